import { askAddOn } from '../../local/cli/call-add-on';
import { GridBook } from '../../local/serve/grid/grid-book';
import { Book } from '../../local/store/book';
import { newWorkbook, readWorkbook } from '../../local/xlsx/read-workbook';
import { makeCafe } from '../sweep/cafe';
import { makeXlsx } from '../xlsx/make-xlsx';
import { NOW } from './load-grid';

describe('what surrounds the cells', () => {
  it('is told in the grid’s own words', async () => {
    const { file } = await newWorkbook('x.xlsx');
    const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
    const tab = book.addTab('One', 30, 6);
    tab.columnWidths.set(2, 210).set(9, 50);
    tab.hiddenColumns.add(3);
    tab.hiddenRows.add(4);
    tab.frozenRows = 1;
    tab.frozenColumns = 2;
    tab.colour = '#ff0000';
    tab.merges = [
      { row: 5, column: 1, rows: 1, columns: 2 },
      { row: 5, column: 2, rows: 1, columns: 2 },
    ];
    const rule = { allowInvalid: false, help: '' };
    const area = { row: 2, column: 1, rows: 999, columns: 1 };
    tab.validations = [
      { area, rule: { ...rule, kind: 'list', values: ['yes', 'no'] } },
      { area: { ...area, column: 2 }, rule: { ...rule, allowInvalid: true, kind: 'range', values: ["'One'!A2:A9"] } },
      { area: { ...area, column: 3 }, rule: { ...rule, kind: 'checkbox', values: [] } },
      { area: { ...area, column: 9 }, rule: { ...rule, kind: 'date', values: [] } },
    ];
    tab.conditionals = [
      { areas: [area], test: { kind: 'text', value: 'Late' }, background: '#ffffff', colour: null, bold: true },
      { areas: [area], test: { kind: 'formula', value: '=$A2="x"' }, background: null, colour: '#000000', bold: false },
      { areas: [area], test: { kind: 'formula', value: '=FALSE' }, background: null, colour: null, bold: false },
    ];
    const log = book.addTab('Log', 50, 3);
    log.hidden = true;
    log.conditionals = tab.conditionals;
    const grid = new GridBook(book, file.package);
    grid.update(book, NOW);
    const { sheets } = grid.toWorkbook() as { sheets: readonly object[] };
    expect(sheets[0]).toMatchObject({
      id: 'tab0',
      rowNumber: 30,
      colNumber: 6,
      color: '#ff0000',
      cols: { 1: { size: 210 }, 2: { isHidden: true } },
      rows: { 3: { isHidden: true } },
      panes: { xSplit: 2, ySplit: 1 },
      merges: ['A5:B5'],
      dataValidationRules: [
        { criterion: { type: 'isValueInList', values: ['yes', 'no'] }, ranges: ['A2:A30'], isBlocking: true },
        { criterion: { type: 'isValueInRange', values: ["'One'!A2:A9"] }, ranges: ['B2:B30'], isBlocking: false },
        { criterion: { type: 'isBoolean' }, ranges: ['C2:C30'] },
      ],
      conditionalFormats: [
        { ranges: ['A2:A30'], rule: { operator: 'isEqualText', values: ['Late'], style: { fillColor: '#ffffff', bold: true } } },
        { ranges: ['A2:A30'], rule: { operator: 'customFormula', values: ['=$A2="x"'], style: { textColor: '#000000' } } },
      ],
    });
    expect(sheets[1]).toMatchObject({ isVisible: false, rowNumber: 1000, conditionalFormats: [] });
    const before = grid.update(book, NOW);
    log.insertRowsAfter(50, 9);
    expect([before.reshaped, grid.update(book, NOW).reshaped]).toEqual([false, false]);
    tab.insertRowsAfter(30, 1);
    expect(grid.update(book, NOW).reshaped).toBe(true);
  });

  it('has the looks of the file and those that scripts asked for', async () => {
    const styles = [
      '<fonts count="2"><font><sz val="11"/></font><font><b/><i/><sz val="14"/><color theme="4" tint="0.5"/></font></fonts>',
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>',
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
      '<cellXfs count="2"><xf fontId="0"/><xf fontId="1" fillId="1"><alignment horizontal="center" vertical="top" wrapText="1"/></xf></cellXfs>',
    ].join('');
    const cells = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>';
    const opened = await readWorkbook(makeXlsx({ cells, styles }));
    const [tab] = opened.book.tabs;
    tab?.setCell(2, 1, { value: 'asked', look: { wanted: { background: '#e8eaed', fontWeight: 'bold' } } });
    const grid = new GridBook(opened.book, opened.file.package);
    grid.update(opened.book, NOW);
    const { styles: all, sheets } = grid.toWorkbook() as { styles: Record<number, object>; sheets: readonly { styles: object }[] };
    expect(sheets[0]?.styles).toEqual({ A1: 1, A2: 2 });
    expect(all).toEqual({
      1: {
        bold: true,
        italic: true,
        fontSize: 14,
        textColor: '#a2b9e2',
        align: 'center',
        verticalAlign: 'top',
        wrapping: 'wrap',
        fillColor: '#ff0000',
      },
      2: { bold: true, fillColor: '#e8eaed' },
    });
  });
});

describe('what changed', () => {
  it('is told cell by cell, with notes, and nothing twice', async () => {
    const { file } = await newWorkbook('x.xlsx');
    const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
    const tab = book.addTab('One');
    tab.setCell(1, 1, { value: 'stays' });
    tab.setCell(2, 1, { value: 'goes', note: 'a note' });
    tab.setCell(3, 1, { value: 'changes' });
    const grid = new GridBook(book, file.package);
    grid.update(book, NOW);
    tab.setCell(1, 1, { value: 'stays' });
    tab.setCell(2, 1, undefined);
    tab.setCell(3, 1, { value: 'changes', note: 'new' });
    tab.setCell(4, 2, { value: 1, format: '0%' });
    expect(grid.update(book, NOW)).toEqual({
      reshaped: false,
      cells: [
        { sheetId: 'tab0', row: 3, col: 1, content: '1', format: '0%', style: null },
        { sheetId: 'tab0', row: 1, col: 0, content: '', format: '', style: null },
      ],
      notes: [
        { sheetId: 'tab0', row: 2, col: 0, text: 'new' },
        { sheetId: 'tab0', row: 1, col: 0, text: '' },
      ],
    });
    expect(grid.update(book.clone(), NOW)).toEqual({ reshaped: false, cells: [], notes: [] });
    expect(grid.notes()).toEqual([{ sheetId: 'tab0', row: 2, col: 0, text: 'new' }]);
  });

  it('of the sample company in an hour is cells, never the whole book', async () => {
    const host = makeCafe({ sample: true, now: '2026-11-16T06:00' });
    const { file } = await newWorkbook('x.xlsx');
    const grid = new GridBook(host.book, file.package);
    grid.update(host.book, host.now);
    askAddOn(host, { request: 'sweep' });
    const { reshaped, cells } = grid.update(host.book, host.now);
    expect(reshaped).toBe(false);
    expect(cells.length).toBeGreaterThan(10);
  }, 60_000);
});
