import * as fc from 'fast-check';
import type { AdoptSheet } from '../../../../src/core/adopt/adopt-sheet';
import type { FoundTable } from '../../../../src/core/adopt/found-table';
import { findTables } from '../../../../src/core/adopt/find/find-tables';
import { drawSheet, findIn, someWords, tellTable } from './draw-sheet';

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.constantFrom(
    'Task',
    'Owner',
    'Due',
    'e.g. Sell',
    'Total',
    'x',
    'TEAM:',
    '  indented',
    '1.2.3',
    '__proto__',
    'W1',
    'W2',
    '=1+1',
    'a|b|c',
  ),
  fc.constantFrom('open', 'done', 'a text that goes on for a while', 'ana@example.org', '5 Jan 2026', '12,5 %', '\u0000', '   '),
  fc.integer({ min: -3, max: 40 }),
  fc.boolean(),
  fc.constantFrom({ local: '2026-01-05T00:00' }, { local: '2026-01-12T00:00' }),
);
const merge = fc.record({
  row: fc.integer({ min: -1, max: 20 }),
  column: fc.integer({ min: -1, max: 9 }),
  rows: fc.integer({ min: 0, max: 5 }),
  columns: fc.integer({ min: 0, max: 9 }),
});
const anySheet: fc.Arbitrary<AdoptSheet> = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), merges: fc.array(merge, { maxLength: 4 }) })
  .chain(({ width, merges }) =>
    fc
      .array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 })
      .map((cells) => ({ name: 'Sheet1', hidden: false, cells, formats: [], merges })),
  );

const share = <T>(a: readonly T[], b: readonly T[]): boolean => a.some((one) => b.includes(one));

function checkTable(table: FoundTable): void {
  const data = table.lines.filter(({ role }) => role === 'data').map(({ row }) => row);
  const rows = table.lines.map(({ row }) => row);
  expect([data[0], data[data.length - 1]]).toEqual([table.firstRow, table.lastRow]);
  expect([...rows].sort((a, b) => a - b)).toEqual(rows);
  expect(new Set(table.lines.map(({ cells }) => cells.length))).toEqual(new Set([table.columns.length]));
  expect(table.headerRows.filter((row) => row >= Math.min(...rows))).toEqual([]);
}

describe('whatever stands on a tab', () => {
  it('each table holds together', () => {
    fc.assert(fc.property(anySheet, (sheet) => findTables(sheet, someWords).forEach(checkTable)));
  });

  it('no cell is a line of two tables', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const tables = findTables(sheet, someWords);
        const twice = tables.flatMap((a, at) =>
          tables.slice(at + 1).filter((b) => {
            const columns = (table: FoundTable): number[] => table.columns.map(({ index }) => index);
            const lines = (table: FoundTable): number[] => table.lines.map(({ row }) => row);
            return share(columns(a), columns(b)) && share(lines(a), lines(b));
          }),
        );
        expect(twice).toEqual([]);
      }),
    );
  });
});

describe('text in one column', () => {
  const split: readonly (readonly [label: string, lines: string, found: readonly string[], by: string])[] = [
    ['by bars', 'Task|Owner|Due\nCall Anna|Ben|2026-01-05\nBuy paper|Cy|2026-01-06', ['header 1 | lines 2-3 | Task, Owner, Due'], '|'],
    [
      'by framed bars with a ruler',
      '| Task | Owner |\n|------|-------|\n| Call Anna | Ben |\n| Buy paper | Cy |',
      ['header 1 | lines 3-4 | Task, Owner'],
      '|',
    ],
    ['by tabs', 'Task\tOwner\nCall Anna\tBen\nBuy paper\tCy', ['header 1 | lines 2-3 | Task, Owner'], '\t'],
    ['by semicolons', 'Task;Owner;Due\nCall Anna;Ben;\nBuy paper;Cy;', ['header 1 | lines 2-3 | Task, Owner, Due'], ';'],
    ['not by a few in prose', 'Call Anna; then Ben\nBuy paper\nFix the gate\nPaint the wall', ['no header | lines 1-4 | A'], ''],
  ];

  it.each(split)('is split %s', (_label, lines, found, by) => {
    const cells = lines.split('\n').map((line) => [line]);
    const tables = findTables({ ...drawSheet('|'), cells }, someWords);
    expect(tables.map((table) => [tellTable(table), table.split])).toEqual(found.map((one) => [one, by]));
  });
});

describe('a tab that claims more than it holds', () => {
  it('is read as far as it is used', () => {
    const blank = Array.from({ length: 26 }, () => '');
    const cells = [
      ['Task', 'Owner', 'Points', ...blank],
      ['Call Anna', 'Ben', 4, ...blank],
      ['Buy paper', 'Cy', 5, ...blank],
    ];
    const sheet = { ...drawSheet('|'), cells: [...cells, ...Array.from({ length: 5000 }, () => ['', '', '', ...blank])] };
    expect(findTables(sheet, someWords).map(({ lastRow, columns }) => [lastRow, columns.length])).toEqual([[3, 3]]);
  });

  it('with prose alone gives no table', () => {
    const prose = 'This is what we agreed on with everybody in the room and it goes on for a long while without an end to it.';
    expect(findIn(`| ${prose}\n| ${prose}\n| ${prose}`)).toEqual([]);
  });
});
