import { rankOf, together, tryOut, type Flip, type Repair } from './flip';
import { flipThresholds } from './flip-thresholds';
import { listRepairs, listTroubles } from './row-repairs';
import type { Ways } from './rock-repairs';
import { narrowWorld } from './narrow-world';
import type { World } from './world';
import { describeDate } from '../status/describe-date';
import type { Status } from '../status/status';
import { sayList } from '../texts/say-list';
import { addDays } from '../time/arith';

/** How far ahead is looked: a quarter. */
const DAYS_AHEAD = 92;
const PACED: ReadonlySet<string> = new Set(['rocks', 'initiatives']);
const BEST = rankOf('On track');

function sayFlip(status: Status, repairs: readonly Repair[], after: Status): string {
  const pace = PACED.has(status.table) ? String(after.facts?.['standsSays'] ?? '') : '';
  return `${after.status} as soon as ${sayList(repairs.map(({ says }) => says))}${pace === '' ? '' : ` (${pace})`}.`;
}

function flipBy(world: World, status: Status, repairs: readonly Repair[]): Flip | null {
  const otherwise = together(repairs);
  const after = tryOut(world, status, otherwise);
  if (rankOf(after.status) <= rankOf(status.status)) return null;
  return { says: sayFlip(status, repairs, after), status: after.status, otherwise };
}

/** The smallest way of a group that helps, and the smallest that makes all well where that is another one. */
function flipWays(world: World, status: Status, ways: Ways): readonly Flip[] {
  const found: Flip[] = [];
  for (const repairs of ways) {
    const flip = flipBy(world, status, repairs);
    if (flip === null || (found.length > 0 && rankOf(flip.status) < BEST)) continue;
    found.push(flip);
    if (rankOf(flip.status) === BEST) break;
  }
  return found;
}

/** Where nothing alone makes all well: the largest way of every group at once, then less and less of it. */
function flipTogether(world: World, status: Status, groups: readonly Ways[]): readonly Flip[] {
  let picked = groups.flatMap((ways) => (ways.length === 0 ? [] : [ways]));
  const largest = (all: readonly Ways[]): readonly Repair[] => all.flatMap((ways) => ways[ways.length - 1] ?? []);
  const whole = flipBy(world, status, largest(picked));
  if (whole === null || picked.length < 2) return [];
  let best = whole;
  for (const ways of [...picked]) {
    const less = picked.filter((one) => one !== ways);
    const flip = less.length === 0 ? null : flipBy(world, status, largest(less));
    if (flip === null || rankOf(flip.status) < rankOf(best.status)) continue;
    [picked, best] = [less, flip];
  }
  return [best];
}

function flipBetter(world: World, status: Status, statusOf: (id: string) => Status | undefined): readonly Flip[] {
  if (status.rule === 'override' || rankOf(status.status) === BEST) return [];
  const groups = listRepairs(world, status, statusOf);
  const alone = groups.flatMap((ways) => flipWays(world, status, ways));
  const best = Math.max(rankOf(status.status), ...alone.map((flip) => rankOf(flip.status)));
  const all = best === BEST ? [] : flipTogether(world, status, groups).filter((flip) => rankOf(flip.status) > best);
  return [...alone, ...all].sort((a, b) => rankOf(b.status) - rankOf(a.status));
}

/** The first day on which the status is another one while nobody does anything. */
function flipDays(world: World, status: Status): readonly Flip[] {
  const { today } = world.context;
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const after = tryOut(world, status, { cells: [], day });
    if (after.status === status.status) continue;
    const when = ahead === 0 ? 'today' : `on ${describeDate(day)}`;
    return [{ says: `Becomes ${after.status} ${when} if nothing changes.`, status: after.status, otherwise: { cells: [], day } }];
  }
  return [];
}

function flipWorse(world: World, status: Status): readonly Flip[] {
  if (status.rule === 'override') return [];
  return listTroubles(world, status).flatMap((repairs) => {
    const otherwise = together(repairs);
    const after = tryOut(world, status, otherwise);
    if (rankOf(after.status) >= rankOf(status.status)) return [];
    return [{ says: `${after.status} if ${sayList(repairs.map(({ says }) => says))}.`, status: after.status, otherwise }];
  });
}

/**
 * What would give a row of the strategy another status, found by deriving it anew: from cells that change, one day after the other up to
 * a quarter ahead, from other thresholds. What helps stands first, the best of it before the rest.
 * @param statusOf statuses as they are
 */
export function findFlips(whole: World, status: Status, statusOf: (id: string) => Status | undefined): readonly Flip[] {
  const world = narrowWorld(whole, status);
  return [
    ...flipBetter(world, status, statusOf),
    ...flipDays(world, status),
    ...flipWorse(world, status),
    ...(status.rule === 'override' ? [] : flipThresholds(world, status)),
  ];
}
