import { meetsGoal } from '../../../src/core/status/judge-goal';
import { parseGoal } from '../../../src/core/status/parse-goal';
import { parseNumber } from '../../../src/core/status/parse-amount';
import { readMeasured } from '../../../src/core/status/read-measured';
import type { Cell } from '../../../src/core/tables/cell';

const hit = (text: string, cell: Cell): boolean | null => {
  const goal = parseGoal(text);
  if (goal === null) throw new Error(`${text} cannot be read.`);
  const value = readMeasured(cell, goal);
  return value === null ? null : meetsGoal(goal, value);
};

describe('goals', () => {
  it.each([
    ['>= 95', 94.9, 95, true, 95.1, true],
    ['> 95', 94.9, 95, false, 95.1, true],
    ['< 3', 2, 3, false, 4, false],
    ['<= 3', 2, 3, true, 4, false],
    ['= 0', -1, 0, true, 1, false],
    ['≥95', 94.9, 95, true, 95.1, true],
    ['at most 3', 2, 3, true, 4, false],
    ['95', 94.9, 95, true, 95.1, true],
    ['0', -1, 0, true, 1, false],
  ])('%s at %s, %s (%s), %s (%s)', (goal, before, at, atHit, after, afterHit) => {
    expect([hit(goal, before), hit(goal, at), hit(goal, after)]).toEqual([
      goal.startsWith('<') || goal.startsWith('at most'),
      atHit,
      afterHit,
    ]);
  });

  it.each([
    ['10..20', [9.999, 10, 15, 20, 20.001], [false, true, true, true, false]],
    ['not 10..20', [9.999, 10, 15, 20, 20.001], [true, false, false, false, true]],
    ['10 to 20', [9, 10, 20, 21], [false, true, true, false]],
    ['between 10 and 20', [9, 10, 20, 21], [false, true, true, false]],
    ['10-20', [9, 10, 20, 21], [false, true, true, false]],
    ['20..10', [9, 10, 20, 21], [false, true, true, false]],
    ['-5..5', [-6, -5, 5, 6], [false, true, true, false]],
    ['10..20 %', [0.09, 0.1, 0.2, 0.21], [false, true, true, false]],
  ])('%s', (goal, values, hits) => {
    expect(values.map((value) => hit(goal, value))).toEqual(hits);
  });

  it.each([
    ['yes', [true, 'yes', 'no', false, 'maybe', ''], [true, true, false, false, null, null]],
    ['no', [true, 'no'], [false, true]],
    ['TRUE', [true, false], [true, false]],
  ] as const)('%s', (goal, cells, hits) => {
    expect(cells.map((cell) => hit(goal, cell))).toEqual(hits);
  });

  it.each<[string, Cell, boolean | null]>([
    ['>= 95 %', 0.95, true],
    ['>= 95 %', 0.949, false],
    ['>= 95%', 95, true],
    ['>= 95%', '94 %', false],
    ['>= 95', '96 %', true],
    ['>= $1,200', 1199, false],
    ['>= $1,200', '$1,200.00', true],
    ['>= 50k', 50000, true],
    ['>= 5 calls', '4 calls', false],
    ['< 2h 30m', '2h 29m', true],
    ['< 2h 30m', '2:30', false],
    ['< 2h 30m', 2.4, true],
    ['< 45 min', 44, true],
    ['< 45 min', '1h', false],
    ['< 2h 30m', { local: '1899-12-30T02:29' }, true],
    ['< 30 h', { local: '1899-12-31T06:00' }, false],
    ['>= 2,5', 2.4, false],
    ['>= 1.234,5', 1234.5, true],
    ['= 0.3', 0.1 + 0.2, true],
    ['>= 95', 'n/a', null],
    ['>= 95', { local: '2026-11-20T00:00' }, null],
    ['>= 95', '#REF!', null],
  ])('%s with %j', (goal, cell, expected) => {
    expect(hit(goal, cell)).toBe(expected);
  });

  it.each(['', '   ', 'soon', '>=', '>= many', '10..', '..', 'not', '> > 3', '1.2.3', '=IMPORTDATA("x")', '9'.repeat(200)])(
    'refuses %j',
    (text) => {
      expect(parseGoal(text)).toBeNull();
    },
  );
});

describe('numbers', () => {
  it.each([
    ['1,234', 1234],
    ['1,23', 1.23],
    ['1,2345', 1.2345],
    ['1.234', 1.234],
    ['1.234.567', 1234567],
    ['1.234,50', 1234.5],
    ['1,234.50', 1234.5],
    ["12'500", 12500],
    ['1 234,5', 1234.5],
    ['-.5', -0.5],
    ['+3', 3],
    ['12k', 12000],
    ['1,2,3', null],
    ['12,34,567', null],
    ['1e5', null],
    ['0x10', null],
  ])('%s', (text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});
