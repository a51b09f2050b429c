import { playDisturbed, type DisturbedStory } from './model/play-disturbed';
import { minutesOf } from './model/wall';

const SEED = Number(process.env['RUNSHEET_SEED'] ?? 20261120);

const SMALL: Omit<DisturbedStory, 'seed'> = {
  ...{ works: 6, people: 7, days: 10, from: minutesOf('2026-11-16T03:00'), odds: 0.35 },
  gaps: [{ hours: 5, odds: 0.01 }],
};

describe('a month', () => {
  it.each(Array.from({ length: Number(process.env['N'] ?? 1) }, (_u, n) => SEED + n))('%i', (seed) => {
    console.info(JSON.stringify(playDisturbed({ ...SMALL, seed, odds: Number(process.env['ODDS'] ?? 0.35) })));
  });
});
