import { tryOut, type Flip } from './flip';
import type { World } from './world';
import { factsIn } from '../rules/facts-in';
import { formatNumber } from '../rules/format-fact';
import type { ThresholdDeclaration } from '../rules/rule-file';
import { rangeOf } from '../rules/rule-value';
import type { Status } from '../status/status';

const STEPS: Readonly<Record<string, number>> = { ratio: 0.01 };
/** Thresholds without a range of their own are looked at up to this many times their value. */
const WIDE = 10;

/** Thresholds behind a status: named by its rule or by the conditions of its rule. */
function thresholdsBehind({ context }: World, status: Status): readonly ThresholdDeclaration[] {
  const files = context.rules.declarations.filter((file) => file.table === status.table);
  const deciding = files.flatMap((file) => file.rules).find(({ id }) => id === status.rule);
  const names = new Set([status.rule, ...factsIn(deciding?.conditions)]);
  return files.flatMap((file) => file.thresholds).filter(({ id }) => names.has(id));
}

/** The value nearest to `from` at which the status is another one, on the way to `end`; in steps. `null` where there is none. */
function bisect(statusAt: (value: number) => string, from: number, end: number, now: string): number | null {
  if (statusAt(end) === now) return null;
  let [same, other] = [from, end];
  while (Math.abs(other - same) > 1) {
    const middle = Math.trunc((same + other) / 2);
    if (statusAt(middle) === now) same = middle;
    else other = middle;
  }
  return other;
}

/** What other values of the Rules tab would make of a status: for each threshold behind it the nearest value on either side. */
export function flipThresholds(world: World, status: Status): readonly Flip[] {
  return thresholdsBehind(world, status).flatMap(({ id, unit }) => {
    const step = STEPS[unit] ?? 1;
    const value = world.context.rules.threshold(id);
    const now = Math.round(value / step);
    const range = rangeOf(unit);
    const most = Math.round(Math.min(range.most, Math.max(value, 1) * WIDE) / step);
    const exact = (steps: number): number => Number((steps * step).toFixed(2));
    const statusAt = (steps: number): string => tryOut(world, status, { cells: [], threshold: { id, value: exact(steps) } }).status;
    return [range.least, most].flatMap((end) => {
      const at = end === now ? null : bisect(statusAt, now, end, status.status);
      if (at === null) return [];
      const otherwise = { cells: [], threshold: { id, value: exact(at) } };
      const then = statusAt(at);
      const side = end === range.least ? (at === range.least ? '' : ' or lower') : ' or higher';
      return [{ says: `${then} with the threshold ${id} at ${formatNumber(exact(at))}${side}.`, status: then, otherwise }];
    });
  });
}
