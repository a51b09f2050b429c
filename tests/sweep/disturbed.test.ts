import { DISTURBANCES } from './model/disturb';
import { playDisturbed, type DisturbedStory, type PlayedDisturbed } from './model/play-disturbed';
import { minutesOf } from './model/wall';

const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);

const SMALL: Omit<DisturbedStory, 'seed'> = {
  ...{ works: 10, people: 8, days: 4, from: minutesOf('2026-11-16T03:00'), odds: 0.5 },
  gaps: [{ hours: 5, odds: 0.02 }],
};
const DARK = [
  { hours: 5, odds: 0.15 },
  { hours: 26, odds: 0.1 },
  { hours: 170, odds: 0.03 },
];

/** Label and what is special; the seed counts from the one of this run. */
const STORIES: readonly (readonly [string, Partial<DisturbedStory>])[] = [
  ['four days', {}],
  ['a month with gaps of hours, days and weeks', { days: 32, gaps: DARK }],
  ['the night on which clocks go back', { from: minutesOf('2026-10-24T03:00'), days: 2 }],
];

function tell(label: string, seed: number, { beats, disturbed, runs, told, mails, unconfirmed }: PlayedDisturbed): void {
  const wrong = Object.entries(disturbed).map(([what, count]) => `${count} ${what}`);
  console.info(
    [
      `${label}, seed ${seed}: ${beats} heartbeats (${wrong.join(', ')});`,
      `${runs} runs, ${told} lines told in ${mails} mails, ${unconfirmed} lines unconfirmed.`,
    ].join(' '),
  );
}

describe('heartbeats of which every second goes wrong in some way, against the model', () => {
  it.each(STORIES.map(([label, special], n) => [label, { ...SMALL, ...special, seed: SEED + n }] as const))('%s', (label, story) => {
    const played = playDisturbed(story);
    tell(label, story.seed, played);
    expect([played.beats > 10, played.runs > 3, played.told > 3, Object.keys(played.disturbed).length > 3]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  if (process.env['RUNSHEET_QUARTER'] !== undefined) {
    it.each(DISTURBANCES.slice(1).map((what, n) => [what, SEED + 100 + n] as const))(
      'a month in which every second heartbeat is this: %s',
      (what, seed) => {
        tell(what, seed, playDisturbed({ ...SMALL, works: 14, days: 30, seed, only: [what] }));
      },
      7_200_000,
    );

    it.each([1, 2, 3, 4].map((n) => SEED + 200 + n))(
      'a month of everything, seed %i',
      (seed) => {
        tell('a month', seed, playDisturbed({ ...SMALL, works: 14, days: 30, gaps: [...SMALL.gaps, { hours: 190, odds: 0.004 }], seed }));
      },
      7_200_000,
    );
  }
});
