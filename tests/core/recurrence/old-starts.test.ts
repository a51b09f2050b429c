import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { CadenceQuestion } from '../../../src/core/recurrence/cadence-question';
import { makeZone } from '../../support/make-zone';

const surroundings = { now: Date.UTC(2026, 10, 20), zone: makeZone('UTC'), findZone: makeZone, dueAt: '17:00', yearStartsIn: 1 };
const dates = (question: CadenceQuestion) => answerCadence(question, surroundings).next.slice(0, 3);
const numbers = (length: number): string => Array.from({ length }, (_, index) => index).join(',');
const EVERY_SECOND = `BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`;

describe('a start that is named in the text', () => {
  it.each([
    ['a week before the first date', '2026-12-01', ['2026-12-07T17:00', '2027-01-18T17:00', '2027-03-01T17:00']],
    ['on a date', '2026-12-07', ['2026-12-07T17:00', '2027-01-18T17:00', '2027-03-01T17:00']],
    ['a day after a date', '2026-12-08', ['2027-01-18T17:00', '2027-03-01T17:00', '2027-04-12T17:00']],
    ['before the start itself', '2025-12-01', ['2026-01-05T17:00', '2026-02-16T17:00', '2026-03-30T17:00']],
  ])('counts intervals wherever the process begins: %s', (_label, from, expected) => {
    expect(dates({ text: 'every 6 weeks from 2026-01-05', from })).toEqual(expected);
  });

  it.each([
    ['weekly from 2026-11-28', ['2026-11-28T17:00', '2026-12-05T17:00', '2026-12-12T17:00']],
    ['yearly from 2024-02-29', ['2027-02-28T17:00', '2028-02-29T17:00', '2029-02-28T17:00']],
    ['every 2 weeks on Monday from 2026-11-09', ['2026-11-23T17:00', '2026-12-07T17:00', '2026-12-21T17:00']],
    ['every 3 months from 2026-01-31', ['2027-01-31T17:00', '2027-04-30T17:00', '2027-07-31T17:00']],
  ])('%s keeps its day', (text, expected) => {
    expect(dates({ text, from: '2026-11-20' })).toEqual(expected);
  });

  it('names its weekday a working day, so that a Saturday is not skipped', () => {
    const question = { text: 'weekly from 2026-11-28', from: '2026-11-20', holidays: ['2026-12-05'] };
    expect(dates(question)).toEqual(['2026-11-28T17:00', '2026-12-12T17:00', '2026-12-19T17:00']);
  });
});

describe('a rule that is asked about long after its start', () => {
  it.each([
    ['FREQ=SECONDLY;INTERVAL=7', '1970-01-01T00:00', '2026-11-20', ['2026-11-20T00:00:01', '2026-11-20T00:00:08', '2026-11-20T00:00:15']],
    ['FREQ=DAILY;COUNT=5000000', '1970-01-01T00:00', '9990-11-20', ['9990-11-20T00:00', '9990-11-21T00:00', '9990-11-22T00:00']],
    ['FREQ=DAILY;COUNT=20778', '1970-01-01T00:00', '2026-11-20', ['2026-11-20T00:00']],
    ['FREQ=DAILY;COUNT=20777', '1970-01-01T00:00', '2026-11-20', []],
    ['FREQ=HOURLY;COUNT=9999999', '1970-01-01T00:00', '2026-11-20', ['2026-11-20T00:00', '2026-11-20T01:00', '2026-11-20T02:00']],
    ['FREQ=WEEKLY', '0100-01-01T00:00', '9999-01-20', ['9999-01-22T00:00', '9999-01-29T00:00', '9999-02-05T00:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '1970-01-01T00:00', '9000-01-20', ['9000-01-31T00:00', '9000-03-31T00:00', '9000-05-31T00:00']],
    [
      'FREQ=SECONDLY;INTERVAL=999999999',
      '1970-01-01T00:00',
      '2026-11-20',
      ['2033-05-18T03:33:18', '2065-01-24T05:19:57', '2096-10-02T07:06:36'],
    ],
  ])('%s from %s, asked from %s', (rrule, dtstart, from, expected) => {
    expect(dates({ rrule, dtstart, from })).toEqual(expected);
  });

  it.each([
    ['every day', '2026-11-20', '9999-12-31', 5000],
    ['every day', '2026-11-20', '2026-11-22', 3],
    ['last business day of the month', '2026-11-20', '9999-12-31', 5000],
  ])('"%s" between %s and %s has so many dates', (text, from, to, expected) => {
    expect(answerCadence({ text, from, to }, surroundings).next).toHaveLength(expected);
  });
});

describe('a rule faster than daily', () => {
  it.each([
    ['2025-05-19T22:10', ['2025-07-10T04:00', '2025-07-10T04:01', '2025-07-10T04:02']],
    ['2025-07-10T04:59', ['2025-07-10T04:59', '2025-07-10T10:00', '2025-07-10T10:01']],
    ['2025-07-10T16:59', ['2025-07-10T16:59', '2025-08-10T04:00', '2025-08-10T04:01']],
  ])('begins each of its days with the first hour it names, from %s', (dtstart, expected) => {
    expect(dates({ rrule: 'FREQ=MINUTELY;BYMONTHDAY=10;BYDAY=SU,TH;BYHOUR=4,10,16', dtstart })).toEqual(expected);
  });
});

describe('a rule with every second of its days', () => {
  it.each([
    [`FREQ=YEARLY;BYDAY=MO;${EVERY_SECOND}`, ['2026-01-05T00:00', '2026-01-05T00:00:01', '2026-01-05T00:00:02']],
    [`FREQ=YEARLY;BYDAY=MO;${EVERY_SECOND};BYSETPOS=1,-1`, ['2026-01-05T00:00', '2026-12-28T23:59:59', '2027-01-04T00:00']],
    ['FREQ=SECONDLY;BYYEARDAY=365,61,100;BYSETPOS=1,3', ['2026-03-02T00:00', '2026-03-02T00:00:01', '2026-03-02T00:00:02']],
    ['FREQ=HOURLY;BYMONTHDAY=2;BYMINUTE=0,10,50;BYSETPOS=-1,1', ['2026-01-02T00:00', '2026-01-02T00:50', '2026-01-02T01:00']],
    ['FREQ=MINUTELY;INTERVAL=7;BYHOUR=9;BYSECOND=0,30', ['2026-01-01T09:06', '2026-01-01T09:06:30', '2026-01-01T09:13']],
  ])('is told one by one: %.60s', (rrule, expected) => {
    expect(dates({ rrule, dtstart: '2026-01-01T00:00' })).toEqual(expected);
  });
});
