import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Book } from '../../local/store/book';
import { readWorkbook } from '../../local/xlsx/read-workbook';
import { writeWorkbook } from '../../local/xlsx/write-workbook';
import { readZip } from '../../local/xlsx/zip-read';
import { describeBook } from './describe-book';
import type { Parts } from './make-xlsx';
import { makeFolder, makeXlsx, threeStyles } from './make-xlsx';

const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

async function readParts(parts: Parts): Promise<Book> {
  return (await readWorkbook(makeXlsx(parts))).book;
}

function shown(book: Book, row: number, column: number): unknown {
  const cell = book.tabs[0]?.cell(row, column);
  return cell === undefined ? undefined : [cell.value, cell.formula ?? null, cell.format ?? null];
}

describe('reading what other programs write', () => {
  it.each<[string, Parts, unknown]>([
    [
      'an inline text without a styles part',
      { cells: '<row r="1"><c r="A1" t="inlineStr"><is><t>till</t></is></c></row>' },
      ['till', null, null],
    ],
    [
      'a shared text',
      { cells: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', shared: '<si><t>a &amp; b</t></si>' },
      ['a & b', null, null],
    ],
    [
      'a text with entities in a formula cell',
      { cells: '<row r="1"><c r="A1" t="str"><v>&amp;lt;b&amp;gt;</v></c></row>' },
      ['&lt;b&gt;', null, null],
    ],
    ['a text that begins with =', { cells: '<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c></row>' }, ['=1+1', null, null]],
    ['rows and cells without addresses', { cells: '<row><c><v>7</v></c></row>' }, [7, null, null]],
    ['a yes', { cells: '<row r="1"><c r="A1" t="b"><v>1</v></c></row>' }, [true, null, null]],
    ['an error', { cells: '<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c></row>' }, [{ error: '#DIV/0!' }, null, null]],
    [
      'a date with every digit',
      { cells: '<row r="1"><c r="A1" s="1"><v>46342.291666666664</v></c></row>', styles: threeStyles },
      [46342.291666666664, null, 'yyyy\\-mm\\-dd'],
    ],
    [
      'a date of the 1904 system',
      { cells: '<row r="1"><c r="A1" s="1"><v>44880</v></c></row>', styles: threeStyles, bookBefore: '<workbookPr date1904="1"/>' },
      [46342, null, 'yyyy\\-mm\\-dd'],
    ],
    [
      'a date as ISO text',
      { cells: '<row r="1"><c r="A1" t="d" s="1"><v>2026-11-16T12:00:00</v></c></row>', styles: threeStyles },
      [46342.5, null, 'yyyy\\-mm\\-dd'],
    ],
    ['a formula with its value', { cells: '<row r="1"><c r="A1"><f>1+2</f><v>3</v></c></row>' }, [3, '=1+2', null]],
    ['a formula without a value', { cells: '<row r="1"><c r="A1"><f>1+2</f></c></row>' }, ['', '=1+2', null]],
    ['a newer function', { cells: '<row r="1"><c r="A1" t="str"><f>_xlfn.CONCAT("a")</f><v>a</v></c></row>' }, ['a', '=CONCAT("a")', null]],
    [
      'a link on a formula',
      {
        cells: '<row r="1"><c r="A1"><f>1+2</f><v>3</v></c></row>',
        after: '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>',
        sheetLinks: `<Relationship Id="rId1" Type="${links}/hyperlink" Target="https://a.example" TargetMode="External"/>`,
      },
      [3, '=1+2', null],
    ],
    [
      'a prefix before every element',
      {
        parts: {
          'xl/worksheets/sheet1.xml':
            '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        },
      },
      [5, null, null],
    ],
    [
      'a file in the strict form of the standard',
      {
        parts: {
          'xl/worksheets/sheet1.xml':
            '<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet>',
        },
      },
      [5, null, null],
    ],
    [
      'a rule for a whole column',
      {
        cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
        after:
          '<dataValidations count="1"><dataValidation type="list" sqref="A2:A1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
      },
      [1, null, null],
    ],
    [
      'a name that is a formula',
      {
        cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
        book: '<definedNames><definedName name="half">0.5*One!$A$1</definedName></definedNames>',
      },
      [1, null, null],
    ],
  ])('reads %s', async (_, parts, expected) => {
    expect(shown(await readParts(parts), 1, 1)).toEqual(expected);
  });

  it('gives every copy of a shared formula its own text', async () => {
    const book = await readParts({
      cells:
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>',
    });
    expect([shown(book, 1, 2), shown(book, 2, 2)]).toEqual([
      [2, '=A1*2', null],
      [6, '=A2*2', null],
    ]);
  });

  it('finds notes where openpyxl puts them', async () => {
    const book = await readParts({
      cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
      sheetLinks: `<Relationship Id="rId1" Type="${links}/comments" Target="/xl/comments/comment1.xml"/>`,
      parts: {
        'xl/comments/comment1.xml':
          '<comments><commentList><comment ref="A1" authorId="0"><text><t>Ask Ana</t></text></comment></commentList></comments>',
      },
    });
    expect(book.tabs[0]?.cell(1, 1)?.note).toBe('Ask Ana');
  });

  it('reads a file ExcelJS wrote', async () => {
    const path = join(makeFolder(), 'exceljs.xlsx');
    const library = new ExcelJS.Workbook();
    const sheet = library.addWorksheet('Plan', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.addRow(['Who', 'When', 'Twice']);
    sheet.addRow(['Ana', new Date(Date.UTC(2026, 10, 16)), { formula: '1+1', result: 2 }]);
    await library.xlsx.writeFile(path);
    const { book } = await readWorkbook(path);
    expect(book.tabs[0]?.frozenRows).toBe(1);
    expect([shown(book, 2, 1), shown(book, 2, 2), shown(book, 2, 3)]).toEqual([
      ['Ana', null, null],
      [46342, null, 'm/d/yyyy'],
      [2, '=1+1', null],
    ]);
  });
});

describe('rewriting a tab', () => {
  it('keeps what is carried: rich text, links, array formulas, rules, colours and names that Sheets does not have', async () => {
    const path = makeXlsx({
      cells:
        '<row r="1" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="array" ref="B1:B2">A2:A3*2</f><v>4</v></c></row><row r="2"><c r="A2" s="2"><v>2</v></c><c r="B2"><v>6</v></c></row>',
      shared: '<si><r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> plain</t></r></si>',
      styles: threeStyles,
      after:
        '<conditionalFormatting sqref="A1:A9"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting><dataValidations count="1"><dataValidation type="textLength" operator="lessThan" sqref="C1:C9"><formula1>9</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" location="One!A1" tooltip="up"/></hyperlinks>',
      book: '<definedNames><definedName name="half">0.5*One!$A$1</definedName><definedName name="Area">One!$A$1:$B$2</definedName></definedNames>',
    });
    const { book, file } = await readWorkbook(path);
    book.tabs[0]?.setCell(5, 5, { value: 'new' });
    writeWorkbook(file, book, path);
    const parts = readZip(readFileSync(path));
    const sheet = String(parts.get('xl/worksheets/sheet1.xml'));
    for (const kept of [
      '<rPr><b/></rPr>',
      't="array" ref="B1:B2"',
      'type="duplicateValues"',
      'type="textLength"',
      'location="One!A1" tooltip="up"',
      'ht="30"',
      's="2"',
    ]) {
      expect(sheet).toContain(kept);
    }
    expect(String(parts.get('xl/workbook.xml'))).toContain(
      '<definedName name="half">0.5*One!$A$1</definedName><definedName name="Area">One!$A$1:$B$2</definedName>',
    );
  });

  it('writes what the add-on makes so that it reads the same', async () => {
    const path = makeXlsx({ cells: '' });
    const { book, file } = await readWorkbook(path);
    const tab = book.addTab('Rocks & "more"');
    tab.setCell(1, 1, { value: '=not a formula', note: 'Line 1\nLine 2', format: '@' });
    tab.setCell(1, 2, { value: 0.25, format: '0%', look: { xf: 0, wanted: { fontWeight: 'bold', background: '#ffcc00', wrap: true } } });
    tab.setCell(2, 1, { value: ' two\nlines <&> ', formula: '=UPPER("a")&CHAR(10)' });
    tab.setCell(2, 2, { value: { error: '#N/A' } });
    tab.setCell(3, 1, { value: false });
    tab.frozenRows = 1;
    tab.columnWidths.set(2, 180);
    tab.hiddenColumns.add(4);
    tab.merges.push({ row: 5, column: 1, rows: 1, columns: 2 });
    tab.validations.push({
      area: { row: 2, column: 3, rows: 5, columns: 1 },
      rule: { kind: 'list', values: ['a', 'b'], allowInvalid: true, help: 'Pick' },
    });
    tab.conditionals.push({
      areas: [{ row: 2, column: 3, rows: 5, columns: 1 }],
      test: { kind: 'text', value: 'a' },
      background: '#00ff00',
      colour: null,
      bold: true,
    });
    tab.hidden = true;
    book.namedRanges.set('Mine', { tab, area: { row: 1, column: 1, rows: 2, columns: 2 } });
    writeWorkbook(file, book, path);
    const again = (await readWorkbook(path)).book;
    const withoutLooks = (all: unknown): unknown =>
      JSON.parse(JSON.stringify(all, (key, value: unknown) => (key === 'cells' ? undefined : value)));
    expect(withoutLooks(describeBook(again))).toEqual(withoutLooks(describeBook(book)));
    const cells = (which: Book): unknown[] =>
      [1, 2, 3]
        .flatMap((row) => [1, 2].map((column) => which.findTab('Rocks & "more"')?.cell(row, column)))
        .map((cell) => [cell?.value, cell?.formula, cell?.format, cell?.note]);
    expect(cells(again)).toEqual(cells(book));
  });

  it('does not grow when it is saved again and again', async () => {
    const path = makeXlsx({ cells: '<row r="1"><c r="A1"><v>1</v></c></row>', styles: threeStyles });
    const sizes: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const { book, file } = await readWorkbook(path);
      book.tabs[0]?.setCell(2, 1, { value: 46342, format: 'yyyy-mm-dd hh:mm', note: 'n', look: { xf: 0, wanted: { fontWeight: 'bold' } } });
      writeWorkbook(file, book, path);
      sizes.push([...readZip(readFileSync(path)).values()].reduce((sum, bytes) => sum + bytes.length, 0));
    }
    expect(new Set(sizes.slice(1)).size).toBe(1);
  });

  it('keeps charts and everything else the tab refers to', async () => {
    const path = makeXlsx({
      cells: '<row r="1"><c r="A1"><v>1</v></c></row>',
      after: '<drawing r:id="rId1"/>',
      sheetLinks: `<Relationship Id="rId1" Type="${links}/drawing" Target="../drawings/drawing1.xml"/>`,
      parts: { 'xl/drawings/drawing1.xml': '<wsDr/>', 'xl/charts/chart1.xml': '<chart/>' },
    });
    const { book, file } = await readWorkbook(path);
    book.tabs[0]?.setCell(1, 1, { value: 2 });
    writeWorkbook(file, book, path);
    const parts = readZip(readFileSync(path));
    expect([parts.has('xl/charts/chart1.xml'), String(parts.get('xl/worksheets/sheet1.xml')).includes('<drawing r:id="rId1"/>')]).toEqual([
      true,
      true,
    ]);
  });
});
