import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../../local/store/book';
import type { Tab } from '../../local/store/tab';
import type { StoredCell, StoredValue } from '../../local/store/types';
import { gridContent } from '../../local/serve/grid/grid-content';
import { gridFormat } from '../../local/serve/grid/grid-format';
import { newWorkbook, readWorkbook } from '../../local/xlsx/read-workbook';
import { makeCafe } from '../sweep/cafe';
import { whereShared } from '../support/where-shared';
import { differences, loadGrid } from './load-grid';
import type { Shown } from './load-grid';

describe('a book in the grid', () => {
  it('is loaded empty', async () => {
    const opened = await newWorkbook('empty.xlsx');
    opened.book.addTab('Sheet1');
    expect(differences(opened)).toEqual([]);
  });

  it('is loaded with the sample company, each cell as the file has it', async () => {
    const { book } = makeCafe({ sample: true });
    const { file } = await newWorkbook('sample.xlsx');
    expect(differences({ book, file })).toEqual([]);
    const home = book.findTab('Home');
    if (home === undefined) throw new Error('the sample has no Home');
    // Before the first heartbeat the banner says so, by a format with conditions that the grid does not have.
    expect(loadGrid({ book, file })(home, 2, 1).shown).toBe('Runsheet has not run in this file yet.');
  }, 60_000);

  whereShared('corpus/files', (folder) => {
    const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.xlsx')) : [];
    it.each(files)(
      'is loaded from the real file %s, each cell as the file has it',
      async (name) => {
        expect(differences(await readWorkbook(join(folder, name)))).toEqual([]);
      },
      60_000,
    );
  });
});

describe('a value', () => {
  it.each<[string, StoredCell, string, string]>([
    ['a text', { value: 'Open the café' }, 'Open the café', ''],
    ['a text that looks like a formula', { value: '=1+1' }, "'=1+1", ''],
    ['the same as plain text', { value: '=1+1', format: '@' }, "'=1+1", ''],
    ['a text with an apostrophe', { value: "'tis" }, "''tis", ''],
    ['the same as plain text', { value: "'tis", format: '@' }, "''tis", ''],
    ['a text of digits', { value: '007' }, "'007", ''],
    ['the same as plain text', { value: '007', format: '@' }, '007', '@'],
    ['a text that looks like a date', { value: '2026-11-16' }, "'2026-11-16", ''],
    ['a text that looks like a time', { value: '07:00' }, "'07:00", ''],
    ['a text that looks like a share', { value: '5%' }, "'5%", ''],
    ['a text that looks like a truth', { value: 'true' }, "'true", ''],
    ['a text that looks like an error', { value: '#N/A' }, "'#N/A", ''],
    ['several lines', { value: 'a\nb' }, 'a\nb', ''],
    ['a number', { value: -1.5e-7 }, '-1.5e-7', ''],
    ['a truth', { value: false }, 'FALSE', ''],
    ['an error', { value: { error: '#DIV/0!' } }, '#DIV/0!', ''],
    ['a date', { value: 46342.25, format: 'yyyy-mm-dd h:mm' }, '46342.25', 'yyyy-mm-dd hh:mm'],
    ['a formula that is not given', { value: 3, formula: '=NOBODY()' }, '3', ''],
  ])('is written as typed: %s', (_, cell, content, format) => {
    expect(gridContent(cell, false, 'en_US')).toEqual({ content, format });
  });

  it('comes out of the grid as it went in, whatever the text', () => {
    const texts = [
      '=HYPERLINK("x")',
      "'",
      "''",
      '=',
      ' 5',
      '1/2',
      '10 am',
      'Nov 5',
      '(5)',
      '1,000',
      '$5',
      '+5',
      '#REF!',
      'TRUE ',
      '٣',
      '@x',
      '-',
    ];
    const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
    const tab = book.addTab('One');
    texts.forEach((value, index) => {
      tab.setCell(index + 1, 1, { value });
      tab.setCell(index + 1, 2, { value, format: '@' });
    });
    return newWorkbook('x.xlsx').then(({ file }) => expect(differences({ book, file })).toEqual([]));
  });
});

describe('a number format', () => {
  const banner = '[>30000]"Never.";[>0.125]"Stopped.";"Running."';

  it.each<[string, StoredValue, string]>([
    ['General', 1, ''],
    ['@', 'x', '@'],
    ['0.00', 1, '0.00'],
    ['#,##0;[Red](#,##0)', 1, '#,##0;(#,##0)'],
    ['0.00E+00', 1, '0.00e'],
    ['[$€-407]#,##0.00', 1, '"€"#,##0.00'],
    ['_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', 1, '#,##0.00;(#,##0.00);"-"##;@'],
    ['M/d/yyyy H:mm:ss', 1, 'm/d/yyyy hh:mm:ss'],
    ['h:mm AM/PM', 1, 'hh:mm a'],
    ['h:m', 1, 'hh:mm'],
    ['d/m', 1, 'd/m'],
    ['[h]:mm', 1, 'hhhh:mm'],
    ['mm:ss.0', 1, 'mm:ss'],
    ['[$-409]d\\-mmm\\-yy;@', 1, 'd\\-mmm\\-yy'],
    ['yyyy-mm-ddThh:mm', 1, 'yyyy-mm-dd\\Thh:mm'],
    ['# ?/?', 1.5, ''],
    ['[mm]:ss', 0.01, '"14:24";"14:24"'],
    ['General" kg"', -2.5, '"-2.5 kg";"-2.5 kg"'],
    ['[<1]0.00%;0', 0.5, '0.00%'],
    ['[<1]0.00%;0', 2, '0'],
    [banner, 46_000, '"Never.";"Never."'],
    [banner, 0.2, '"Stopped.";"Stopped."'],
    [banner, -0.01, '"Running.";"Running."'],
    [banner, 'a text', ''],
  ])('%s for %j is %s', (format, value, expected) => {
    expect(gridFormat(format, value, 'en_US')).toBe(expected);
  });
});

describe('a formula', () => {
  const shown = async (fill: (tab: Tab, book: Book) => void, cells: readonly [number, number][]): Promise<readonly Shown[]> => {
    const { file } = await newWorkbook('x.xlsx');
    const book = new Book({ id: 'x', name: 'x', timeZone: 'UTC', locale: 'en_US' });
    const tab = book.addTab('One');
    fill(tab, book);
    const read = loadGrid({ book, file });
    return cells.map(([row, column]) => read(tab, row, column));
  };

  it.each<[string, string, StoredValue, boolean]>([
    ['that the grid computes alike is given', '=A1*2', 10, true],
    ['on another tab is given', "='Two words'!A1+1", 8, true],
    ['that the grid does not know is shown by its value', '=SPARKLINE(A1:A2)', 99, false],
    ['that the grid computes otherwise is shown by its value', '=TEXT(A1,"[$-409]ddd")', 'Monday', false],
    ['with the clock is given, since the page has the same one', '=NOW()-A1', '', true],
    ['of chance is shown by its value', '=RAND()', 0.5, false],
    ['with a name of the book is shown by its value', '=SUM(Sales)', 5, false],
    ['over a tab with an apostrophe is shown by its value', "='Bob''s'!A1", 4, false],
  ])('%s', async (_, formula, value, given) => {
    const [cell] = await shown(
      (tab, book) => {
        tab.setCell(1, 1, { value: 5 });
        book.addTab('Two words').setCell(1, 1, { value: 7 });
        book.addTab("Bob's").setCell(1, 1, { value: 4 });
        book.namedRanges.set('Sales', { tab, area: { row: 1, column: 1, rows: 2, columns: 1 } });
        tab.setCell(3, 3, { value, formula });
      },
      [[3, 3]],
    );
    expect(cell?.formula).toBe(given);
    if (!/RAND|NOW/.test(formula)) expect(cell?.value).toBe(value);
  });
});
