import { cutName } from './cut-text';
import type { NumberCard } from '../contract/acting';
import type { SweepPlan } from '../plan/plan-sweep';
import { readWeeklyMoment } from '../settings/read-words';
import { everyOf } from '../status/derive-measurable';
import { entryDeadline } from '../status/entry-deadline';
import { goalReading } from '../status/goal-reading';
import { isBlankPeriod, type GoalOf } from '../status/judge-periods';
import { measuredPeriods, type MeasuredPeriod } from '../status/measured-periods';
import { parseGoal } from '../status/parse-goal';
import { indexStrategy } from '../status/strategy-index';
import { cellText } from '../tables/cell';
import { textOf, type Row } from '../tables/row';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Of the periods that began, the newest ones: the last whose deadline is over, and all after it. */
function wantedOf(periods: readonly MeasuredPeriod[], isLate: (period: MeasuredPeriod) => boolean): readonly MeasuredPeriod[] {
  const newestDue = periods.findIndex(isLate);
  return (newestDue < 0 ? periods.slice(0, 2) : periods.slice(0, newestDue + 1)).slice().reverse();
}

function numberOf(row: Row, history: readonly Row[], { settings }: SweepPlan['workbook'], now: LocalDateTime): readonly NumberCard[] {
  const reading = goalReading(row, settings);
  const goalOf: GoalOf = ({ goalText }) => parseGoal(goalText, reading) ?? parseGoal(textOf(row, 'goal'), reading);
  const moment = readWeeklyMoment(textOf(row, 'entry_deadline')) ?? settings.entryDeadline;
  const deadlineOf = ({ last }: MeasuredPeriod): LocalDateTime => entryDeadline(last, moment);
  const periods = measuredPeriods(row, history, everyOf(row), dateOf(now));
  const wanted = wantedOf(periods, (period) => deadlineOf(period) < now).find((period) => isBlankPeriod(period, goalOf));
  if (wanted === undefined) return [];
  const deadline = deadlineOf(wanted);
  return [
    {
      ...{ id: row.id, title: cutName(row.title), goal: cutName(textOf(row, 'goal')), unit: cutName(textOf(row, 'unit')) },
      ...{ period: wanted.start, deadline, late: deadline < now, value: cutName(cellText(wanted.cell)) },
    },
  ];
}

/** Measurables of whoever `isOwn` knows that wait for a number: the oldest wanted period that has none. The first wanted first. */
export function listNumbers(plan: SweepPlan, now: LocalDateTime, isOwn: (owner: string) => boolean): readonly NumberCard[] {
  const { workbook, statuses } = plan;
  const index = indexStrategy(workbook);
  const own = new Set(statuses.filter(({ table, owner }) => table === 'scorecard' && isOwn(owner)).map(({ id }) => id));
  return index
    .rows('scorecard')
    .filter(({ id }) => own.has(id))
    .flatMap((row) => numberOf(row, index.naming('scorecard_history', 'measurable', row.id), workbook, now))
    .sort((a, b) => a.deadline.localeCompare(b.deadline) || a.id.localeCompare(b.id));
}
