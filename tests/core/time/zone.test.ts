import { readFileSync } from 'node:fs';
import { addHours, firstValid, hoursBetween, toInstant, toLocal } from '../../../src/core/time/zone';
import { makeZone } from '../../support/make-zone';
import { whereShared } from '../../support/where-shared';

interface DstCase {
  readonly id: string;
  readonly zone: string;
  readonly local: string;
  readonly status: string;
  readonly policies: { readonly compatible: { readonly instant: string; readonly wall: string } };
}
interface DstDay {
  readonly zone: string;
  readonly date: string;
  readonly startOfDay: string;
  readonly endOfDayExclusive: string;
}

const iso = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');

whereShared('vectors/dst.json', (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as { cases: DstCase[]; days: DstDay[] };

  it('turns every published wall time into the instant of RFC 5545 3.3.5', () => {
    const wrong = vectors.cases
      .filter(({ local }) => local.endsWith(':00'))
      .map((one) => ({
        id: one.id,
        got: iso(toInstant(one.local.slice(0, 16), makeZone(one.zone))),
        want: one.policies.compatible.instant,
      }))
      .filter(({ got, want }) => got !== want);
    expect(wrong).toEqual([]);
  });

  it('turns those instants back into the published wall time', () => {
    const wrong = vectors.cases
      .map((one) => ({
        id: one.id,
        got: toLocal(Date.parse(one.policies.compatible.instant), makeZone(one.zone)),
        want: one.policies.compatible.wall.slice(0, 16),
      }))
      .filter(({ got, want }) => got !== want);
    expect(wrong).toEqual([]);
  });

  it('begins each published day at its instant, also where there is no midnight', () => {
    const wrong = vectors.days
      .map((day) => ({ ...day, got: iso(toInstant(`${day.date}T00:00`, makeZone(day.zone))) }))
      .filter(({ got, startOfDay }) => got !== startOfDay);
    expect(wrong).toEqual([]);
  });
});

describe('firstValid', () => {
  it.each([
    ['a minute before the gap', 'America/New_York', '2026-03-08T01:59', '2026-03-08T01:59'],
    ['the first minute of the gap', 'America/New_York', '2026-03-08T02:00', '2026-03-08T03:00'],
    ['the last minute of the gap', 'America/New_York', '2026-03-08T02:59', '2026-03-08T03:00'],
    ['the first minute after it', 'America/New_York', '2026-03-08T03:00', '2026-03-08T03:00'],
    ['a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-04T02:30'],
    ['a midnight that does not exist', 'Africa/Cairo', '2026-04-24T00:00', '2026-04-24T01:00'],
    ['a whole day that does not exist', 'Pacific/Apia', '2011-12-30T09:00', '2011-12-31T00:00'],
    ['a time that occurs twice', 'America/New_York', '2026-11-01T01:30', '2026-11-01T01:30'],
  ])('%s', (_label, zone, local, expected) => {
    expect(firstValid(local, makeZone(zone))).toBe(expected);
  });
});

describe('hours of the clock', () => {
  const york = makeZone('America/New_York');
  it.each([
    ['over the spring change', '2026-03-07T23:00', 5, '2026-03-08T05:00'],
    ['over the autumn change', '2026-10-31T23:00', 5, '2026-11-01T03:00'],
    ['on a plain day', '2026-06-01T23:00', 5, '2026-06-02T04:00'],
    ['up to the last minute before a time that comes twice', '2026-10-31T23:00', 119 / 60, '2026-11-01T00:59'],
    ['into the first time of two', '2026-10-31T23:00', 2.5, '2026-11-01T01:30'],
  ])('%s', (_label, from, hours, to) => {
    expect(addHours(from, hours, york)).toBe(to);
    expect(hoursBetween(from, to, york)).toBe(hours);
  });

  it.each([
    ['the last minute of the first time', 'America/New_York', '2026-10-31T23:59', 2, '2026-11-01T01:59'],
    ['the first minute of the second time', 'America/New_York', '2026-11-01T00:00', 2, '2026-11-01T02:00'],
    ['the last minute of the second time', 'America/New_York', '2026-11-01T00:59', 2, '2026-11-01T02:00'],
    ['the first minute after it', 'America/New_York', '2026-11-01T00:00', 3, '2026-11-01T02:00'],
    ['the second time in Berlin', 'Europe/Berlin', '2026-10-25T01:15', 2, '2026-10-25T03:00'],
    ['the second time of half an hour', 'Australia/Lord_Howe', '2026-04-05T00:15', 2, '2026-04-05T02:00'],
    ['backwards into a time that comes twice', 'Europe/Berlin', '2026-10-25T03:30', -1, '2026-10-25T02:30'],
  ])('a wait never ends early: %s', (_label, zone, from, hours, to) => {
    expect(addHours(from, hours, makeZone(zone))).toBe(to);
  });
});
