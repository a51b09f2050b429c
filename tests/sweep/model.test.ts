import { playStory, type Story } from './model/play';
import { berlinUtc, berlinWall, elapse, isoOf, minutesOf } from './model/wall';

const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);

const SMALL: Omit<Story, 'seed'> = {
  ...{ works: 8, people: 8, days: 6, from: minutesOf('2026-11-16T03:00'), quota: 1000 },
  outages: { odds: 0, hours: 0 },
};
const DARK = { odds: 0.03, hours: 60 };

/** Label, what is special, and which seed counts from the one of this run. */
const STORIES: readonly (readonly [string, Partial<Story>])[] = [
  ['a week', {}],
  ['a week and a weekend, with other people', { days: 8 }],
  ['two weeks with outages of hours and days', { days: 14, outages: DARK }],
  ['forty days without a heartbeat', { days: 60, outages: { odds: 0.05, hours: 960 } }],
  ['a week with three mails a day', { quota: 3 }],
  ['the night on which clocks go back', { from: minutesOf('2026-10-22T03:00'), days: 5 }],
  ['the night on which clocks go forward', { from: minutesOf('2027-03-26T03:00'), days: 5 }],
  ['the turn of a month and a year', { from: minutesOf('2026-12-29T03:00'), days: 5 }],
];

/** A quarter of two hundred processes, asked for by `npm run soak`: half an hour and more. */
const QUARTER: Partial<Story> = { works: 200, people: 60, days: 91, from: minutesOf('2026-08-17T03:00'), quota: 100 };

describe('the product, heartbeat by heartbeat, against a model that was written from the documents alone', () => {
  it.each(STORIES.map(([label, special], n) => [label, { ...SMALL, ...special, seed: SEED + n }] as const))('%s', (_label, story) => {
    const { beats, runs, told, messages } = playStory(story);
    expect([beats > 5, runs > 0, told.length > 0, messages <= told.length]).toEqual([true, true, true, true]);
  });

  if (process.env['RUNSHEET_QUARTER'] !== undefined) {
    it('a quarter of 200 processes with absences, outages and 100 mails a day', () => {
      const played = playStory({ ...SMALL, ...QUARTER, outages: { odds: 0.01, hours: 90 }, seed: SEED });
      const { beats, runs, told, messages, waited } = played;
      console.info(`${beats} heartbeats, ${runs} runs, ${told.length} lines in ${messages} mails, ${waited} heartbeats short of quota.`);
      expect(new Set(told.map((line) => line.slice(17))).size).toBe(told.length);
    }, 7_200_000);
  }
});

describe('the clock of the model', () => {
  it.each([
    ['a minute before clocks go forward', '2027-03-28T00:59', '2027-03-28T01:59'],
    ['as they go forward', '2027-03-28T01:00', '2027-03-28T03:00'],
    ['a minute after', '2027-03-28T01:01', '2027-03-28T03:01'],
    ['a minute before clocks go back', '2026-10-25T00:59', '2026-10-25T02:59'],
    ['as they go back', '2026-10-25T01:00', '2026-10-25T02:00'],
    ['a minute after, again', '2026-10-25T01:01', '2026-10-25T02:01'],
  ])('%s', (_label, utc, wall) => {
    expect(isoOf(berlinWall(minutesOf(utc)))).toBe(wall);
  });

  it.each([
    ['an hour that is not there', '2027-03-28T02:30', '2027-03-28T01:00'],
    ['an hour that comes twice', '2026-10-25T02:30', '2026-10-25T00:30'],
  ])('%s', (_label, wall, utc) => {
    expect(isoOf(berlinUtc(minutesOf(wall)))).toBe(utc);
  });

  it('counts real hours over a change', () => {
    expect(isoOf(elapse(minutesOf('2027-03-28T01:30'), 120))).toBe('2027-03-28T04:30');
  });
});
