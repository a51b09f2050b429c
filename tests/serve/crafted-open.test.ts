import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { odsTable, packOds } from '../files/write-file';
import { makeFolder, packParts } from '../xlsx/make-xlsx';
import { askingAddOn } from './asking-add-on';
import { closePages, openPage } from './open-page';
import type { OpenPage } from './open-page';

let page: OpenPage;

beforeAll(async () => {
  page = await openPage({ addOn: askingAddOn });
});

afterAll(closePages);

describe('a file handed over or asked for again', () => {
  const small = packParts({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const open = (name: string, bytes: Buffer): Promise<Record<string, unknown>> =>
    page.post('open', { name, content: bytes.toString('base64'), agreed: true });

  it.each([
    '../../../tmp/out.xlsx',
    '/etc/out.xlsx',
    '..\\..\\out.xlsx',
    'a/../../out.xlsx',
    '.xlsx',
    '..xlsx',
    'out\0.xlsx',
    'C:\\out.xlsx',
    '%2e%2e%2fout.xlsx',
    '-rf.xlsx',
    'a\nb.xlsx',
  ])('by the name %j lies in a folder of its own, under a plain name', async (name) => {
    expect(await open(name, small)).toEqual({ ok: true, question: null });
    const { files } = await page.state();
    expect(files.place).toMatch(/[\\/]runsheet-copy-\w+$/);
    expect(files.known[files.opened]).toMatch(/^[\w%() -][\w.%() -]*\.xlsx$/);
    await page.post('reopen', { number: 0 });
    rmSync(files.place, { recursive: true });
  });

  it.each<[string, string, () => Buffer]>([
    ['blanks packed a thousandfold', 'bomb.xlsx', () => packParts({ cells: ' '.repeat(17_000_000) })],
    ['an .ods packed a thousandfold', 'bomb.ods', () => packOds(odsTable([' '.repeat(17_000_000)]))],
    ['a text of line ends', 'bomb.csv', () => Buffer.from('\n'.repeat(2_100_000) + 'a')],
    [
      'entities within entities',
      'laughs.xlsx',
      () => packParts({ parts: { 'xl/workbook.xml': '<!DOCTYPE l [<!ENTITY a "ha">]><workbook/>' } }),
    ],
  ])('with %s is refused in one sentence, and the open one stays', async (_what, name, make) => {
    const before = (await page.state()).files;
    const answer = await open(name, make());
    expect(answer).toEqual({ ok: false, error: expect.stringMatching(/^(bomb|laughs)\.\w+ [^\n]+\.$/) as string });
    expect((await page.state()).files).toEqual(before);
  });

  it.each<unknown>([-1, 0.5, 1e9, 99, '0', '../cafe.xlsx', null, [0], { valueOf: 0 }, '__proto__', 'length'])(
    'number %j opens nothing',
    async (number) => {
      const before = (await page.state()).files;
      const answer = await page.post('reopen', { number });
      expect(answer).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z][^\n]+\.$/) as string });
      expect((await page.state()).files).toEqual(before);
    },
  );

  it('that became a way to another file meanwhile is not followed out of its folder', async () => {
    expect(await open('one.xlsx', small)).toEqual({ ok: true, question: null });
    const { files } = await page.state();
    await page.post('reopen', { number: 0 });
    const elsewhere = join(makeFolder(), 'secret.xlsx');
    writeFileSync(elsewhere, small);
    rmSync(join(files.place, 'one.xlsx'));
    symlinkSync(elsewhere, join(files.place, 'one.xlsx'));
    expect(await page.post('reopen', { number: files.opened })).toMatchObject({ ok: false });
    rmSync(files.place, { recursive: true });
  });
});
