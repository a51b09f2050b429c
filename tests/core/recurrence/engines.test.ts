import fc from 'fast-check';
import { implyParts } from '../../../src/core/recurrence/imply-parts';
import { walkWithRrule } from '../../../src/core/recurrence/rrule-engine';
import { RRULE_FAULTS, findRruleFault } from '../../../src/core/recurrence/rrule-workarounds';
import { validateRule } from '../../../src/core/recurrence/validate-rule';
import type { RecurrenceRule } from '../../../src/core/recurrence/rule';
import { walkRule } from '../../../src/core/recurrence/walk-rule';

function ruleOf(text: string): RecurrenceRule {
  const reading = validateRule(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.error}`);
  return reading.rule;
}

function collect(walk: (visit: (ms: number) => boolean) => unknown): readonly string[] {
  const times: number[] = [];
  walk((ms) => times.push(ms) < 12);
  return times.map((ms) => new Date(ms).toISOString().slice(0, 16));
}

const list = (low: number, high: number) => fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 3 });
const part = (name: string, values: fc.Arbitrary<readonly (number | string)[]>) =>
  fc.option(
    values.map((some) => `;${name}=${some.join(',')}`),
    { nil: '' },
  );
const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
const numbered = fc.uniqueArray(fc.constantFrom('1MO', '2TU', '3WE', '-1FR', '-2SU', '4SA'), { minLength: 1, maxLength: 3 });
const interval = fc.integer({ min: 1, max: 7 }).map((n) => `;INTERVAL=${n}`);
const monthDays = list(-5, 31)
  .map((days) => days.filter((day) => day !== 0))
  .filter((days) => days.length > 0);

const rules = fc.oneof(
  fc
    .tuple(interval, part('BYMONTH', list(1, 12)), part('BYDAY', weekdays), part('BYMONTHDAY', monthDays), part('BYHOUR', list(0, 23)))
    .map((parts) => `FREQ=DAILY${parts.join('')}`),
  fc.tuple(interval, part('BYMONTH', list(1, 12)), part('BYDAY', weekdays)).map((parts) => `FREQ=WEEKLY${parts.join('')}`),
  fc
    .tuple(interval, part('BYMONTH', list(1, 12)), part('BYMONTHDAY', monthDays), part('BYDAY', fc.oneof(weekdays, numbered)))
    .map((parts) => `FREQ=MONTHLY${parts.join('')}`),
  fc
    .tuple(interval, part('BYMONTH', list(1, 12)), part('BYMONTHDAY', monthDays), part('BYDAY', fc.oneof(weekdays, numbered)))
    .map((parts) => `FREQ=YEARLY${parts.join('')}`),
);

describe('the two engines', () => {
  it('agree on every rule that rrule can be trusted with', () => {
    const start = fc.integer({ min: 0, max: 2000 }).map((days) => Date.UTC(2024, 0, 1 + days, 9, 30));
    fc.assert(
      fc.property(rules, start, (text, from) => {
        const rule = ruleOf(text);
        expect(findRruleFault(rule, from)).toBeNull();
        const direct = collect((visit) => walkRule(rule, { start: from, from, budget: 4000, visit }));
        const packaged = collect((visit) => walkWithRrule(implyParts(rule, from), from, 150, visit));
        const length = Math.min(direct.length, packaged.length);
        expect(packaged.slice(0, length)).toEqual(direct.slice(0, length));
      }),
      { numRuns: 150 },
    );
  });

  it('names an example for each fault, and it is one', () => {
    expect(RRULE_FAULTS.map(({ example, start = 0 }) => findRruleFault(ruleOf(example), start)?.example)).toEqual(
      RRULE_FAULTS.map(({ example }) => example),
    );
  });

  it.each([
    ['FREQ=MONTHLY;BYDAY=MO,-1WE', ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-25', '2026-11-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=20,31;BYSETPOS=-2', ['2026-12-20', '2027-01-20', '2027-03-20']],
    ['FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO', ['2027-05-17', '2028-05-15']],
  ])('expands %s, which the package does not', (text, expected) => {
    const start = Date.UTC(2026, 10, 1, 9);
    const days = collect((visit) => walkRule(ruleOf(text), { start, from: start, budget: 2000, visit })).map((time) => time.slice(0, 10));
    expect(days.slice(0, expected.length)).toEqual(expected);
  });

  it('gives up after the rounds it was granted', () => {
    expect(walkWithRrule(ruleOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), Date.UTC(2026, 0, 1), 500, () => true)).toBe('spent');
    expect(walkRule(ruleOf('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), { start: 0, from: 0, budget: 500, visit: () => true })).toBe('spent');
  });
});
