import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeExtras, restoreExtras } from '../../local/desk/extras';
import { isRecord } from '../../local/desk/read-json';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { makeXlsx } from '../xlsx/make-xlsx';
import { installed, json } from './installed';
import { runWords } from './run-words';

describe('the desk beside the workbook', () => {
  async function mailing(): Promise<string> {
    const path = await installed();
    const { book, file } = await readWorkbook(path);
    book.findTab('Settings')?.setCell(2, 2, { value: 'on' });
    writeWorkbook(file, book, path);
    return path;
  }

  it('holds every letter under a name that its subject cannot choose', async () => {
    const path = await mailing();
    await runWords('sweep', path);
    await runWords('sweep', path, '--now', '2026-11-16T08:00');
    const outbox = join(path, '..', 'cafe.desk', 'outbox');
    expect(readdirSync(outbox)).toEqual(['0001-etc-passwd-2026-11-16t07-00.eml', '0002-etc-passwd-2026-11-16t08-00.eml']);
    expect(readFileSync(join(outbox, '0001-etc-passwd-2026-11-16t07-00.eml'), 'utf8')).toContain('To: ana@a.example');
  });

  it('counts the quota of the day and fills it again after 24 hours', async () => {
    const path = await mailing();
    const left = (): unknown => {
      const record: unknown = JSON.parse(readFileSync(join(path, '..', 'cafe.desk', 'desk.json'), 'utf8'));
      return record;
    };
    const at = async (now: string): Promise<void> => void (await runWords('sweep', path, '--now', now));
    await at('2026-11-17T06:59');
    await at('2026-11-17T06:59');
    expect(left()).toMatchObject({ users: [{ quota: 98 }] });
    await at('2026-11-18T06:59');
    expect(left()).toMatchObject({ users: [{ quota: 99 }] });
  });

  it('stays with its file: a copy without it is another file', async () => {
    const path = await installed();
    const id = (desk: string): unknown =>
      Reflect.get(Object(JSON.parse(readFileSync(join(path, '..', desk, 'desk.json'), 'utf8'))), 'fileId');
    await runWords('sweep', path);
    const first = id('cafe.desk');
    copyFileSync(path, join(path, '..', 'copy.xlsx'));
    await runWords('sweep', join(path, '..', 'copy.xlsx'));
    await runWords('sweep', path);
    expect(id('cafe.desk')).toBe(first);
    expect(id('copy.desk')).not.toBe(first);
  });

  it('completes a save that was cut short, and writes nothing else that stands in it', async () => {
    const path = await mailing();
    await runWords('sweep', path);
    const [desk, name] = [join(path, '..', 'cafe.desk'), 'outbox/0001-etc-passwd-2026-11-16t07-00.eml'];
    const [letter, record] = [name, 'desk.json'].map((file) => readFileSync(join(desk, file)).toString('base64'));
    rmSync(join(desk, name));
    writeFileSync(join(desk, 'desk.json'), '{}');
    const foreign = { '../foreign.json': 'eA==', 'outbox/../../foreign.eml': 'eA==', '/tmp/foreign.eml': 'eA==', 'serving.json': 'eA==' };
    writeFileSync(join(desk, 'saving.json'), JSON.stringify({ ...foreign, 'desk.json': record, [name]: letter }));
    await runWords('install', path);
    expect(readFileSync(join(desk, 'desk.json')).toString('base64')).toBe(record);
    expect(readdirSync(join(desk, 'outbox'))).toEqual([name.slice('outbox/'.length)]);
    expect(readdirSync(desk).filter((file) => /^(saving|serving)/.test(file))).toEqual([]);
    expect(readdirSync(join(path, '..')).filter((file) => /foreign/.test(file))).toEqual([]);
  });

  it('refuses a damaged desk in one line', async () => {
    const path = await installed();
    const damaged = join(path, '..', 'cafe.desk', 'desk.json');
    writeFileSync(damaged, '{"fileId":');
    const ended = await runWords('sweep', path);
    expect([ended.code, ended.err]).toEqual([
      1,
      `${damaged} is damaged; restore it from a backup, or delete desk.json to start over without it.\n`,
    ]);
  });

  it('keeps the whole of a text that is too long for the file', async () => {
    const path = await installed();
    const { book, file } = await readWorkbook(path);
    book.findTab('Settings')?.setCell(3, 2, { value: 'x'.repeat(40_000) });
    const extras = json(JSON.stringify(describeExtras(book)));
    writeWorkbook(file, book, path);
    const again = await readWorkbook(path, (tab) => {
      restoreExtras(tab, isRecord(extras) ? extras : {});
    });
    expect(String(again.book.findTab('Settings')?.cell(3, 2)?.value)).toHaveLength(40_000);
    expect(again.book.dirty).toBe(false);
  });
});

describe('what saving cannot carry', () => {
  it('is named once, and the original is kept beside', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const path = makeXlsx({
      cells: '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">1+1</f><v>2</v></c></row>',
      parts: {
        'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Beats" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      },
    });
    const before = readFileSync(path);
    expect((await runWords('sweep', path)).err).toBe(
      'Saving cannot keep the spilling of array formulas on Beats; the original is kept as made.desk/original-made.xlsx.\n',
    );
    expect(readFileSync(join(path, '..', 'made.desk', 'original-made.xlsx')).equals(before)).toBe(true);
    expect((await runWords('sweep', path)).err).toBe('');
  });
});
