import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { readZip } from '../../local/xlsx/zip-read';
import { makeXlsx } from './make-xlsx';

it('a file with notes that we wrote is read by ExcelJS as it is', async () => {
  const path = makeXlsx({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const { book, file } = await readWorkbook(path);
  book.tabs[0]?.setCell(1, 1, { value: 'Proof', note: 'needs a photo' });
  writeWorkbook(file, book, path);
  const elsewhere = new ExcelJS.Workbook();
  await elsewhere.xlsx.readFile(path);
  const cell = elsewhere.worksheets[0]?.getCell('A1');
  expect([cell?.value, JSON.stringify(cell?.note)]).toEqual(['Proof', expect.stringContaining('needs a photo')]);
});

it('what we add to a file is found by a way from where it is named, not from the root', async () => {
  const path = makeXlsx({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const { book, file } = await readWorkbook(path);
  book.tabs[0]?.setCell(1, 1, { value: 1, note: 'x' });
  writeWorkbook(file, book, path);
  const links = String(readZip(readFileSync(path)).get('xl/worksheets/_rels/sheet1.xml.rels'));
  expect([...links.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual(['../comments1.xml', '../drawings/vmlDrawing1.vml']);
});
