import { copyFileSync, existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { readZip } from '../../local/xlsx/zip-read';
import { describeBook } from './describe-book';
import { makeFolder } from './make-xlsx';

const folder = resolve(__dirname, '../../../shared/corpus/files');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
if (files.length === 0) process.stderr.write(`No corpus at ${folder}; its round trips are not tried.\n`);

function copyOf(name: string): string {
  const path = join(makeFolder(), name);
  copyFileSync(join(folder, name), path);
  return path;
}

const whenPresent = files.length === 0 ? [['none']] : files.map((name) => [name]);

describe.each(whenPresent)('the real file %s', (name) => {
  const present = name !== 'none';

  it('is left alone where nothing changed', async () => {
    if (!present) return;
    const path = copyOf(name);
    const before = readFileSync(path);
    const { book, file } = await readWorkbook(path);
    expect(writeWorkbook(file, book, path).written).toBe(false);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('keeps every part of untouched tabs byte for byte when a tab is added', async () => {
    if (!present) return;
    const path = copyOf(name);
    const before = readZip(readFileSync(path));
    const { book, file } = await readWorkbook(path);
    book.addTab('Added by test').setCell(1, 1, { value: 'here' });
    writeWorkbook(file, book, path);
    const after = readZip(readFileSync(path));
    const rewritten = /^(\[Content_Types\]|xl\/workbook|xl\/_rels\/workbook|xl\/calcChain|xl\/styles)/;
    for (const [part, bytes] of before) {
      if (!rewritten.test(part)) expect([part, after.get(part)?.equals(bytes)]).toEqual([part, true]);
    }
  });

  it('reads the same after every tab was rewritten', async () => {
    if (!present) return;
    const path = copyOf(name);
    const { book, file } = await readWorkbook(path);
    const before = describeBook(book);
    for (const tab of book.tabs) tab.touch();
    expect(writeWorkbook(file, book, path).written).toBe(true);
    expect(describeBook((await readWorkbook(path)).book)).toEqual(before);
  });
});
