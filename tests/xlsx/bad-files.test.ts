import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { refuseLocked } from '../../local/xlsx/save-file';
import { readZip } from '../../local/xlsx/zip-read';
import { writeZip } from '../../local/xlsx/zip-write';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { makeFolder, makeXlsx, packParts } from './make-xlsx';

const good = packParts({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>' });

function withoutPart(name: string): Buffer {
  const parts = readZip(good);
  parts.delete(name);
  return writeZip(parts);
}

function lyingAboutSize(): Buffer {
  const bytes = Buffer.from(writeZip(new Map([['xl/workbook.xml', Buffer.alloc(1000)]])));
  bytes.writeUInt32LE(0x7fffffff, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])) + 24);
  return bytes;
}

describe('files that are no workbook', () => {
  it.each<[string, Buffer, RegExp]>([
    ['a CSV with another name', Buffer.from('Who,When\nAna,Monday\n'), /^bad\.xlsx looks like a text or CSV file, not an \.xlsx workbook/],
    ['an empty file', Buffer.alloc(0), /^bad\.xlsx is empty/],
    [
      'an old or encrypted workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /^bad\.xlsx is an old \.xls file or protected by a password/,
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /^bad\.xlsx is another kind of file/],
    ['half a download', good.subarray(0, Math.floor(good.length / 2)), /^bad\.xlsx is damaged/],
    [
      'a zip of something else',
      writeZip(new Map([['readme.txt', Buffer.from('hello')]])),
      /^bad\.xlsx is a zip file but no \.xlsx workbook\.$/,
    ],
    ['a list of sheets cut off', packParts({ parts: { 'xl/workbook.xml': '<workbook><un' } }), /^bad\.xlsx is damaged: its list of sheets/],
    ['a sheet that is gone', withoutPart('xl/worksheets/sheet1.xml'), /^bad\.xlsx is damaged: its sheet "One" is missing/],
    [
      'a sheet cut off',
      packParts({ parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' } }),
      /^bad\.xlsx is damaged: its sheet "One" cannot be read/,
    ],
    ['texts that are gone', packParts({ cells: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>' }), /^bad\.xlsx is damaged: its texts/],
    ['formats cut off', packParts({ styles: '', parts: { 'xl/styles.xml': '<styleSheet><fonts>' } }), /^bad\.xlsx is damaged: its formats/],
    ['a zip that unpacks without end', lyingAboutSize(), /^bad\.xlsx unpacks to more than 300 MB/],
  ])('refuses %s in one sentence and leaves it alone', async (_, bytes, sentence) => {
    const path = join(makeFolder(), 'bad.xlsx');
    writeFileSync(path, bytes);
    const refusal = await readWorkbook(path).then(
      () => 'read',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    expect(refusal).toMatch(sentence);
    expect(refusal).not.toContain('\n');
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('refuses a folder and a file that is not there', async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'a.xlsx'));
    await expect(readWorkbook(join(folder, 'a.xlsx'))).rejects.toThrow('is a folder, not a workbook');
    await expect(readWorkbook(join(folder, 'b.xlsx'))).rejects.toThrow('does not exist; create it with: runsheet install b.xlsx');
  });
});

describe('places that cannot be written', () => {
  it('refuses a file that is read-only', () => {
    const path = makeXlsx({});
    chmodSync(path, 0o444);
    expect(() => {
      refuseLocked(path);
    }).toThrow('made.xlsx is read-only; allow writing to it first.');
  });

  it.each([
    ['Excel', '~$plan.xlsx'],
    ['LibreOffice', '.~lock.plan.xlsx#'],
  ])('refuses a file that %s has open', (_, lock) => {
    const folder = makeFolder();
    writeFileSync(join(folder, lock), '');
    expect(() => {
      refuseLocked(join(folder, 'plan.xlsx'));
    }).toThrow(`plan.xlsx is open in another program; close it there first (if it is not, delete ${lock} beside it).`);
  });

  it('refuses a folder that does not exist', () => {
    expect(() => {
      refuseLocked(join(makeFolder(), 'nowhere', 'plan.xlsx'));
    }).toThrow('does not exist; create it first');
  });

  it('leaves no temporary file behind', async () => {
    const path = makeXlsx({ cells: '' });
    const { book, file } = await readWorkbook(path);
    book.tabs[0]?.setCell(1, 1, { value: 1 });
    writeWorkbook(file, book, path);
    expect(readdirSync(join(path, '..'))).toEqual(['made.xlsx']);
  });
});

describe('a file without formats', () => {
  it('gets a whole part of formats when it is saved', async () => {
    const path = makeXlsx({ cells: '' });
    const { book, file } = await readWorkbook(path);
    book.tabs[0]?.setCell(1, 1, { value: 1 });
    writeWorkbook(file, book, path);
    expect(readZip(readFileSync(path)).get('xl/styles.xml')?.toString()).toContain('</styleSheet>');
  });
});

describe('texts longer than a cell of the file', () => {
  it('cuts them in the file at the limit, so that it stays whole', async () => {
    const path = makeXlsx({ cells: '' });
    const { book, file } = await readWorkbook(path);
    book.tabs[0]?.setCell(1, 1, { value: 'x'.repeat(50_000) });
    writeWorkbook(file, book, path);
    const value = (await readWorkbook(path)).book.tabs[0]?.cell(1, 1)?.value;
    expect(String(value)).toHaveLength(32_767);
  });
});
