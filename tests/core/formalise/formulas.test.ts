import { callsRunsheet } from '../../../src/core/formalise/find-calls';
import { findDerived } from '../../../src/core/formalise/find-derived';
import { findOverwritten } from '../../../src/core/formalise/find-overwritten';
import { inspectTab } from '../../../src/core/formalise/inspect-tab';
import { shapeFormula } from '../../../src/core/formalise/relative-formula';
import { nameSpot, type SheetTab } from '../../../src/core/formalise/sheet-tab';
import type { Cell } from '../../../src/core/tables/cell';

type Written = Cell | { readonly formula: string; readonly shows: Cell };

const isFormula = (cell: Written): cell is { readonly formula: string; readonly shows: Cell } =>
  typeof cell === 'object' && 'formula' in cell;
const calc = (formula: string, shows: Cell = 1): Written => ({ formula, shows });

function tabOf(rows: readonly (readonly Written[])[]): SheetTab {
  return {
    name: 'Plan',
    hidden: false,
    cells: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.shows : cell))),
    formulas: rows.map((row) => row.map((cell) => (isFormula(cell) ? cell.formula : ''))),
  };
}

describe('the shape of a formula', () => {
  it.each([
    ['=B2*C2', 2, 4, '=R[0]C[-2]*R[0]C[-1]'],
    ['=b2 * $C$1', 2, 4, '=R[0]C[-2]*R1C3'],
    ['=SUM(A$1:A9)', 10, 1, '=SUM(R1C[0]:R[-1]C[0])'],
    ['=SUM(B:B)', 3, 4, '=SUM(C[-2]:C[-2])'],
    ['=IF(A1="see B2","B3",LOG10(A1))', 1, 2, '=IF(R[0]C[-1]="see B2","B3",LOG10(R[0]C[-1]))'],
    ["='Q1 plan'!A1+Data!$B2", 1, 1, "='Q1 plan'!R[0]C[0]+Data!R[1]C2"],
  ])('%s in row %i, column %i is %s', (formula, row, column, relative) => {
    expect(shapeFormula(formula, row, column).relative).toBe(relative);
  });

  it.each([
    ['=Data!A1', ['Data'], false],
    ["='Bob''s tab'!A1+\"'Not'!B2\"", ["Bob's tab"], false],
    ['=IMPORTRANGE("https://docs.example/x","A!B1")', [], true],
    ['=[2]Sheet1!A1', [], true],
    ["='C:\\plans\\[Plan.xlsx]Q1'!A1", [], true],
    ['=Table1[Amount]*2', [], false],
    ['=VLOOKUP(A1,"IMPORTRANGE",1)', [], false],
  ])('%s names %j, outside: %s', (formula, tabs, outside) => {
    expect(shapeFormula(formula, 1, 1)).toMatchObject({ tabs, outside });
  });

  it.each([["'".repeat(50_000)], ['"'.repeat(50_001)], ['['.repeat(50_000)], ['A1'.repeat(25_000)], ['$A$'.repeat(16_000)]])(
    'comes to an end whatever is written',
    (text) => {
      expect(shapeFormula(`=${text}`, 1, 1).relative.length).toBeGreaterThan(0);
    },
  );
});

const amounts = (count: number, over: Readonly<Record<number, Written>> = {}): readonly (readonly Written[])[] => [
  ['Item', 'Price', 'Count', 'Sum'],
  ...Array.from({ length: count }, (_unused, at): readonly Written[] => [
    `Item ${at + 1}`,
    at + 2,
    at + 3,
    over[at + 2] ?? calc(`=B${at + 2}*C${at + 2}`, (at + 2) * (at + 3)),
  ]),
];

const overwrittenIn = (rows: readonly (readonly Written[])[]): readonly string[] =>
  findOverwritten(tabOf(rows)).map((one) => `${nameSpot(one)} ${one.shows} beside ${one.beside} ${one.formula}`);

describe('a formula that was typed over', () => {
  it('is found, with what stands there and what its neighbour calculates', () => {
    expect(overwrittenIn(amounts(8, { 5: 120 }))).toEqual(['D5 120 beside D4 =B4*C4']);
  });

  it('is found in a row as well as in a column', () => {
    const total = Array.from({ length: 8 }, (_unused, at): Written =>
      at === 3 ? 77 : calc(`=SUM(${'BCDEFGHI'[at] ?? ''}1:${'BCDEFGHI'[at] ?? ''}4)`, at),
    );
    expect(overwrittenIn([[], [], [], [], ['Total', ...total]])).toEqual(['E5 77 beside D5 =SUM(D1:D4)']);
  });

  it.each([
    ['a heading between the rows', amounts(9, { 5: 'North' })],
    ['a blank between the rows', amounts(9, { 5: '' })],
    ['another formula', amounts(9, { 5: calc('=SUM(D2:D4)', 9) })],
    ['typed values before the formulas begin', amounts(9, { 2: 6, 3: 12 })],
    ['typed values after they end', amounts(9, { 9: 90, 10: 110 })],
    ['as many typed ones as every third', amounts(12, { 3: 1, 5: 2, 7: 3, 9: 4 })],
    ['too few to be a rule', amounts(5, { 4: 12 })],
    [
      'formulas that wait to be typed over',
      [['h'], ...Array.from({ length: 9 }, (_unused, at) => [at === 4 ? 'late' : calc(`=IF(B${at + 2}=1,"off","")`, at < 2 ? 'off' : '')])],
    ],
    ['no formula at all', [['a', 1]]],
  ])('is not seen in %s', (_name, rows) => {
    expect(overwrittenIn(rows)).toEqual([]);
  });
});

const typed = (row: (at: number) => readonly Written[], count = 9): SheetTab =>
  tabOf([['h'], ...Array.from({ length: count }, (_u, at) => row(at))]);

describe('typed numbers that follow from others', () => {
  it.each([
    ['a product', (at: number) => [at + 2, at * 3 + 1, (at + 2) * (at * 3 + 1)], 'C2 = A2 * B2'],
    ['a sum', (at: number) => [at + 2, at * at + 1, at + 2 + at * at + 1], 'C2 = A2 + B2'],
    ['a difference', (at: number) => [at + 20, at * at + 1, at * at + 1 - at - 20], 'C2 = B2 - A2'],
    [
      'a quotient, rounded',
      (at: number) => [10_000 * (at + 1) ** 2, at + 3, Math.round((10_000 * (at + 1) ** 2) / (at + 3))],
      'C2 = A2 / B2',
    ],
  ])('%s', (_name, row, says) => {
    expect(findDerived(typed(row)).map((one) => one.says)).toEqual([says]);
  });

  it.each([
    ['one row does not fit', typed((at) => [at + 2, at + 3, at === 4 ? 1 : (at + 2) * (at + 3)])],
    ['one of the two is always nothing', typed((at) => [at + 2, 0, at + 2])],
    ['all results are the same', typed(() => [2, 3, 6])],
    ['they are calculated already', typed((at) => [at + 2, at + 3, calc(`=A${at + 2}*B${at + 2}`, (at + 2) * (at + 3))])],
    ['there are few rows', typed((at) => [at + 2, at + 3, (at + 2) * (at + 3)], 7)],
    ['small numbers round to anything', typed((at) => [at + 2, 3, Math.round((at + 2) / 3)])],
  ])('nothing where %s', (_name, tab) => {
    expect(findDerived(tab)).toEqual([]);
  });
});

it('a tab tells its errors, its other files and the tabs it reads', () => {
  const tab = tabOf([
    ['#REF!', calc('=Rates!A1', '#N/A'), '#done'],
    [calc('=IMPORTDATA("https://x.example")', 3), calc('=rates!B2+Rates!C1', 4), '# REF!'],
  ]);
  const { errors, outside, reads, formulas } = inspectTab(tab);
  expect(errors.map((one) => `${nameSpot(one)} ${one.shows}`)).toEqual(['A1 #REF!', 'B1 #N/A']);
  expect([outside.map(nameSpot), formulas]).toEqual([['A2'], 3]);
  expect([...reads].map(([name, { cells, first }]) => [name, cells, nameSpot(first)])).toEqual([['rates', 3, 'B1']]);
});

describe('a call of a function of Runsheet', () => {
  it.each([
    ['=WHY(A2)', true],
    ['=IF(A1="","",kpi_status (A1, Home!$B$3))', true],
    ['=NEXT_RUN("Opening check")', true],
    ['=IF(A1="WHY(x)",1,2)', false],
    ["='WHY('!A1", false],
    ['=MYWHY(A1)', false],
    ['=WHY+1', false],
  ])('%s: %s', (formula, calls) => {
    expect(callsRunsheet(formula)).toBe(calls);
  });
});
