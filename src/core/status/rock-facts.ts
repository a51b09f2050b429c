import { formatCount } from '../rules/format-fact';
import type { Facts } from '../rules/rule-file';
import { dateOf, listOf, numberOf, textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { sayFirst } from '../texts/say-list';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';
import { compareSaid } from './compare-said';
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
import { ownOf } from '../texts/own-of';

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

/** An undone milestone with the days since its due date, negative while that is ahead. */
interface Undone {
  readonly row: Row;
  readonly due: LocalDate;
  readonly late: number;
}

function undoneMilestones(milestones: readonly Row[], today: LocalDate): readonly Undone[] {
  const undone = milestones.flatMap((row) => {
    const due = dateOf(row, 'due');
    return due === null || isDoneOn(row, today) ? [] : [{ row, due, late: daysBetween(due, today) }];
  });
  return undone.sort((a, b) => b.late - a.late || (a.row.id < b.row.id ? -1 : 1));
}

/** Milestones undone for more than so many days after their due date, the latest first. */
export function overdueMilestones(milestones: readonly Row[], today: LocalDate, days: number): readonly Undone[] {
  return undoneMilestones(milestones, today).filter(({ late }) => late > days);
}

function lateSays(overdue: readonly Undone[]): string {
  const [worst] = overdue;
  if (worst === undefined) return '';
  const says = `${quote(worst.row.title)} was due ${describeDate(worst.due)}, ${formatCount(worst.late, 'day', 'days')} ago`;
  return overdue.length === 1 ? `milestone ${says}` : `${overdue.length} milestones are overdue, ${says}`;
}

function milestoneFacts({ rules, today }: StatusContext, milestones: readonly Row[]): Facts {
  const undone = undoneMilestones(milestones, today);
  const overdue = overdueMilestones(milestones, today, rules.threshold('rock.off.milestone'));
  return { openMilestones: undone.length, milestoneDaysLate: undone[0]?.late ?? 0, lateSays: lateSays(overdue) };
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

/** True where the row still shows another progress than it has now: somebody changed its numbers or milestones. */
function hasJustMoved({ cells }: Row, progress: number | null): boolean {
  const shown = cells['progress'];
  return typeof shown === 'number' && progress !== null && shown !== progress;
}

/** Days since anything moved; a Rock that never moved and has no start gives no verdict. */
function stillDays(context: StatusContext, around: RockSurroundings, start: LocalDate | null, progress: number | null): number {
  if (hasJustMoved(around.rock, progress)) return 0;
  const rows = [around.rock, ...around.milestones];
  const moves = [
    start,
    ...around.milestones.filter((row) => isDoneOn(row, context.today)).map((row) => dateOf(row, 'done_on')),
    ...rows.map((row) => ownOf(context.lastMoves, row.id) ?? null),
  ].flatMap((day) => (day === null ? [] : [day.slice(0, 10)]));
  const newest = moves.reduce((latest, day) => (day > latest ? day : latest), '');
  return newest === '' ? 0 : Math.max(0, daysBetween(newest, context.today));
}

const adverseMoves = (status: Status): number => Number(status.facts?.['adverseMoves'] ?? 0);

/** Measurables that moved the wrong way at least so many times in a row, the worst first. */
export function adverseMeasurables(measurables: readonly Status[], moves: number): readonly Status[] {
  const adverse = measurables.filter((status) => adverseMoves(status) >= moves);
  return adverse.sort((a, b) => adverseMoves(b) - adverseMoves(a) || (a.id < b.id ? -1 : 1));
}

function adverseSays(status: Status): string {
  return `${quote(status.title)} got worse ${adverseMoves(status)} ${String(status.facts?.['periodWord'] ?? 'periods')} in a row`;
}

function measurableFacts({ rules }: StatusContext, measurables: readonly Status[]): Facts {
  const adverse = adverseMeasurables(measurables, rules.threshold('rock.risk.kpi'));
  const blank = measurables.find((status) => status.facts?.['newestDueBlank'] === true || status.facts?.['values'] === 0);
  return {
    adverseMoves: Math.max(0, ...measurables.map(adverseMoves)),
    kpiSays: sayFirst(adverse.map(adverseSays), 2),
    staleSays: blank === undefined ? '' : `${quote(blank.title)} has no data`,
  };
}

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
    ...milestoneFacts(context, milestones),
    ...dateFacts(dates, context.today),
    missing: missingParts(rock, milestones),
    upstreamSays: around.upstream.says,
    ...measurableFacts(context, around.measurables),
    load: roundRatio((load?.ratio ?? 0) * 100),
    loadSays: load?.says ?? '',
    stillDays: stillDays(context, around, dates.start, ratio),
    ownerSays: ownerSays === '' ? '' : quote(ownerSays),
    saysDone: compareSaid(ownerSays, 'On track') === 'better',
    attached: listOf(rock, 'goal').length > 0,
  };
}
