import { formatCount } from '../rules/format-fact';
import type { Facts } from '../rules/rule-file';
import { dateOf, listOf, numberOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';
import type { StatusContext } from './context';
import type { Load } from './derive-load';
import { isDoneOn } from './derive-milestone';
import { describeDate } from './describe-date';
import { describePace } from './describe-pace';
import { expectedProgress } from './expected-progress';
import type { Upstream } from './find-upstream';
import { rockDates, type WorkDates } from './rock-dates';
import { rockProgress } from './rock-progress';
import { roundRatio } from './round-ratio';
import type { Status } from './status';

/** Everything around a Rock that its rules look at. */
export interface RockSurroundings {
  readonly rock: Row;
  readonly milestones: readonly Row[];
  /** Statuses of the measurables that serve it. */
  readonly measurables: readonly Status[];
  readonly load: Load | null;
  readonly upstream: Upstream;
}

function paceFacts(context: StatusContext, progress: number | null, dates: WorkDates): Facts {
  const { start, due } = dates;
  const known = start !== null && due !== null;
  const exact = known ? expectedProgress(context.settings.calendar, start, due, context.today) : 0;
  const begun = start !== null && start <= context.today;
  return {
    progressKnown: progress !== null,
    progress: progress ?? 0,
    paceKnown: progress !== null && known,
    expected: roundRatio(exact),
    offLine: roundRatio(context.rules.threshold('rock.off.pace') * exact),
    riskLine: roundRatio(context.rules.threshold('rock.risk.pace') * exact),
    standsSays: describePace(progress, known && begun ? exact : null),
  };
}

function lateSays(undone: readonly { readonly row: Row; readonly due: LocalDate; readonly late: number }[]): string {
  const overdue = undone.filter((one) => one.late > 0);
  const [worst] = overdue;
  if (worst === undefined) return 'a milestone is due';
  const says = `${quote(worst.row.title)} was due ${describeDate(worst.due)}, ${formatCount(worst.late, 'day', 'days')} ago`;
  return overdue.length === 1 ? `milestone ${says}` : `${overdue.length} milestones are overdue, ${says}`;
}

function milestoneFacts(milestones: readonly Row[], today: LocalDate): Facts {
  const undone = milestones
    .flatMap((row) => {
      const due = dateOf(row, 'due');
      return due === null || isDoneOn(row, today) ? [] : [{ row, due, late: daysBetween(due, today) }];
    })
    .sort((a, b) => b.late - a.late || (a.row.id < b.row.id ? -1 : 1));
  return { openMilestones: undone.length, milestoneDaysLate: undone[0]?.late ?? 0, lateSays: lateSays(undone) };
}

function dateFacts({ start, due }: WorkDates, today: LocalDate): Facts {
  return {
    daysPastDue: due === null ? 0 : Math.max(0, daysBetween(due, today)),
    dueSays: due === null ? '' : describeDate(due),
    daysToStart: start === null ? 0 : Math.max(0, daysBetween(today, start)),
    startSays: start === null ? '' : describeDate(start),
  };
}

/** Parts every Rock must have, in words; `''` where none is missing. */
function missingParts(rock: Row, milestones: readonly Row[]): string {
  const parts = [
    textOf(rock, 'owner') === '' ? 'an owner' : '',
    textOf(rock, 'why_it_matters') === '' ? 'Why it matters' : '',
    listOf(rock, 'goal').length === 0 ? 'a goal' : '',
    milestones.length === 0 && numberOf(rock, 'target') === null ? 'a milestone or a Target' : '',
  ].filter((part) => part !== '');
  const last = parts.pop();
  if (last === undefined) return '';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}

/** Days since anything moved; a Rock that never moved and has no start gives no verdict. */
function stillDays(context: StatusContext, around: RockSurroundings, start: LocalDate | null): number {
  const rows = [around.rock, ...around.milestones];
  const moves = [
    start,
    ...around.milestones.filter((row) => isDoneOn(row, context.today)).map((row) => dateOf(row, 'done_on')),
    ...rows.map((row) => context.lastMoves[row.id] ?? null),
  ].flatMap((day) => (day === null ? [] : [day.slice(0, 10)]));
  const newest = moves.reduce((latest, day) => (day > latest ? day : latest), '');
  return newest === '' ? 0 : Math.max(0, daysBetween(newest, context.today));
}

function measurableFacts(measurables: readonly Status[]): Facts {
  const moves = measurables.map((status) => ({ status, moves: Number(status.facts?.['adverseMoves'] ?? 0) }));
  const [worst] = [...moves].sort((a, b) => b.moves - a.moves || (a.status.id < b.status.id ? -1 : 1));
  const blank = measurables.find((status) => status.facts?.['newestDueBlank'] === true || status.facts?.['values'] === 0);
  return {
    adverseMoves: worst?.moves ?? 0,
    kpiSays:
      worst === undefined || worst.moves === 0
        ? ''
        : `${quote(worst.status.title)} got worse ${worst.moves} ${String(worst.status.facts?.['periodWord'] ?? 'periods')} in a row`,
    staleSays: blank === undefined ? '' : `${quote(blank.title)} has no data`,
  };
}

const SAYS_DONE = /^\s*(done|complete|completed|finished|100\s*%)/i;

/** The facts of one Rock; ratios have six decimals. */
export function buildRockFacts(context: StatusContext, around: RockSurroundings): Facts {
  const { rock, milestones, load } = around;
  const { ratio } = rockProgress(rock, milestones, context.today);
  const dates = rockDates(rock, context.settings.calendar.yearStartsIn);
  const ownerSays = textOf(rock, 'owner_says');
  return {
    result: textOf(rock, 'result'),
    settled: textOf(rock, 'result') !== '' || ratio === 1,
    ...paceFacts(context, ratio, dates),
    ...milestoneFacts(milestones, context.today),
    ...dateFacts(dates, context.today),
    missing: missingParts(rock, milestones),
    upstreamSays: around.upstream.says,
    ...measurableFacts(around.measurables),
    load: roundRatio((load?.ratio ?? 0) * 100),
    loadSays: load?.says ?? '',
    stillDays: stillDays(context, around, dates.start),
    ownerSays: ownerSays === '' ? '' : quote(ownerSays),
    saysDone: SAYS_DONE.test(ownerSays),
    attached: listOf(rock, 'goal').length > 0,
  };
}
