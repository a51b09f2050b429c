import { readWeeklyMoment } from '../settings/read-words';
import type { Facts } from '../rules/rule-file';
import { textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import type { LocalDate } from '../time/local';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { describeDate, describeMoment, describeMonth } from './describe-date';
import { describeTrend } from './describe-trend';
import { describeValue } from './describe-value';
import { entryDeadline } from './entry-deadline';
import { goalReading } from './goal-reading';
import { countMissesInRow, countMoves, isBlankPeriod, judgePeriods, type GoalOf, type JudgedPeriod } from './judge-periods';
import { measuredPeriods, type Every, type MeasuredPeriod } from './measured-periods';
import { parseGoal } from './parse-goal';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import type { Status } from './status';

/** How often a measurable is measured; blank or unknown means every week. */
export function everyOf(row: Row): Every {
  return /^month/i.test(textOf(row, 'every')) ? 'month' : 'week';
}

/** A period in words: `the week of 16 Nov 2026`, `November 2026`. */
export function periodName(start: LocalDate, every: Every): string {
  return every === 'month' ? describeMonth(start) : `the week of ${describeDate(start)}`;
}

function goalProblem(text: string): string {
  if (parseGoal(text) !== null) return '';
  const example = 'write it like >= 95, < 3, = 0, 10..20, not 10..20 or yes';
  return text === '' ? `the goal is blank; ${example}` : `the goal ${quote(text)} cannot be read; ${example}`;
}

function blankFacts(context: StatusContext, row: Row, periods: readonly MeasuredPeriod[], goalOf: GoalOf): Facts {
  const moment = readWeeklyMoment(textOf(row, 'entry_deadline')) ?? context.settings.entryDeadline;
  const due = periods.find((period) => entryDeadline(period.last, moment) < context.now);
  return {
    newestDueBlank: due !== undefined && isBlankPeriod(due, goalOf),
    blankSays: due === undefined ? '' : periodName(due.start, everyOf(row)),
    deadlineSays: due === undefined ? '' : describeMoment(entryDeadline(due.last, moment)),
  };
}

function buildFacts(row: Row, judged: readonly JudgedPeriod[]): Facts {
  const every = everyOf(row);
  const [latest] = judged;
  const unit = textOf(row, 'unit');
  return {
    goalProblem: goalProblem(textOf(row, 'goal')),
    goalSays: latest?.goal.says ?? '',
    values: judged.length,
    missedInRow: countMissesInRow(judged),
    missedOfThree: judged.slice(0, 3).filter((period) => !period.hit).length,
    adverseMoves: countMoves(judged, 1),
    latestSays: latest === undefined ? '' : `${describeValue(latest.value, latest.goal, unit)} in ${periodName(latest.start, every)}`,
    periodWord: `${every}s`,
  };
}

/**
 * Status of one measurable from its started periods, each judged by its own goal.
 * @param history rows of Scorecard history that belong to it
 */
export function deriveMeasurable(
  context: StatusContext,
  overrides: ReadonlyMap<string, Override>,
  row: Row,
  history: readonly Row[],
): Status {
  const periods = measuredPeriods(row, history, everyOf(row), context.today);
  const reading = goalReading(row, context.settings);
  const goalOf: GoalOf = (period) => parseGoal(period.goalText, reading) ?? parseGoal(textOf(row, 'goal'), reading);
  const judged = judgePeriods(periods, goalOf);
  const facts = { ...buildFacts(row, judged), ...blankFacts(context, row, periods, goalOf) };
  const verdict = context.rules.judge('measurable', facts);
  const constraint = verdict.hits.find((hit) => hit.id === verdict.rule)?.constraint ?? null;
  return buildStatus(context, overrides, {
    row,
    owner: resolveOwner(context.directory, [textOf(row, 'seat'), textOf(row, 'owner')]).name,
    verdict,
    facts,
    because: [row.id],
    constraint,
    columns: { why: true, since: true },
    cells: { trend: describeTrend(judged, textOf(row, 'unit')) },
  });
}
