import { decoded, rawOf, rowsIn } from '../../support/core-world';
import { decodeTable } from '../../../src/core/tables/decode-table';
import { dateOf, listOf, numberOf, textOf, yesOf, type Row } from '../../../src/core/tables/row';

const CODES = (issues: readonly { readonly code: string }[]): readonly string[] => issues.map((issue) => issue.code);

describe('which rows count', () => {
  it('leaves out blank rows, spaces and unticked boxes, and keeps the sheet row of the rest', () => {
    const rows = rowsIn('runs', [{ id: 'U-AAAAAA' }, {}, { done: false }, { note: '  ' }, { note: 'x' }]);
    expect(rows.map((row) => row.row)).toEqual([2, 6]);
  });

  it('leaves out what is not wanted before it is read', () => {
    const raw = rawOf('steps', [{ step: 'One', order: 'first' }, { step: 'Two' }]);
    const table = decodeTable(raw, (_cells, index) => index === 2);
    expect([table.rows.map((row) => row.title), CODES(table.issues)]).toEqual([['Two'], ['blank']]);
  });
});

describe('identity', () => {
  it.each([
    ['runs', { id: 'U-AAAAAA', process: 'P-AAAA Till' }, 'U-AAAAAA'],
    ['run_steps', { run: 'U-AAAAAA Till', order: 2 }, 'U-AAAAAA Till|2'],
    ['people', { name: 'Ana', email: 'ana@cafe.example' }, 'Ana'],
    ['rocks', { rock: 'Second bar', owner: 'Ana' }, ''],
  ])('of %s %j is %j', (table, cells, id) => {
    expect(rowsIn(table, [cells])[0]?.id).toBe(id);
  });
});

describe('issues', () => {
  it('name tab, row and column, and never stop the rest', () => {
    const { rows, issues } = decoded('rocks', [
      { rock: 'One', owner: 'Ana', due: 'soon' },
      { rock: 'Two', owner: 'Ana', due: '2026-12-31' },
    ]);
    expect(rows.map((row) => dateOf(row, 'due'))).toEqual([null, '2026-12-31']);
    expect(issues).toEqual([
      {
        code: 'bad-date',
        tab: 'Rocks',
        row: 2,
        column: 'Due',
        message: 'Rocks, row 2, column Due: "soon" is not a date; type it like 2026-11-20.',
      },
    ]);
  });

  it('are not raised for cells of the engine', () => {
    expect(decoded('rocks', [{ rock: 'One', owner: 'Ana', since: 'soon' }]).issues).toEqual([]);
  });

  it.each([
    ['blank', '', ['blank']],
    ['unreadable, and then not blank too', '#REF!', ['cell-error']],
    ['there', 'Ana', []],
  ])('say once where a required column is %s', (_name, owner, codes) => {
    expect(CODES(decoded('rocks', [{ rock: 'One', owner }]).issues)).toEqual(codes);
  });

  it('tell of missing and doubled headers', () => {
    const raw = rawOf('rocks', []);
    const binding = { ...raw.binding, missing: ['owner'], duplicate: ['Due'] };
    expect(decodeTable({ ...raw, binding }).issues.map(({ code, message }) => [code, message])).toEqual([
      ['missing-column', 'Rocks: the column "Owner" is missing in row 1; write that header again or bind it in the Columns tab.'],
      ['duplicate-column', 'Rocks: the header "Due" stands in row 1 more than once; the leftmost one is used, rename the other.'],
    ]);
  });
});

it('reads period columns newest first as they stand', () => {
  const raw = rawOf('scorecard', [{ measurable: 'Sales', owner: 'Ana', goal: '>= 5' }]);
  const width = raw.spec.columns.length;
  const grid = raw.grid.map((cells, index) => [...cells, index === 0 ? '2026-11-16' : 7]);
  const periods = [{ index: width, start: '2026-11-16' }];
  const { rows } = decodeTable({ ...raw, grid, binding: { ...raw.binding, periods } });
  expect(rows[0]?.periods).toEqual([{ start: '2026-11-16', value: 7 }]);
});

describe('reading a value of a row', () => {
  const row: Row = {
    ...{ table: 't', tab: 'T', row: 2, id: 'x', title: 'X', cells: {}, periods: [] },
    values: { text: 'a', blank: null, zero: 0, no: false, list: ['a', 'b'], empty: '' },
  };

  it.each([
    [textOf(row, 'text'), 'a'],
    [textOf(row, 'zero'), ''],
    [textOf(row, 'gone'), ''],
    [numberOf(row, 'zero'), 0],
    [numberOf(row, 'text'), null],
    [dateOf(row, 'empty'), null],
    [dateOf(row, 'text'), 'a'],
    [yesOf(row, 'no', true), false],
    [yesOf(row, 'blank', true), true],
    [yesOf(row, 'gone', false), false],
    [listOf(row, 'list'), ['a', 'b']],
    [listOf(row, 'text'), ['a']],
    [listOf(row, 'empty'), []],
    [listOf(row, 'zero'), []],
    [listOf(row, 'blank'), []],
  ])('gives %j', (found, wanted) => {
    expect(found).toEqual(wanted);
  });
});
