import { dueOf } from './describe-row';
import { indexFamily } from './family';
import type { StatusLine } from '../contract/overview';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { SweepPlan } from '../plan/plan-sweep';
import { goalReading } from '../status/goal-reading';
import type { Goal } from '../status/goal';
import { parseGoal } from '../status/parse-goal';
import { readMeasured } from '../status/read-measured';
import { roundRatio } from '../status/round-ratio';
import type { Status } from '../status/status';
import { textOf, type Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What the sidebar is told of a row beside its status. */
export type LineExtras = Pick<StatusLine, 'due' | 'under' | 'points'>;

const PERIODS = 13;

/** Percentages are told as people write them. */
function tellPoint(value: number | null, goal: Goal): number | null {
  return value !== null && goal.kind !== 'answer' && goal.unit === 'percent' ? roundRatio(100 * value) : value;
}

/** Values of the started periods, the oldest first. A value that does not fit its goal is a gap, as it is for the rules. */
function pointsOf(row: Row, { settings }: DecodedWorkbook, today: LocalDate): readonly (number | null)[] {
  const goal = parseGoal(textOf(row, 'goal'), goalReading(row, settings));
  if (goal === null) return [];
  const started = row.periods.filter(({ start }) => start <= today).slice(0, PERIODS);
  return started.map(({ value }) => tellPoint(readMeasured(value, goal), goal)).reverse();
}

/** Gives for each status when its row is due, what it serves, and the newest values of a measurable. */
export function describeLines({ workbook }: SweepPlan, now: string): (status: Status) => LineExtras {
  const family = indexFamily(workbook.tables);
  const { yearStartsIn } = workbook.settings.calendar;
  const today = dateOf(now);
  return ({ id }) => {
    const row = family.find(id);
    if (row === undefined) return {};
    const due = dueOf(row, yearStartsIn);
    const under = family.parentOf(row)?.id;
    return {
      ...(due === null ? {} : { due }),
      ...(under === undefined ? {} : { under }),
      ...(row.table === 'scorecard' ? { points: pointsOf(row, workbook, today) } : {}),
    };
  };
}
