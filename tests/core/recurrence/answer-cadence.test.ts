import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { CadenceQuestion } from '../../../src/core/recurrence/cadence-question';
import { makeZone } from '../../support/make-zone';

const surroundings = {
  now: Date.UTC(2026, 10, 20, 12),
  zone: makeZone('America/New_York'),
  findZone: (name: string) => (name === 'Europe/London' ? makeZone(name) : null),
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
    ['3 months after last done', 'one interval after the last completion: 3 months'],
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
