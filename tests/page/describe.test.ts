import type { PageClock, PageRun } from '../../local/page/messages';
import {
  describeCount,
  describeKind,
  describeMoment,
  describeSeconds,
  describeShortly,
  initialsOf,
  rankServices,
  sumRuns,
} from '../../local/page/state/describe';
import { tickClock } from '../../local/page/state/tick-clock';

const clock = (local: string): PageClock => ({ now: 0, local, zone: 'Europe/Berlin', runs: false });
const second = 1000;
const run = (calls: number, seconds: number): PageRun => ({
  at: '2026-11-16T06:00',
  kind: 'heartbeat',
  name: 'hourly',
  user: 'mara@corner-cup.example',
  calls,
  byService: {},
  seconds,
  says: '',
  ok: true,
});

describe('lines of the page', () => {
  it.each([
    ['a Monday', '2026-11-16T06:00', 'Mon 16 Nov 2026, 06:00'],
    ['a day of one digit', '2027-01-03T23:05', 'Sun 3 Jan 2027, 23:05'],
    ['seconds are left out', '2028-02-29T00:00:59', 'Tue 29 Feb 2028, 00:00'],
    ['what is no time', 'soon', 'soon'],
  ])('a moment: %s', (_label, local, words) => {
    expect(describeMoment(local)).toBe(words);
  });

  it.each([
    ['on the same day', '2026-11-16T06:00', '06:00'],
    ['the evening before', '2026-11-15T23:00', '15 Nov, 23:00'],
    ['in another year', '2025-12-31T08:00', '31 Dec, 08:00'],
    ['what is no time', '', ''],
  ])('a moment in a list, %s', (_label, local, words) => {
    expect(describeShortly(local, clock('2026-11-16T19:00'))).toBe(words);
  });

  it.each([
    [0, '0 calls'],
    [1, '1 call'],
    [1234, '1,234 calls'],
  ])('%d as a count', (count, words) => {
    expect(describeCount(count, 'call')).toBe(words);
  });

  it.each([
    [0, '0.0 seconds'],
    [2.04, '2.0 seconds'],
    [12.46, '12.5 seconds'],
    [1234.5, '1,234.5 seconds'],
  ])('%d seconds', (seconds, words) => {
    expect(describeSeconds(seconds)).toBe(words);
  });

  it('kinds of executions have names, unknown ones their own', () => {
    expect([describeKind('onEdit'), describeKind('nightly')]).toEqual(['On edit', 'nightly']);
  });

  it('executions add up', () => {
    expect(sumRuns([run(40, 2.5), run(2, 0.5)])).toEqual({ calls: 42, seconds: 3 });
    expect(sumRuns([])).toEqual({ calls: 0, seconds: 0 });
  });

  it('services come busiest first, idle ones not at all', () => {
    expect(rankServices({ Mail: 2, Lock: 0, Range: 17, Cache: 2 })).toEqual([
      ['Range', 17],
      ['Cache', 2],
      ['Mail', 2],
    ]);
  });

  it.each([
    ['before the minute is over', 19 * second, '2026-12-31T23:59'],
    ['at its end', 20 * second, '2027-01-01T00:00'],
    ['hours later', 7220 * second, '2027-01-01T02:00'],
  ])('a clock that runs goes on: %s', (_label, elapsed, local) => {
    const told = { now: Date.UTC(2026, 11, 31, 22, 59, 40), local: '2026-12-31T23:59', zone: 'Europe/Berlin', runs: true };
    expect(tickClock(told, elapsed).local).toBe(local);
    expect(tickClock({ ...told, runs: false }, elapsed).local).toBe('2026-12-31T23:59');
  });

  it.each([
    ['Ana Ruiz', 'AR'],
    ['Ana', 'A'],
    ['ana maria ruiz', 'AR'],
    ['Édith Øst', 'ÉØ'],
    ['', 'AE'],
  ])('initials of "%s"', (name, initials) => {
    expect(initialsOf({ name, address: 'ana@cafe.example' })).toBe(initials);
  });
});
