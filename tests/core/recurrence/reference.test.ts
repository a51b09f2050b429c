import fc from 'fast-check';
import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { Cadence, ExpansionWindow } from '../../../src/core/recurrence/cadence';
import { expandCadence } from '../../../src/core/recurrence/expand';
import { nextOccurrence } from '../../../src/core/recurrence/next';
import { readCadence } from '../../../src/core/recurrence/read-cadence';
import { addDays } from '../../../src/core/time/arith';
import type { Calendar } from '../../../src/core/time/calendar-types';
import { makeZone } from '../../support/make-zone';
import { DAYS_AND_WEEKS } from './phrases/days-and-weeks';
import { MONTHS_AND_YEARS } from './phrases/months-and-years';
import { TIMES_AND_BOUNDS } from './phrases/times-and-bounds';
import { expandSlowly } from './reference/expand-slowly';
import { plainDays, readPlainRule } from './reference/plain-rule';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Africa/Casablanca', 'Pacific/Apia'];
const WORK_WEEKS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 7],
  [1, 2, 3, 4, 5, 6],
];

function cadenceOf(text: string): Cadence {
  const reading = readCadence(text);
  if (!reading.ok) throw new Error(`${text}: ${reading.error}`);
  return reading.cadence;
}

const phrases = [...DAYS_AND_WEEKS, ...MONTHS_AND_YEARS, ...TIMES_AND_BOUNDS]
  .filter(([, answer]) => !/^refused|^undated|floating/.test(answer))
  .map(([phrase]) => phrase);

const list = (low: number, high: number) => fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength: 1, maxLength: 3 });
const part = (name: string, values: fc.Arbitrary<readonly (number | string)[]>) => values.map((some) => `;${name}=${some.join(',')}`);
const perhaps = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '' });
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''));
const interval = perhaps(fc.integer({ min: 2, max: 13 }).map((n) => `;INTERVAL=${n}`));
const months = perhaps(part('BYMONTH', list(1, 12)));
const monthDays = part(
  'BYMONTHDAY',
  fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.integer({ min: -5, max: -1 })), { minLength: 1, maxLength: 4 }),
);
const weekdays = part('BYDAY', fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }));
const numbered = part('BYDAY', fc.uniqueArray(fc.constantFrom('1MO', '2TU', '3WE', '-1FR', '-2SU', '5SA'), { minLength: 1, maxLength: 3 }));
const position = perhaps(part('BYSETPOS', fc.uniqueArray(fc.constantFrom(1, 2, 3, -1, -2), { minLength: 1, maxLength: 2 })));
const ends = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  fc.integer({ min: 1, max: 40 }).map((n) => `;COUNT=${n}`),
  fc.integer({ min: 0, max: 900 }).map((ahead) => `;UNTIL=${addDays('2025-06-01', ahead).replace(/-/g, '')}`),
);
const hour = perhaps(fc.integer({ min: 0, max: 23 }).map((n) => `;BYHOUR=${n}`));
const weekStart = perhaps(fc.constantFrom(';WKST=SU', ';WKST=SA'));
const rules = fc.oneof(
  join(fc.constant('FREQ=DAILY'), interval, months, perhaps(weekdays), ends, hour),
  join(fc.constant('FREQ=DAILY'), interval, months, monthDays, ends),
  join(fc.constant('FREQ=WEEKLY'), interval, months, perhaps(weekdays), weekStart, ends, hour),
  join(fc.constant('FREQ=MONTHLY'), interval, months, monthDays, position, ends, hour),
  join(fc.constant('FREQ=MONTHLY'), interval, months, weekdays, position, ends),
  join(fc.constant('FREQ=MONTHLY'), interval, months, numbered, ends),
  join(fc.constant('FREQ=MONTHLY'), interval, months, ends),
  join(fc.constant('FREQ=YEARLY'), interval, part('BYMONTH', list(1, 12)), monthDays, ends),
  join(fc.constant('FREQ=YEARLY'), interval, months, fc.oneof(numbered, weekdays), ends),
  join(fc.constant('FREQ=YEARLY'), interval, months, ends),
);

const day = fc.oneof(
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 1400 }).map((ahead) => addDays('2024-01-20', ahead)) },
  fc.constantFrom('2024-01-29', '2024-01-30', '2024-01-31', '2024-02-29', '2025-05-31', '2026-08-30', '2026-12-31'),
);
/** Phrases in which months of different lengths, days off and gaps of the clock show. */
const touchy = [
  'monthly',
  'every 3 months',
  'yearly',
  'every 2 years',
  '31st',
  'Feb 29',
  '1st and 15th',
  'weekly',
  'monthly from April to October',
];
const scene = fc.record({
  starts: day,
  ahead: fc.integer({ min: -20, max: 300 }),
  length: fc.integer({ min: 0, max: 400 }),
  zone: fc.constantFrom(...ZONES),
  workDays: fc.constantFrom(...WORK_WEEKS),
  holidays: fc.uniqueArray(fc.integer({ min: 0, max: 1500 }), { maxLength: 120 }),
  onHolidays: fc.constantFrom('run', 'skip', 'earlier', 'later' as const),
  dueAt: fc.constantFrom('00:00', '00:30', '02:00', '02:30', '03:00', '17:00', '23:59'),
  closed: fc.record({ from: fc.integer({ min: 0, max: 1500 }), days: fc.constantFrom(0, 0, 9, 60) }),
  ends: fc.option(fc.integer({ min: 0, max: 700 }), { nil: null, freq: 3 }),
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function windowOf({ starts, ahead, length, onHolidays, dueAt, ends: last }: Scene): ExpansionWindow {
  const from = addDays(starts, ahead);
  const bounds = { from: `${from}T00:00`, to: `${addDays(from, length)}T23:59` };
  return {
    ...bounds,
    starts,
    ends: last === null ? null : addDays(starts, last),
    dueAt,
    onHolidays,
    location: '',
    lastDone: null,
    limit: 5000,
  };
}

function calendarOf({ workDays, holidays, closed }: Scene): Calendar {
  const closure = Array.from({ length: closed.days }, (_, step) => closed.from + step);
  const dates = [...holidays, ...closure].map((ahead) => addDays('2024-01-20', ahead));
  return { workDays, holidays: dates.map((date) => ({ date, location: '', name: '' })), weekStartsOn: 1, yearStartsIn: 1 };
}

const counted = { rules: 0, phrases: 0, dates: 0, empty: 0 };

function compare(text: string, one: Scene): void {
  const [window, calendar, cadence] = [windowOf(one), calendarOf(one), cadenceOf(text)];
  const slow = expandSlowly(cadence, window, calendar, one.zone);
  expect({ text, window, found: expandCadence(cadence, window, calendar, makeZone(one.zone)) }).toEqual({ text, window, found: slow });
  counted.dates += slow.length;
  counted.empty += slow.length === 0 ? 1 : 0;
}

describe('an expander that looks at every day', () => {
  afterAll(() => console.info('compared with the slow expander:', JSON.stringify(counted)));

  it('finds what the product finds, for rules of every shape a process takes', () => {
    fc.assert(
      fc.property(rules, scene, (text, one) => {
        const reading = readCadence(text);
        if (!reading.ok) expect([text, reading.error]).toEqual([text, expect.stringMatching(/never comes round|five of a weekday/)]);
        else compare(text, one);
        counted.rules += reading.ok ? 1 : 0;
      }),
      { numRuns: 250 },
    );
  });

  it('finds what the product finds, for the phrases that teams type', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...touchy), fc.constantFrom(...phrases)), scene, (text, one) => {
        compare(text, one);
        counted.phrases += 1;
      }),
      { numRuns: 350 },
    );
  });

  it('finds what `cadence` answers for a rule, its counts from the start and its ends included', () => {
    const question = fc.record({ rrule: rules, starts: day, zone: fc.constantFrom(...ZONES), ahead: fc.integer({ min: 0, max: 500 }) });
    const surroundings = { now: 0, zone: makeZone('UTC'), findZone: makeZone, dueAt: '17:00', yearStartsIn: 1 };
    fc.assert(
      fc.property(question, ({ rrule, starts, zone, ahead }) => {
        const [from, to] = [addDays(starts, ahead), addDays(starts, ahead + 300)];
        const answer = answerCadence({ rrule, dtstart: starts, zone, from, to }, surroundings);
        if (!answer.ok) return;
        const plain = readPlainRule(rrule);
        const times = plain.times.length === 0 ? ['00:00'] : plain.times;
        const slow = plainDays(plain, starts, to).flatMap(({ text }) => times.map((time) => `${text}T${time}`));
        expect({ rrule, next: answer.next }).toEqual({ rrule, next: slow.filter((at) => at >= from) });
      }),
      { numRuns: 150 },
    );
  });

  it('finds as next what it finds in a window', () => {
    fc.assert(
      fc.property(fc.constantFrom(...phrases), scene, (text, one) => {
        const [window, calendar, cadence] = [windowOf({ ...one, length: 250 }), calendarOf(one), cadenceOf(text)];
        const [first] = expandSlowly(cadence, window, calendar, one.zone);
        const before = `${addDays(window.from.slice(0, 10), -1)}T23:59`;
        const next = nextOccurrence(cadence, window, before, calendar, makeZone(one.zone));
        if (first !== undefined) expect([text, next]).toEqual([text, first]);
        else expect([text, next === null || next > window.to]).toEqual([text, true]);
      }),
      { numRuns: 150 },
    );
  });
});
