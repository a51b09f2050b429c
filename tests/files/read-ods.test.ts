import { readSheets } from '../../local/files/read-sheets';
import type { StoredCell } from '../../local/store/types';
import { odsRow, odsTable, odsText, packOds, valuesOf, writeBytes } from './write-file';

async function read(tables: string, styles = '') {
  return readSheets(writeBytes('made.ods', packOds(tables, styles)));
}

async function readCell(cell: string): Promise<StoredCell | undefined> {
  return (await read(odsTable([odsRow([cell])]))).tabs[0]?.cell(1, 1);
}

const typed = (type: string, attributes: string, shown = 'shown') =>
  `<table:table-cell office:value-type="${type}" ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

describe('a cell of an .ods', () => {
  it.each<[string, string, StoredCell | undefined]>([
    ['a text', odsText('Call Ana'), { value: 'Call Ana' }],
    [
      'two paragraphs, blanks and a tab',
      '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/>b</text:p><text:p>c<text:tab/>d</text:p></table:table-cell>',
      { value: 'a  b\nc\td' },
    ],
    [
      'formatted runs',
      '<table:table-cell office:value-type="string"><text:p>a<text:span>b</text:span>c</text:p></table:table-cell>',
      { value: 'abc' },
    ],
    ['a number', typed('float', 'office:value="1.5"'), { value: 1.5 }],
    ['a part of a hundred', typed('percentage', 'office:value="0.4"', '40%'), { value: 0.4, format: '0%' }],
    ['money', typed('currency', 'office:value="12" office:currency="EUR"'), { value: 12, format: '[$EUR]#,##0.00' }],
    ['a day', typed('date', 'office:date-value="2026-11-20"'), { value: 46346, format: 'yyyy-mm-dd' }],
    ['a moment', typed('date', 'office:date-value="2026-11-20T12:00:00.000"'), { value: 46346.5, format: 'yyyy-mm-dd h:mm' }],
    ['a time', typed('time', 'office:time-value="PT06H00M00S"'), { value: 0.25, format: 'h:mm' }],
    ['yes', typed('boolean', 'office:boolean-value="true"'), { value: true }],
    ['a day that is none', typed('date', 'office:date-value="2026-13-45"', 'soon'), { value: 'soon' }],
    [
      'an error',
      '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>',
      { value: { error: '#DIV/0!' }, formula: '=1/0' },
    ],
    [
      'a comment',
      '<table:table-cell office:value-type="string"><office:annotation><text:p>why</text:p></office:annotation><text:p>x</text:p></table:table-cell>',
      { value: 'x', note: 'why' },
    ],
    [
      'a drawing over it',
      '<table:table-cell office:value-type="string"><draw:frame><text:p>other</text:p></draw:frame><text:p>x</text:p></table:table-cell>',
      { value: 'x' },
    ],
    ['nothing', '<table:table-cell/>', undefined],
  ])('is read: %s', async (_, cell, expected) => {
    expect(await readCell(cell)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['ranges and separators', 'of:=SUM([.A1:.B2];[.C3];2)', '=SUM(A1:B2,C3,2)'],
    ['another tab', "of:=[$Other.$A$1]+['My: tab'.B2:.C3]", "=Other!$A$1+'My: tab'!B2:C3"],
    ['texts stay as they are', 'of:=IF([.A1]="a;[.B1]";"x";"y")', '=IF(A1="a;[.B1]","x","y")'],
    ['an array', 'of:=SUM({1;2|3;4})', '=SUM({1,2;3,4})'],
    ['another file', "of:=['file:///x.ods'#$One.A1]", '=#REF!'],
  ])('keeps its formula beside the value it had: %s', async (_, formula, expected) => {
    const escaped = formula.replace(/"/g, '&quot;');
    expect(await readCell(typed('float', `office:value="5" table:formula="${escaped}"`))).toEqual({ value: 5, formula: expected });
  });
});

describe('a table of an .ods', () => {
  it('lays out what is repeated, and nothing for blanks to the end of the sheet', async () => {
    const rows = [
      odsRow([odsText('a', 'table:number-columns-repeated="2"'), '<table:table-cell table:number-columns-repeated="16382"/>']),
      odsRow([odsText('b')], 'table:number-rows-repeated="2"'),
      odsRow(['<table:table-cell table:number-columns-repeated="16384"/>'], 'table:number-rows-repeated="3"'),
      odsRow([odsText('c')]),
      odsRow(['<table:table-cell/>'], 'table:number-rows-repeated="1048570"'),
    ];
    const [tab] = (await read(odsTable(rows))).tabs;
    expect(valuesOf(tab)).toEqual([
      ['a', 'a'],
      ['b', ''],
      ['b', ''],
      ['', ''],
      ['', ''],
      ['', ''],
      ['c', ''],
    ]);
  });

  it('knows what is merged; what lies under it is blank', async () => {
    const rows = [
      odsRow([
        odsText('Q4', 'table:number-columns-spanned="2"'),
        '<table:covered-table-cell office:value-type="string"><text:p>old</text:p></table:covered-table-cell>',
        odsText('x'),
      ]),
    ];
    const [tab] = (await read(odsTable(rows))).tabs;
    expect([valuesOf(tab), tab?.merges]).toEqual([[['Q4', '', 'x']], [{ row: 1, column: 1, rows: 1, columns: 2 }]]);
  });

  it('knows what is hidden: tabs, rows and columns', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const hidden = '<table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-column/>';
    const rows = [odsRow([odsText('a')]), odsRow([odsText('b')], 'table:visibility="filter"')];
    const book = await read(
      odsTable([hidden, ...rows], 'One', 'table:style-name="ta1"') + odsTable(rows, 'Two', 'table:style-name="ta2"'),
      styles,
    );
    expect(book.tabs.map((tab) => [tab.name, tab.hidden, [...tab.hiddenRows], [...tab.hiddenColumns]])).toEqual([
      ['One', false, [2], [1, 2]],
      ['Two', true, [2], []],
    ]);
  });

  it('reads rows in groups and passes over a table inside a cell', async () => {
    const inner = `<table:table-cell office:value-type="string">${odsTable([odsRow([odsText('inner')])], 'In')}<text:p>outer</text:p></table:table-cell>`;
    const book = await read(
      odsTable([`<table:table-row-group><table:table-header-rows>${odsRow([inner])}</table:table-header-rows></table:table-row-group>`]),
    );
    expect(book.tabs.map((tab) => [tab.name, valuesOf(tab)])).toEqual([['One', [['outer']]]]);
  });
});
