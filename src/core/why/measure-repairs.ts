import type { Repair } from './flip';
import type { World } from './world';
import { splitLinkId } from '../links/resolve-links';
import { periodName } from '../status/derive-measurable';
import { describeValue } from '../status/describe-value';
import type { Goal } from '../status/goal';
import { goalReading } from '../status/goal-reading';
import { parseGoal } from '../status/parse-goal';
import type { Status } from '../status/status';
import { isBlankPeriod } from '../status/judge-periods';
import { measuredPeriods } from '../status/measured-periods';
import { textOf, type Row } from '../tables/row';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

/** A value that just meets a goal or just misses it, as the cell takes it, and in words. */
interface Aim {
  readonly value: number | string;
  readonly says: string;
}

type Measure = Exclude<Goal, { readonly kind: 'answer' }>;

/** A number in the unit of the goal as somebody would type it into the cell. */
function toTyped(value: number, { unit, scale }: Measure): number {
  return unit === 'minutes' ? value / scale : value;
}

function stepOf({ unit }: Measure): number {
  return unit === 'percent' ? 0.01 : 1;
}

const HITS: Readonly<Record<string, { readonly says: string; readonly steps: number; readonly missSteps: number }>> = {
  '>=': { says: 'at least', steps: 0, missSteps: -1 },
  '>': { says: 'above', steps: 1, missSteps: 0 },
  '<=': { says: 'at most', steps: 0, missSteps: 1 },
  '<': { says: 'below', steps: -1, missSteps: 0 },
  '=': { says: 'exactly', steps: 0, missSteps: 1 },
};

function aimAt(goal: Goal, unit: string): { readonly hit: Aim; readonly miss: Aim } {
  if (goal.kind === 'answer') {
    const [hit, miss] = goal.yes ? ['yes', 'no'] : ['no', 'yes'];
    return { hit: { value: hit, says: `says ${hit}` }, miss: { value: miss, says: `says ${miss}` } };
  }
  const aim = (value: number, says: string): Aim => ({ value: toTyped(value, goal), says });
  const missed = `misses ${goal.says}`;
  if (goal.kind === 'range') {
    const outside = goal.high + stepOf(goal);
    return goal.inside
      ? { hit: aim(goal.low, `has a value in ${goal.says}`), miss: aim(outside, missed) }
      : { hit: aim(outside, `has a value ${goal.says}`), miss: aim(goal.low, missed) };
  }
  const { says, steps, missSteps } = HITS[goal.operator] ?? { says: '', steps: 0, missSteps: 0 };
  const words = `has a value of ${says} ${describeValue(goal.target, goal, unit)}`
    .replace('of above', 'above')
    .replace('of below', 'below');
  return { hit: aim(goal.target + steps * stepOf(goal), words), miss: aim(goal.target + missSteps * stepOf(goal), missed) };
}

function setPeriod(row: Row, start: LocalDate, aim: Aim, today: LocalDate): Repair {
  const cells = [{ table: 'scorecard', id: row.id, column: start, value: aim.value }];
  return { says: `${periodName(start, 'week')} ${aim.says}`, otherwise: { cells, ...(start > today ? { day: start } : {}) } };
}

/** Weeks whose value is still to come: the newest blank one that is over, the running one, the next one. */
function openWeeks({ context }: World, row: Row, goal: Goal): readonly LocalDate[] {
  const history = (context.tables['scorecard_history'] ?? []).filter((kept) => splitLinkId(textOf(kept, 'measurable')) === row.id);
  const weeks = measuredPeriods(row, history, 'week', context.today);
  const [running, before] = weeks;
  if (running === undefined) return [];
  const blank = [before, running].flatMap((week) => (week !== undefined && isBlankPeriod(week, () => goal) ? [week.start] : []));
  return [...blank, addDays(running.start, 7)];
}

/** Values that would change a measurable for the better, alone and together, and for the worse. Every week takes one: a month's value is its last. */
export function measureRepairs(
  world: World,
  status: Status,
): { readonly better: readonly (readonly Repair[])[]; readonly worse: readonly Repair[] } {
  const row = world.context.tables['scorecard']?.find(({ id }) => id === status.id);
  const goal = row === undefined ? null : parseGoal(textOf(row, 'goal'), goalReading(row, world.context.settings));
  if (row === undefined || goal === null) return { better: [], worse: [] };
  const { today } = world.context;
  const { hit, miss } = aimAt(goal, textOf(row, 'unit'));
  const weeks = openWeeks(world, row, goal);
  const better = weeks.map((start) => setPeriod(row, start, hit, today));
  const worse = weeks.slice(0, 1).map((start) => setPeriod(row, start, miss, today));
  return { better: [...better.map((one) => [one]), ...better.map((_one, index) => better.slice(0, index + 1)).slice(1)], worse };
}
