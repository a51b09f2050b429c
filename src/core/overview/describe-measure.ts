import { cutName } from './cut-text';
import { sayAmount } from './say-amount';
import type { StatusLine } from '../contract/overview';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import { sayShare } from '../statistics/rates';
import { everyOf } from '../status/derive-measurable';
import type { Goal } from '../status/goal';
import { goalReading } from '../status/goal-reading';
import { judgePeriods } from '../status/judge-periods';
import { measuredPeriods } from '../status/measured-periods';
import { parseGoal } from '../status/parse-goal';
import { readMeasured } from '../status/read-measured';
import { roundRatio } from '../status/round-ratio';
import { indexStrategy } from '../status/strategy-index';
import { textOf, type Row } from '../tables/row';
import { dateOf } from '../time/arith';

type MeasureExtras = Pick<StatusLine, 'points' | 'hits' | 'goal' | 'sums' | 'running'>;

const PERIODS = 13;

/** Percentages are told as people write them. */
function tellNumber(value: number, goal: Goal): number {
  return goal.kind !== 'answer' && goal.unit === 'percent' ? roundRatio(100 * value) : value;
}

function edgesOf(goal: Goal): readonly number[] {
  if (goal.kind === 'answer') return [];
  const edges = goal.kind === 'compare' ? [goal.target] : [goal.low, goal.high];
  return edges.map((edge) => tellNumber(edge, goal));
}

/** Percentages do not add up; of answers it is told how many are yes. */
function sumUp(values: readonly number[], goal: Goal, unit: string, locale: string): NonNullable<MeasureExtras['sums']> {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (goal.kind === 'answer') return { total: `${total} of ${values.length} yes`, average: `${sayShare(total, values.length)} yes` };
  const say = (value: number): string => cutName(sayAmount(value, goal, unit, locale));
  return { total: goal.unit === 'percent' ? '' : say(total), average: say(total / values.length) };
}

function describeMeasure(row: Row, history: readonly Row[], { settings }: DecodedWorkbook, now: string, locale: string): MeasureExtras {
  const reading = goalReading(row, settings);
  const goal = parseGoal(textOf(row, 'goal'), reading);
  if (goal === null) return { points: [] };
  const today = dateOf(now);
  const newest = measuredPeriods(row, history, everyOf(row), today).slice(0, PERIODS);
  const judged = judgePeriods(newest, ({ goalText }) => parseGoal(goalText, reading) ?? goal);
  const hits = new Map(judged.map(({ start, hit }) => [start, hit]));
  const periods = [...newest].reverse();
  const values = periods.map(({ cell }) => readMeasured(cell, goal));
  const filled = values.flatMap((value) => value ?? []);
  const running = newest[0] !== undefined && newest[0].last >= today;
  return {
    points: values.map((value) => (value === null ? null : tellNumber(value, goal))),
    hits: periods.map(({ start }) => hits.get(start) ?? null),
    goal: { says: cutName(goal.says), edges: edgesOf(goal) },
    ...(filled.length === 0 ? {} : { sums: sumUp(filled, goal, textOf(row, 'unit'), locale) }),
    ...(running ? { running } : {}),
  };
}

/**
 * Gives for a row of the Scorecard its newest thirteen started periods (weeks or months), the oldest first, each judged by its own goal.
 * A value that does not fit its goal is a gap, as it is for the rules.
 */
export function describeMeasures(workbook: DecodedWorkbook, now: string, locale: string): (row: Row) => MeasureExtras {
  const index = indexStrategy(workbook);
  return (row) => describeMeasure(row, index.naming('scorecard_history', 'measurable', row.id), workbook, now, locale);
}
