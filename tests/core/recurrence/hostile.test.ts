import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { CadenceQuestion } from '../../../src/core/recurrence/cadence-question';
import { PATTERNS } from '../../../src/core/recurrence/phrases/patterns';
import { readCadence } from '../../../src/core/recurrence/read-cadence';
import { makeZone } from '../../support/make-zone';

const surroundings = { now: Date.UTC(2026, 10, 20), zone: makeZone('UTC'), findZone: makeZone, dueAt: '17:00', yearStartsIn: 1 };
const ask = (question: CadenceQuestion) => answerCadence(question, surroundings);

/** Looks into the dictionary and tries of patterns while something runs: the measure of work that no clock disturbs. */
function countSteps(run: () => unknown): number {
  let steps = 0;
  const get = jest.spyOn(Map.prototype, 'get');
  const exec = jest.spyOn(RegExp.prototype, 'exec');
  try {
    run();
    steps = get.mock.calls.length + exec.mock.calls.length;
  } finally {
    get.mockRestore();
    exec.mockRestore();
  }
  return steps;
}

const SEEDS = [
  'every ',
  'e',
  '1st and ',
  'Mon-',
  'Mon,',
  '(',
  '()',
  'or ',
  '12 ',
  '9:00 ',
  '1.',
  '1,',
  '1/',
  '毎週月',
  '月、',
  'mondya ',
  'week of the ',
  'every second ',
  '- ',
  '; ',
  'a+',
  'after the last ',
  '\u200b',
  'ﷺ',
  '🎉',
  'İ',
  '"',
];

describe('long texts', () => {
  it.each([...SEEDS, 'FREQ=DAILY;', 'FREQ=DAILY\n', 'RRULE:', 'DTSTART:20260101\n', 'BYDAY=MO,', ';TZID=a'])(
    '%j 50,000 characters long is refused unread, in one short sentence',
    (seed) => {
      const text = seed.repeat(Math.ceil(50_000 / seed.length));
      const reading = readCadence(text);
      expect([reading.ok, !reading.ok && reading.error.length < 200, !reading.ok && reading.suggestion !== null]).toEqual([
        false,
        true,
        true,
      ]);
      expect(countSteps(() => readCadence(text))).toBeLessThan(50);
      expect(ask({ rrule: text })).toMatchObject({ ok: false, next: [] });
      expect(countSteps(() => ask({ rrule: text }))).toBeLessThan(2000);
    },
  );

  it.each(SEEDS)('%j costs no more than its length', (seed) => {
    const steps = [120, 240, 480].map((length) =>
      countSteps(() => readCadence(seed.repeat(Math.ceil(length / seed.length)).slice(0, length))),
    );
    expect(Math.max(...steps) / 480).toBeLessThan(4000);
    expect((steps[2] ?? 0) / ((steps[1] ?? 0) + 500)).toBeLessThan(3);
  });

  it('tries each pattern at one place, and repeats nothing that repeats', () => {
    const sources = PATTERNS.map(([pattern]) => pattern);
    expect(sources.filter(({ sticky }) => !sticky)).toEqual([]);
    expect(sources.filter(({ source }) => /[+*]\)[+*{]/.test(source) || /\.[+*]/.test(source)).map(String)).toEqual([]);
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', 'then', 'length'];
  it.each(names)('%s is a word like any other', (name) => {
    for (const text of [name, `every ${name}`, `${name} monthly`, `daily at ${name}`, `weekly (${name})`, `5 ${name}`, `1x/${name}`]) {
      const reading = readCadence(text);
      if (reading.ok)
        expect([text, reading.cadence.inWords.toLowerCase()]).toEqual([
          text,
          expect.stringContaining(name.toLowerCase().replace(/_/g, '')),
        ]);
      else expect([text, reading.error.length > 20]).toEqual([text, true]);
    }
    for (const rrule of [
      `FREQ=${name}`,
      `${name}=1;FREQ=DAILY`,
      `FREQ=DAILY;${name}=1`,
      `FREQ=DAILY;BYDAY=${name}`,
      `FREQ=WEEKLY;WKST=${name}`,
    ])
      expect([rrule, ask({ rrule }).ok]).toEqual([rrule, false]);
    expect(ask({ text: 'daily', onHolidays: name })).toMatchObject({ ok: false });
    expect(ask({ text: 'daily', weekend: [name] })).toMatchObject({ ok: false });
  });
});

describe('extremes', () => {
  it.each([
    [
      'COUNT at its most',
      { rrule: 'FREQ=DAILY;COUNT=2147483647', dtstart: '2026-01-01', count: 2 },
      ['2026-01-01T00:00', '2026-01-02T00:00'],
    ],
    ['INTERVAL at its most', { rrule: 'FREQ=WEEKLY;INTERVAL=2147483647', dtstart: '2026-01-01' }, ['2026-01-01T00:00']],
    ['INTERVAL by seconds', { rrule: 'FREQ=SECONDLY;INTERVAL=2147483647', dtstart: '2026-01-01', count: 1 }, ['2026-01-01T00:00']],
    ['the year 1', { rrule: 'FREQ=YEARLY', dtstart: '0001-01-01T09:00', count: 2 }, ['0001-01-01T09:00', '0002-01-01T09:00']],
    ['the year 99', { rrule: 'FREQ=DAILY', dtstart: '0099-12-31', count: 2 }, ['0099-12-31T00:00', '0100-01-01T00:00']],
    ['the last days of all', { rrule: 'FREQ=DAILY', dtstart: '9999-12-30' }, ['9999-12-30T00:00', '9999-12-31T00:00']],
    ['a phrase in the year 1', { text: 'every day', dtstart: '0001-01-01', count: 2 }, ['0001-01-01T17:00', '0001-01-02T17:00']],
    ['a phrase at the end of time', { text: 'every day', from: '9999-12-30' }, ['9999-12-30T17:00', '9999-12-31T17:00']],
    ['a month at the end of time', { text: 'last business day of the month', from: '9999-12-01' }, ['9999-12-31T17:00']],
    ['a quarter at the end of time', { text: 'every 3 months', from: '9999-11-01' }, ['9999-11-01T17:00']],
    ['a completion at the end of time', { text: '30 days after last done', from: '9999-12-15' }, ['9999-12-15T17:00']],
    ['an old start', { text: 'every 2 weeks', dtstart: '0001-01-01', from: '2026-11-20', count: 1 }, ['2026-11-23T17:00']],
    [
      'an old start by the minute',
      { rrule: 'FREQ=MINUTELY', dtstart: '1900-01-01T00:00', from: '2026-11-20', count: 1 },
      ['2026-11-20T00:00'],
    ],
    ['centuries', { text: 'every 100 years', from: '2026-11-20', count: 3 }, ['2026-11-20T17:00', '2126-11-20T17:00', '2226-11-20T17:00']],
    ['nothing asked', { text: 'daily', count: 0 }, []],
    ['an end before its start', { text: 'daily', from: '2026-11-20', to: '2026-11-19' }, []],
    ['a rule that ended', { rrule: 'FREQ=DAILY;UNTIL=20200101', dtstart: '2019-12-30', from: '2026-01-01' }, []],
  ] as const)('%s', (_label, question, next) => {
    const answer = ask(question as CadenceQuestion);
    expect([answer.error, answer.next]).toEqual([null, next]);
  });

  it.each([
    { dtstart: '0000-01-01' },
    { dtstart: '10000-01-01' },
    { dtstart: '2026-02-29' },
    { dtstart: '2026-13-01' },
    { from: '2026-11-20T24:00' },
    { from: '2026-11-20T09:60' },
    { to: 'tomorrow' },
    { exdate: ['2026-11-31'] },
    { rdate: ['20261120T'] },
    { holidays: ['2026-00-10'] },
    { count: 5001 },
    { count: 1.5 },
    { count: NaN },
    { zone: '__proto__/x' },
  ])('%j is refused in one sentence', (broken) => {
    const places = { ...surroundings, findZone: () => null };
    for (const question of [
      { text: 'daily', ...broken },
      { rrule: 'FREQ=DAILY', ...broken },
    ]) {
      const answer = answerCadence(question, places);
      expect([answer.ok, /^[A-Z][^]+\.$|^count|^On/.test(answer.error ?? '')]).toEqual([false, true]);
    }
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
    'FREQ=MONTHLY;BYDAY=MO,-1WE',
    'FREQ=DAILY;BYSETPOS=1;BYHOUR=1,2',
  ])('a window of ten thousand years of %s is cut off', (rrule) => {
    const answer = ask({ rrule, dtstart: '0001-01-01', from: '0001-01-01', to: '9999-12-31' });
    expect([answer.ok, answer.next.length <= 5000, answer.next.length > 100]).toEqual([true, true, true]);
  });

  it.each(['daily at 8:00 and 16:00', 'last business day of the month', 'every business day', '1st and 15th', '31st'])(
    'a window of ten thousand years of "%s" is cut off',
    (text) => {
      const answer = ask({ text, dtstart: '0001-01-01', from: '0001-01-01', to: '9999-12-31', onHolidays: 'later' });
      expect([answer.ok, answer.next.length]).toEqual([true, 5000]);
    },
  );
});
