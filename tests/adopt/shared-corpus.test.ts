import { dirname, join } from 'node:path';
import { scoreFolder, sumByKind } from '../../local/bench/adopt/report';
import type { Score } from '../../local/bench/adopt/score-file';
import { readAddOn } from '../../local/cli/read-add-on';
import { whereShared } from '../support/where-shared';

const addOn = readAddOn(join(__dirname, '..', '..'));

/** Least parts that must be right, and most mistakes, over all files together. */
const floors = { kinds: 0.7, headers: 0.7, precision: 0.95, recall: 0.76, rows: 0.89 };
const most = { failed: 0, falseFinds: 2, bareRejects: 0 };

const part = (some: number, all: number): number => (all === 0 ? 1 : some / all);

whereShared('corpus/index.json', (path) => {
  describe('real files', () => {
    let score: Score | undefined;
    beforeAll(async () => {
      score = sumByKind(await scoreFolder(dirname(path), addOn)).at(-1)?.[1];
    }, 120_000);

    it.each<[keyof typeof floors, (score: Score) => number]>([
      ['kinds', (one) => part(one.kinds, one.tables)],
      ['headers', (one) => part(one.headers, one.tables)],
      ['precision', (one) => part(one.right, one.claimed)],
      ['recall', (one) => part(one.right, one.wanted)],
      ['rows', (one) => part(one.accepted, one.rows)],
    ])('are recognised as well as they were: %s', (name, measure) => {
      expect(score === undefined ? 0 : measure(score)).toBeGreaterThanOrEqual(floors[name]);
    });

    it.each(['failed', 'falseFinds', 'bareRejects'] as const)('give no more mistakes than they did: %s', (name) => {
      expect(score?.[name]).toBeLessThanOrEqual(most[name]);
    });
  });
});
