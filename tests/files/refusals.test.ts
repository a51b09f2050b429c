import { makeFolder, packParts } from '../xlsx/make-xlsx';
import { writeZip } from '../../local/xlsx/zip-write';
import { odsRow, odsTable, odsText, packOds, refusalOf, writeBytes } from './write-file';

const zip = (parts: Readonly<Record<string, string>>): Buffer =>
  writeZip(new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)])));
const million = odsText('x', 'table:number-columns-repeated="1000000000"');
const thousands = Array.from({ length: 2001 }, () => odsRow([odsText('x', 'table:number-columns-repeated="1000"')]));
const withEntity =
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><office:document-content><table:table><table:table-row><table:table-cell><text:p>&e;</text:p></table:table-cell></table:table-row></table:table></office:document-content>';

describe('a file that is no spreadsheet', () => {
  it.each<[string, string, Buffer | string, RegExp]>([
    ['empty', 'bad.csv', '', /^bad\.csv is empty\.$/],
    ['blank lines only', 'bad.csv', '\n\n', /^bad\.csv is empty\.$/],
    [
      'an old or locked workbook',
      'bad.xls',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /^bad\.xls is an old \.xls file or protected by a password; save it/,
    ],
    [
      'a picture',
      'bad.csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      /^bad\.csv is no spreadsheet: it is another kind of file\.$/,
    ],
    ['a PDF', 'bad.pdf', '%PDF-1.7\n', /^bad\.pdf is a PDF; export the sheet/],
    ['a web page', 'bad.xls', '\ufeff<!DOCTYPE html><table></table>', /^bad\.xls is a web page or an XML file under another name/],
    [
      'a text document',
      'bad.odt',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      /^bad\.odt is another kind of document/,
    ],
    ['a binary workbook', 'bad.xlsb', zip({ 'xl/workbook.bin': 'x' }), /^bad\.xlsb is a binary workbook \(\.xlsb\); save it as \.xlsx\.$/],
    [
      'a text document under another name',
      'bad.xlsx',
      zip({ 'word/document.xml': '<x/>' }),
      /^bad\.xlsx is a text document, not a spreadsheet\.$/,
    ],
    [
      'a Numbers document',
      'bad.numbers',
      zip({ 'Index/Document.iwa': 'x' }),
      /^bad\.numbers is a Numbers document; export it as \.xlsx\.$/,
    ],
    ['a zip of something else', 'bad.xlsx', zip({ 'readme.txt': 'hello' }), /^bad\.xlsx is a zip file but no \.xlsx workbook\.$/],
    ['half a download', 'bad.ods', packOds(odsTable([])).subarray(0, 200), /^bad\.ods is damaged/],
    [
      'an .ods without content',
      'bad.ods',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      /^bad\.ods is damaged: it has no content\.$/,
    ],
    [
      'an .ods cut off',
      'bad.ods',
      zip({ 'content.xml': '<office:document-content><table:table>' }),
      /^bad\.ods cannot be read as a spreadsheet/,
    ],
    ['an .ods that asks for another file', 'bad.ods', zip({ 'content.xml': withEntity }), /^bad\.ods cannot be read as a spreadsheet/],
    [
      'an .ods with a password',
      'bad.ods',
      packOds('', '', { 'META-INF/manifest.xml': '<manifest:encryption-data/>' }),
      /^bad\.ods is protected by a password/,
    ],
    ['a cell repeated without end', 'bad.ods', packOds(odsTable([odsRow([million])])), /^bad\.ods has more than two million filled cells/],
    [
      'a row repeated without end',
      'bad.ods',
      packOds(odsTable([odsRow([odsText('x')], 'table:number-rows-repeated="999999999"')])),
      /^bad\.ods has more than two million filled cells/,
    ],
    ['rows that are too many together', 'bad.ods', packOds(odsTable(thousands)), /^bad\.ods has more than two million filled cells/],
    [
      'a cell beyond the last row',
      'bad.ods',
      packOds(odsTable([odsRow([''], 'table:number-rows-repeated="999999999999"'), odsRow([odsText('x')])])),
      /^bad\.ods has cells beyond the last row/,
    ],
  ])('is refused in one sentence: %s', async (_, name, bytes, sentence) => {
    const said = await refusalOf(writeBytes(name, bytes));
    expect(said).toMatch(sentence);
    expect(said).not.toContain('\n');
  });

  it('is refused where it is not there or a folder', async () => {
    const folder = makeFolder();
    expect(await refusalOf(folder)).toBe(`${folder} is a folder, not a spreadsheet.`);
    expect(await refusalOf(`${folder}/none.csv`)).toBe(`${folder}/none.csv does not exist.`);
  });

  it('is read where it is an .xlsx, whatever it is called', async () => {
    expect(await refusalOf(writeBytes('good.csv', packParts({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>' })))).toBe('read');
  });
});
