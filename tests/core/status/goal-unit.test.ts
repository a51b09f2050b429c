import { meetsGoal } from '../../../src/core/status/judge-goal';
import { describeValue } from '../../../src/core/status/describe-value';
import { parseGoal } from '../../../src/core/status/parse-goal';
import { readMeasured } from '../../../src/core/status/read-measured';
import type { Cell } from '../../../src/core/tables/cell';

function verdict(written: string, unit: string, cell: Cell, decimalComma = false): boolean | null {
  const goal = parseGoal(written, { unit, decimalComma });
  const value = goal === null ? null : readMeasured(cell, goal);
  return goal === null || value === null ? null : meetsGoal(goal, value);
}

describe('a goal in the unit of its row', () => {
  it.each<[string, string, Cell, boolean | null]>([
    ['>= 95', '%', 0.94, false],
    ['>= 95', '%', 0.95, true],
    ['>= 95', '%', 95, true],
    ['>= 95', '%', 94, false],
    ['>= 95', '%', '95 %', true],
    ['>= 95', 'percent', '94.9 %', false],
    ['>= 0.95', '%', 0.95, true],
    ['>= 0.95', '%', 94, false],
    ['< 3', '%', 0.029, true],
    ['< 3', '%', 0.03, false],
    ['< 3', '%', 1, true],
    ['< 3 %', '', 1, true],
    ['< 3 %', '', 0.3, false],
    ['< 3', '%', 3, false],
    ['90..95', '%', 0.95, true],
    ['not 90..95', '%', 0.95, false],
    ['< 2', 'hours', { local: '1899-12-30T01:59' }, true],
    ['< 2', 'hours', { local: '1899-12-30T02:00' }, false],
    ['< 2', 'h', '1h 59m', true],
    ['< 2', 'hours', 1.9, true],
    ['< 30', 'min', '0:30', false],
    ['< 30', 'm', 29, true],
    ['< 30', 'm', '0:29', null],
    ['>= 5', 'calls', 5, true],
    ['yes', '%', true, true],
  ])('%s beside %s, value %p', (goal, unit, cell, expected) => {
    expect(verdict(goal, unit, cell)).toBe(expected);
  });

  it.each([
    [1, 'complaints', '1 complaint'],
    [2, 'complaints', '2 complaints'],
    [0, 'guests', '0 guests'],
    [1, 'boxes', '1 boxes'],
    [1, 'pass', '1 pass'],
    [1, 'ms', '1 ms'],
    [1, '€', '€1'],
  ])('%s in %s is said as %s', (value, unit, says) => {
    const goal = parseGoal('<= 3', { unit, decimalComma: false });
    expect(goal === null ? '' : describeValue(value, goal, unit)).toBe(says);
  });

  it('says the unit', () => {
    expect(['>= 95', '>= 0.95'].map((text) => parseGoal(text, { unit: '%', decimalComma: false })?.says)).toEqual(['>= 95 %', '>= 0.95']);
  });
});

describe('numbers written as text where decimals stand behind a comma', () => {
  it.each<[string, Cell, boolean | null]>([
    ['>= 1.500', 1499, false],
    ['>= 1.500', 1500, true],
    ['>= 1.500', '1.499', false],
    ['>= 1.500', '1.500,0', true],
    ['>= 1,250', '1,249', false],
    ['>= 1,250', 1.25, true],
    ['>= 1.234.567', 1234566, false],
    ['>= 0.125', 0.125, true],
    ['>= 1,234.5', 1234.5, true],
    ['1.000..2.000', 1500, true],
    ['>= 12.000 €', '11.999 €', false],
    ['>= 97,5 %', 0.975, true],
  ])('goal %s, value %p', (goal, cell, expected) => {
    expect(verdict(goal, '', cell, true)).toBe(expected);
  });

  it.each<[string, Cell, boolean | null]>([
    ['>= 1.500', 1.5, true],
    ['>= 1,500', 1499, false],
    ['>= 0,125', 0.125, true],
  ])('elsewhere goal %s, value %p', (goal, cell, expected) => {
    expect(verdict(goal, '', cell)).toBe(expected);
  });
});
