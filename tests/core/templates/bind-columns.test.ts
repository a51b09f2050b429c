import { tableSpecs } from '../../../src/app/templates';
import { bindColumns } from '../../../src/core/tables/bind-columns';
import type { Cell } from '../../../src/core/tables/cell';
import type { ColumnBinding } from '../../../src/core/tables/column-binding';
import { candidateTabs, isRecognised } from '../../../src/core/tables/locate-table';
import type { TableSpec } from '../../../src/core/tables/spec';

function spec(key: string): TableSpec {
  const found = tableSpecs[key];
  if (found === undefined) throw new Error(key);
  return found;
}

const bind = (table: string, header: readonly Cell[], bindings: readonly ColumnBinding[] = []) =>
  bindColumns(spec(table), header, bindings);
const bound = (column: string, header: string, table = 'Holidays'): ColumnBinding => ({ table, column, tab: 'Holidays', header });

describe('bindColumns', () => {
  it.each<[string, readonly Cell[], Record<string, number>]>([
    ['in their own order', ['Date', 'Name', 'Location'], { date: 0, name: 1, location: 2 }],
    ['in any order with foreign columns between', ['Colour', 'Location', '', 'Name', 7, 'Date'], { location: 1, name: 3, date: 5 }],
    ['whatever their case and spacing', [' DATE ', 'na\nme', 'name', 'location\u00a0'], { date: 0, name: 2, location: 3 }],
    ['the left one of two equal ones', ['Date', 'Name', 'Name', 'Location'], { date: 0, name: 1, location: 3 }],
  ])('finds columns %s', (_, header, columns) => {
    expect(bind('holidays', header).columns).toEqual(columns);
  });

  it('says what is missing and what stands there twice', () => {
    expect(bind('holidays', ['Name', 'name'])).toMatchObject({ missing: ['date', 'location'], duplicate: ['Name'] });
    expect(bind('holidays', ['Date', 'Name', 'Location', 'Note', 'Note']).duplicate).toEqual([]);
  });

  it.each<[string, readonly Cell[], readonly ColumnBinding[], Record<string, number>]>([
    ['by header', ['Tag', 'Anlass', 'Ort'], [bound('Date', 'Tag'), bound('name', 'ANLASS')], { date: 0, name: 1 }],
    ['by table key', ['Tag'], [bound('date', 'Tag', 'holidays')], { date: 0 }],
    ['by letter where there is no header', ['', 'Name', ''], [bound('Date', 'C')], { date: 2, name: 1 }],
    ['by its own name where the bound header is gone', ['Date'], [bound('Date', 'Tag')], { date: 0 }],
    [
      'and another column does not get the bound one',
      ['Name', 'Titel'],
      [bound('Location', 'Name'), bound('Name', 'Titel')],
      { location: 0, name: 1 },
    ],
    ['and rows of other tables do not count', ['Tag', 'Date'], [bound('Date', 'Tag', 'Rocks')], { date: 1 }],
  ])('lets a binding decide %s', (_, header, bindings, columns) => {
    expect(bind('holidays', header, bindings).columns).toEqual(columns);
  });

  it('finds period columns by dates and ISO text among foreign ones', () => {
    const header: Cell[] = ['ID', 'Measurable', 'Goal', { local: '2026-11-16T00:00' }, 'Note', '2026-11-09', '2026-13-01', 20261102];
    expect(bind('scorecard', header).periods).toEqual([
      { index: 3, start: '2026-11-16' },
      { index: 5, start: '2026-11-09' },
    ]);
    expect(bind('holidays', ['Date', { local: '2026-11-16T00:00' }]).periods).toEqual([]);
  });

  it.each(Object.values(tableSpecs).filter((table) => table.page !== true))('binds its own headers completely: $tab', (table) => {
    const binding = bindColumns(
      table,
      table.columns.map((column) => column.header),
      [],
    );
    expect(binding).toMatchObject({ missing: [], duplicate: [] });
    expect(Object.values(binding.columns)).toEqual(table.columns.map((_, index) => index));
  });
});

describe('locating a table', () => {
  const whole = (tab: string): ColumnBinding => ({ table: 'Rocks', column: '*', tab, header: '' });

  it.each<[string, readonly string[], readonly ColumnBinding[], readonly string[]]>([
    ['its own name', ['Sheet1', 'Rocks'], [], ['Rocks']],
    ['its own name in another case', ['ROCKS '], [], ['ROCKS ']],
    ['a renamed one after its own', ['Rocks (Runsheet)', 'Rocks'], [], ['Rocks', 'Rocks (Runsheet)']],
    ['the bound tab alone', ['Rocks', 'Big things'], [whole('Big things')], ['Big things']],
    ['its own name where the bound tab is gone', ['Rocks'], [whole('Big things')], ['Rocks']],
    ['nothing', ['Sheet1'], [], []],
  ])('tries %s', (_, tabs, bindings, wanted) => {
    expect(candidateTabs(spec('rocks'), tabs, bindings).map(({ tab }) => tab)).toEqual(wanted);
  });

  it.each<[string, string, readonly (readonly Cell[])[], boolean]>([
    ['with the columns it is known by', 'rocks', [['Owner', 'Notes', 'Rock']], true],
    ['of a band', 'rocks', [['Band', 'Rock', 'Year']], false],
    ['that is empty', 'rocks', [], false],
    ['Home with its label', 'home', [['Acme'], [''], ['Last heartbeat', '']], true],
    ['Home of somebody else', 'home', [['Acme'], [''], ['Welcome']], false],
  ])('knows a tab %s', (_, table, grid, isOurs) => {
    expect(isRecognised(spec(table), grid, [])).toBe(isOurs);
  });
});
