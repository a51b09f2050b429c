import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageState } from '../../local/page/messages';
import { safeName } from '../../local/serve/place-copy';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { odsRow, odsTable, odsText, packOds } from '../files/write-file';
import { makeFolder } from '../xlsx/make-xlsx';
import { closePages, openPage, type OpenPage } from './open-page';

const copies = new Set<string>();
afterEach(async () => {
  await closePages();
  for (const folder of copies) rmSync(folder, { recursive: true, force: true });
  copies.clear();
});

const base64 = (bytes: Buffer): string => bytes.toString('base64');
const place = ({ files }: PageState): string => join(files.place, files.known[files.opened] ?? '');

/** A workbook with that text in its first cell, as somebody has it on their disk. */
async function makeFile(text: string): Promise<Buffer> {
  const page = await openPage({ fill: ({ opened }) => opened.book.tabs[0]?.setCell(1, 1, { value: text }) });
  await page.stop();
  return readFileSync(page.path);
}

/** Hands a file over as a window does. */
async function open(page: OpenPage, content: string, name = 'Team plan.xlsx'): Promise<Record<string, unknown>> {
  const answer = await page.post('open', { name, content, agreed: false });
  const { files } = await page.state();
  if (files.opened > 0) copies.add(files.place);
  return answer;
}

const firstCell = async (path: string): Promise<unknown> => (await readWorkbook(path)).book.tabs[0]?.cell(1, 1)?.value;

describe('a file that a window hands over', () => {
  it('is opened as a copy in every window, and what is typed goes into the copy alone', async () => {
    const file = await makeFile('Theirs');
    const page = await openPage();
    const reader = await page.listen();
    expect(await open(page, base64(file))).toEqual({ ok: true, question: null });
    await reader.next('book');
    const state = await page.state();
    expect(state).toMatchObject({ file: 'Team plan.xlsx', files: { opened: 1, known: ['cafe.xlsx', 'Team plan.xlsx'] }, mails: [] });
    const sheetId = (state.workbook['sheets'] as readonly { readonly id: string }[])[0]?.id;
    await page.post('edit', { user: state.owner, sheetId, row: 1, col: 0, values: [['Typed']] });
    await page.stop();
    const { book } = await readWorkbook(place(state));
    expect([book.tabs[0]?.cell(1, 1)?.value, book.tabs[0]?.cell(2, 1)?.value]).toEqual(['Theirs', 'Typed']);
    expect(await firstCell(page.path)).toBeUndefined();
  });

  it.each([
    ['no workbook', Buffer.from('hello'), 'notes.xlsx', /notes\.xlsx/],
    ['nothing', Buffer.alloc(0), 'Empty.xlsx', /^Empty\.xlsx is empty/],
    ['another kind of file', Buffer.from('a,b'), 'list.pdf', /^list\.pdf is no \.xlsx, \.ods or \.csv/],
    ['a list in another coat', Buffer.from('PK\u0003\u0004'), 'list.ods', /^list\.ods /],
    ['more than it takes', Buffer.alloc(10_000_001), 'Huge.xlsx', /larger than 10 MB/],
  ])('that is %s is refused with one sentence, and the open workbook stays', async (_what, bytes, name, says) => {
    const page = await openPage();
    const answer = await open(page, base64(bytes), name);
    expect(answer['ok']).toBe(false);
    expect(answer['error']).toMatch(says);
    expect(String(answer['error']).split('\n')).toHaveLength(1);
    expect(await page.state()).toMatchObject({ file: 'cafe.xlsx', files: { opened: 0, known: ['cafe.xlsx'] } });
  });

  it.each([
    ['a text with delimiters', 'Team list.csv', Buffer.from('Task,Who\nOrder chairs,Ana')],
    ['an .ods', '../Team list.ods', packOds(odsTable([odsRow(['Task', 'Who'].map((text) => odsText(text)))], 'Plan'))],
  ])('that is %s is opened as a workbook, alone in its folder', async (_what, name, bytes) => {
    const page = await openPage();
    expect(await open(page, base64(bytes), name)).toEqual({ ok: true, question: null });
    const state = await page.state();
    await page.stop();
    expect(state.file).toBe('Team list.xlsx');
    expect(await firstCell(place(state))).toBe('Task');
    expect(readdirSync(state.files.place).filter((file) => !file.endsWith('.desk'))).toEqual(['Team list.xlsx']);
  });

  it('is never written elsewhere than in a folder of its own', async () => {
    const page = await openPage();
    const file = await makeFile('x');
    await open(page, base64(file), '../../../etc/..\\cron.d/.evil.xlsx');
    const { files, file: name } = await page.state();
    expect(name).toBe('evil.xlsx');
    expect(files.place).toMatch(/runsheet-copy-[^/\\]+$/);
  });

  it('cannot be named by a path that is on the disk already', async () => {
    const page = await openPage();
    expect(await page.post('reopen', { number: 7 })).toMatchObject({ ok: false });
    expect(await page.post('reopen', { number: 0, path: '/etc/passwd' })).toMatchObject({ ok: false });
  });
});

describe('going back', () => {
  it('shows the first file again with what was typed in it, and the copy keeps its own', async () => {
    const page = await openPage();
    const { owner, workbook } = await page.state();
    const sheetId = (workbook['sheets'] as readonly { readonly id: string }[])[0]?.id;
    const type = (text: string) => page.post('edit', { user: owner, sheetId, row: 0, col: 0, values: [[text]] });
    await type('Mine');
    await open(page, base64(await makeFile('Theirs')));
    await type('Changed');
    const copy = place(await page.state());
    expect(await page.post('reopen', { number: 0 })).toEqual({ ok: true, question: null });
    expect(await page.state()).toMatchObject({ file: 'cafe.xlsx', files: { opened: 0, known: ['cafe.xlsx', 'Team plan.xlsx'] } });
    expect(await firstCell(page.path)).toBe('Mine');
    expect(await firstCell(copy)).toBe('Changed');
    await type('Mine again');
    await page.stop();
    expect(await firstCell(page.path)).toBe('Mine again');
  });

  it('says so where the file is gone', async () => {
    const page = await openPage();
    await open(page, base64(await makeFile('x')));
    const copy = place(await page.state());
    await page.post('reopen', { number: 0 });
    rmSync(copy);
    expect(await page.post('reopen', { number: 1 })).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^Team plan\.xlsx is not in/) as string,
    });
    expect((await page.state()).file).toBe('cafe.xlsx');
  });
});

it('what was meant for a file that is not open any more is not written', async () => {
  const page = await openPage();
  const { owner } = await page.state();
  await open(page, base64(await makeFile('Theirs')));
  const answer = await fetch(`${page.address}api/edit`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Runsheet-File': '0' },
    body: JSON.stringify({ user: owner, sheetId: 'tab1', row: 0, col: 0, values: [['Late']] }),
  });
  expect(await answer.json()).toMatchObject({ ok: false, error: expect.stringMatching(/^Another file was opened meanwhile/) as string });
  const state = await page.state();
  await page.stop();
  expect(await firstCell(place(state))).toBe('Theirs');
});

it('gives the workbook as it is now, under its own name', async () => {
  const page = await openPage({ fill: ({ opened }) => opened.book.tabs[0]?.setCell(1, 1, { value: 'Now' }) });
  const answer = await fetch(`${page.address}api/download`);
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''cafe.xlsx");
  const kept = join(makeFolder(), 'kept.xlsx');
  writeFileSync(kept, Buffer.from(await answer.arrayBuffer()));
  expect(await firstCell(kept)).toBe('Now');
});

it.each([
  ['a usual name', 'Team plan (2).xlsx', 'Team plan (2).xlsx'],
  ['letters of any script', 'Größe 日本.xlsx', 'Größe 日本.xlsx'],
  ['a path', '/etc/passwd.xlsx', 'passwd.xlsx'],
  ['a path of Windows', 'C:\\Users\\x.xlsx', 'x.xlsx'],
  ['a way up', '..xlsx', 'workbook.xlsx'],
  ['a hidden name', '.hidden.xlsx', 'hidden.xlsx'],
  ['signs', 'a<b>:"|?*\u0000.xlsx', 'a-b-.xlsx'],
  ['a device', 'CON.xlsx', 'workbook.xlsx'],
  ['nothing', '.xlsx', 'workbook.xlsx'],
  ['direction characters', 'a\u202exslx.exe.xlsx', 'a-xslx.exe.xlsx'],
])('makes a name for a file from %s', (_what, name, safe) => {
  expect(safeName(name)).toBe(safe);
});
