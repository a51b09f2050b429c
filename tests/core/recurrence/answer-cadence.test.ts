import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { CadenceQuestion } from '../../../src/core/recurrence/cadence-question';
import { makeZone } from '../../support/make-zone';

const surroundings = {
  now: Date.UTC(2026, 10, 20, 12),
  zone: makeZone('America/New_York'),
  findZone: (name: string) => (/^(Europe|America|Asia)\//.test(name) ? makeZone(name) : null),
  dueAt: '17:00',
  yearStartsIn: 1,
};
const ask = (question: CadenceQuestion) => answerCadence(question, surroundings);

describe('a phrase', () => {
  it('is echoed in words with its next five dates', () => {
    expect(ask({ text: 'every Friday' })).toEqual({
      ok: true,
      rrule: 'FREQ=WEEKLY;BYDAY=FR',
      inWords: 'every Friday',
      next: ['2026-11-20T17:00', '2026-11-27T17:00', '2026-12-04T17:00', '2026-12-11T17:00', '2026-12-18T17:00'],
      instants: ['2026-11-20T22:00:00Z', '2026-11-27T22:00:00Z', '2026-12-04T22:00:00Z', '2026-12-11T22:00:00Z', '2026-12-18T22:00:00Z'],
      error: null,
      suggestion: null,
      undated: false,
      refusedByProcess: null,
    });
  });

  it.each([
    ['weekdays at 7am', 'every weekday (Monday to Friday) at 07:00'],
    ['1st and 15th', 'the 1st and 15th of every month'],
    ['31st', 'the 31st (the last day of shorter months) of every month'],
    ['last business day of the month', 'the last business day of every month'],
    ['last business day of the quarter', 'the last business day of March, June, September and December'],
    ['every 2 weeks on Mon', 'every 2 weeks on Monday'],
    ['3 months after last done', '3 months after the last completion; the dates take each as done on its due day'],
    ['every Monday until 2026-12-31', 'every Monday, until 2026-12-31'],
  ])('%s: %s', (text, inWords) => {
    expect(ask({ text }).inWords).toBe(inWords);
  });

  it('keeps to the calendar once one is given', () => {
    const question = { text: 'last business day of the month', from: '2026-12-01', count: 1, holidays: ['2026-12-31'] };
    expect(ask(question).next).toEqual(['2026-12-30T17:00']);
    expect(ask({ text: '1st and 15th', from: '2026-11-01', count: 2 }).next).toEqual(['2026-11-01T17:00', '2026-11-15T17:00']);
    expect(ask({ text: '1st and 15th', from: '2026-11-01', count: 2, onHolidays: 'later' }).next).toEqual([
      '2026-11-02T17:00',
      '2026-11-16T17:00',
    ]);
  });

  it('names five dates of what counts from the last completion', () => {
    const question = { text: '3 months after last done', dtstart: '2026-01-31' };
    expect(ask(question).next.map((at) => at.slice(0, 10))).toEqual(['2026-01-31', '2026-04-30', '2026-07-30', '2026-10-30', '2027-01-30']);
    expect(ask({ ...question, from: '2026-10-01', count: 2 }).next).toEqual(['2026-10-30T17:00', '2027-01-30T17:00']);
    expect(ask({ ...question, from: '2026-04-01', to: '2026-07-30' }).next).toEqual(['2026-04-30T17:00', '2026-07-30T17:00']);
  });

  it.each([
    ['a start with a time is due at that time', { dtstart: '2026-11-27T07:30' }, ['2026-11-27T07:30', '2026-12-04T07:30']],
    ['a start without one at the usual time', { dtstart: '2026-11-27' }, ['2026-11-27T17:00', '2026-12-04T17:00']],
    ['a day left out', { from: '2026-11-20', exdate: ['2026-11-27'] }, ['2026-11-20T17:00', '2026-12-04T17:00']],
    ['a moment left out', { from: '2026-11-20', exdate: ['2026-11-20T17:00'] }, ['2026-11-27T17:00', '2026-12-04T17:00']],
    ['a moment at which nothing is due', { from: '2026-11-20', exdate: ['2026-11-20T09:00'] }, ['2026-11-20T17:00', '2026-11-27T17:00']],
    ['a moment added', { from: '2026-11-20', rdate: ['2026-11-23T09:00'] }, ['2026-11-20T17:00', '2026-11-23T09:00']],
    ['a last day holds all of it', { from: '2026-11-20', to: '2026-11-27' }, ['2026-11-20T17:00', '2026-11-27T17:00']],
    ['a last moment', { from: '2026-11-20', to: '2026-11-27T16:59' }, ['2026-11-20T17:00']],
    ['in another zone', { from: '2026-11-20T23:00Z', zone: 'Europe/London' }, ['2026-11-27T17:00', '2026-12-04T17:00']],
  ])('%s', (_label, more, next) => {
    expect(ask({ text: 'every Friday', count: 2, ...more }).next).toEqual(next);
  });

  it('says its rule as far as a rule can', () => {
    const rule = (text: string, weekend?: readonly string[]) => ask({ text, ...(weekend === undefined ? {} : { weekend }) }).rrule;
    expect(rule('last business day of the month')).toBe('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1');
    expect(rule('every business day', ['FR', 'Saturday'])).toBe('FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU');
    expect(rule('31st')).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1');
  });

  it('keeps to what the text says about days off, whatever the question says', () => {
    const next = (text: string) => ask({ text, from: '2026-08-10', count: 1, onHolidays: 'run' }).next;
    expect([next('15th or next business day'), next('15th or the business day before'), next('15th')]).toEqual([
      ['2026-08-17T17:00'],
      ['2026-08-14T17:00'],
      ['2026-08-15T17:00'],
    ]);
  });

  it('tells what has no date from what cannot be read', () => {
    expect(ask({ text: 'as needed' })).toMatchObject({ ok: false, undated: true, next: [] });
    expect(ask({ text: 'evry fridy' })).toMatchObject({ ok: false, undated: false, suggestion: 'every friday' });
  });
});

describe('a rule', () => {
  const zone = 'Europe/London';
  it('leaves out and adds single dates', () => {
    const question = {
      rrule: 'FREQ=DAILY;COUNT=3',
      dtstart: '2026-11-20T09:00',
      zone,
      exdate: ['2026-11-21T09:00'],
      rdate: ['2026-11-25T09:00'],
    };
    expect(ask(question).next).toEqual(['2026-11-20T09:00', '2026-11-22T09:00', '2026-11-25T09:00']);
  });

  it.each([
    ['skip', []],
    ['run', ['2026-11-21T09:00', '2026-11-22T09:00']],
    ['later', ['2026-11-23T09:00']],
    ['earlier', ['2026-11-20T09:00']],
  ])('treats days off as %s says', (onHolidays, next) => {
    expect(ask({ rrule: 'FREQ=DAILY;COUNT=2', dtstart: '2026-11-21T09:00', zone, from: '2026-11-01', onHolidays }).next).toEqual(next);
  });

  it('moves a first day off to before its start, where nothing else was asked', () => {
    const question = { rrule: 'FREQ=DAILY;COUNT=1', dtstart: '2026-11-21T09:00', zone, onHolidays: 'earlier' };
    expect(ask(question).next).toEqual(['2026-11-20T09:00']);
    expect(ask({ ...question, from: '2026-11-21' }).next).toEqual([]);
  });

  it.each([
    [
      'several rules are merged',
      'RRULE:FREQ=WEEKLY;BYDAY=MO\nRRULE:FREQ=MONTHLY;BYMONTHDAY=1',
      {},
      '2026-11-23 2026-11-30 2026-12-01 2026-12-07',
    ],
    ['DTSTART in the text', 'DTSTART:20261201T090000\nRRULE:FREQ=DAILY;COUNT=2', {}, '2026-12-01 2026-12-02'],
    ['DTSTART after the rule', 'RRULE:FREQ=DAILY;COUNT=2 DTSTART;VALUE=DATE:20261201', {}, '2026-12-01 2026-12-02'],
    [
      'DTSTART twice, the same',
      'DTSTART:20261201T090000 RRULE:FREQ=DAILY;COUNT=2',
      { dtstart: '2026-12-01T09:00' },
      '2026-12-01 2026-12-02',
    ],
    ['an UNTIL that is a day, from a day', 'FREQ=DAILY;UNTIL=20261122', { dtstart: '2026-11-20' }, '2026-11-20 2026-11-21 2026-11-22'],
    ['an UNTIL that is a day, from a moment', 'FREQ=DAILY;UNTIL=20261122', { dtstart: '2026-11-20T09:00' }, '2026-11-20 2026-11-21'],
    ['a whole day left out', 'FREQ=DAILY;COUNT=3', { dtstart: '2026-11-20T09:00', exdate: ['2026-11-21'] }, '2026-11-20 2026-11-22'],
  ])('%s', (_label, text, more, next) => {
    expect(
      ask({ text, from: '2026-11-20', count: 4, ...more })
        .next.map((at) => at.slice(0, 10))
        .join(' '),
    ).toBe(next);
  });

  it('is in the zone its text names', () => {
    const text = 'DTSTART;TZID=Asia/Kathmandu:20261120T090000\nRRULE:FREQ=DAILY;COUNT=1';
    expect(ask({ text })).toMatchObject({ next: ['2026-11-20T09:00'], instants: ['2026-11-20T03:15:00Z'] });
    expect(ask({ text: 'DTSTART:20261120T090000Z RRULE:FREQ=DAILY;COUNT=1' }).next).toEqual(['2026-11-20T04:00']);
    expect(ask({ text, zone: 'Asia/Kathmandu' }).ok).toBe(true);
  });

  it.each([
    [
      'another zone than asked for',
      { text: 'DTSTART;TZID=Asia/Kathmandu:20261120T090000 RRULE:FREQ=DAILY', zone: 'Europe/London' },
      /differ/,
    ],
    ['another start than asked for', { text: 'DTSTART:20261120T090000 RRULE:FREQ=DAILY', dtstart: '2026-11-21' }, /differ/],
    ['a zone nobody knows', { text: 'DTSTART;TZID=Mars/Base:20261120T090000 RRULE:FREQ=DAILY' }, /not known/],
    ['two starts', { text: 'DTSTART:20261120 DTSTART:20261121 RRULE:FREQ=DAILY' }, /DTSTART:20261121/],
    ['a start that is none', { text: 'DTSTART:20261320 RRULE:FREQ=DAILY' }, /date cannot be read/],
    ['exceptions in the text', { text: 'RRULE:FREQ=DAILY\nEXDATE:20261120T090000' }, /EXDATE/],
    ['a start without a rule', { text: 'DTSTART:20261120T090000' }, /no rule/],
    ['one bad rule of two', { text: 'RRULE:FREQ=DAILY\nRRULE:FREQ=BLUR' }, /FREQ/],
  ])('%s is refused', (_label, question, reason) => {
    const answer = ask(question);
    expect([answer.ok, answer.error]).toEqual([false, expect.stringMatching(reason)]);
  });

  it('counts UNTIL in the zone, and names the reason why a process would not take it', () => {
    const answer = ask({ rrule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=20260702T140000Z', dtstart: '2026-07-02T09:00', zone });
    expect(answer.next).toEqual(['2026-07-02T09:00', '2026-07-02T12:00', '2026-07-02T15:00']);
    expect(answer.refusedByProcess).toMatch(/daily at most/);
  });

  it.each([
    [{ rrule: 'FREQ=DAILY', zone: 'Mars/Base' }, /time zone/],
    [{ rrule: 'FREQ=DAILY', from: 'soon' }, /date/],
    [{ rrule: 'FREQ=DAILY', weekend: ['XX'] }, /weekend/],
    [{ rrule: 'FREQ=DAILY', onHolidays: 'never' }, /skip, earlier, later or run/],
    [{ rrule: 'FREQ=DAILY', holidays: ['2026-02-30'] }, /holiday/],
    [{ rrule: 'FREQ=DAILY', count: -1 }, /count/],
  ])('refuses %j in one sentence', (question, reason) => {
    const answer = ask(question);
    expect(answer.ok).toBe(false);
    expect(answer.error).toMatch(reason);
  });
});
