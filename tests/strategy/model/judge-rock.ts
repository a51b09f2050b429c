import type { Company, RockRow, Verdict } from './company';
import { daysFrom, plusDays, toSix, workingDays } from './days';
import { claimsOf, loadOf } from './judge-load';
import { judgeMeasurable, movesWorse } from './judge-measurable';
import { isDone, isOpen, milestonesOf, progressOf, spanOf, todayOf, type Span } from './rock-basics';
import { isOn, valueOf } from './rules';

function expectedOf({ start, due }: Span, company: Company): number | null {
  if (start === null || due === null) return null;
  const { workWeek } = company.settings;
  const all = workingDays(start, due, workWeek, company.holidays);
  const gone = workingDays(start, plusDays(todayOf(company), -1), workWeek, company.holidays);
  return all === 0 ? Number(todayOf(company) > due) : Math.min(1, gone / all);
}

function lateMilestones(rock: RockRow, company: Company): readonly string[] {
  const days = valueOf(company, 'rock.off.milestone');
  const late = milestonesOf(rock, company).filter(
    (row) => !isDone(row, company) && row.due !== null && todayOf(company) > plusDays(row.due, days),
  );
  return late.map((row) => row.id);
}

const isOver = (due: string | null, company: Company): boolean => due !== null && todayOf(company) > due;

function isLateRock(rock: RockRow, company: Company): boolean {
  const settled = rock.result === '' ? progressOf(rock, company) === 1 : rock.result !== 'Not done';
  if (settled) return false;
  return isOver(spanOf(rock, company).due, company) || (rock.result === '' && offRules(rock, company).length > 0);
}

/** Ids of everything that is Off track or past due; being so never comes from what a row depends on. */
function lateRows(company: Company): readonly string[] {
  const undone = [...company.milestones, ...company.todos].filter((row) => !isDone(row, company) && isOver(row.due, company));
  const work = company.initiatives.filter((row) => row.progress !== 1 && isOver(row.due, company));
  const numbers = company.measurables.filter((row) => judgeMeasurable(row, company).status === 'Off track');
  const rocks = company.rocks.filter((row) => isLateRock(row, company));
  return [...undone, ...work, ...numbers, ...rocks].map((row) => row.id);
}

/** Rows it depends on that are Off track or past due. */
function lateUpstream(rock: RockRow, company: Company): readonly string[] {
  const late = lateRows(company);
  return rock.dependsOn.filter((id) => id !== rock.id && late.includes(id));
}

function offRules(rock: RockRow, company: Company): readonly string[] {
  const progress = progressOf(rock, company);
  const span = spanOf(rock, company);
  const expected = expectedOf(span, company);
  const loud = expected !== null && !isQuiet(expected, company);
  const holds: Readonly<Record<string, boolean>> = {
    'rock.off.milestone': lateMilestones(rock, company).length > 0,
    'rock.off.pace': loud && progress !== null && progress < toSix(valueOf(company, 'rock.off.pace') * expected),
    'rock.off.due': span.due !== null && todayOf(company) > span.due && progress !== 1,
  };
  return Object.keys(holds).filter((id) => holds[id] === true && isOn(company, id));
}

const isQuiet = (expected: number, company: Company): boolean =>
  isOn(company, 'rock.quiet') && toSix(expected) < valueOf(company, 'rock.quiet');

function driftDays(rock: RockRow, start: string | null, company: Company): number | null {
  const done = milestonesOf(rock, company).filter((row) => isDone(row, company));
  const moves = [start, rock.logged, ...done.map((row) => row.doneOn)];
  const past = moves.filter((day): day is string => day !== null).sort();
  const newest = past[past.length - 1];
  return newest === undefined ? null : daysFrom(newest, todayOf(company));
}

const worseMeasurables = (rock: RockRow, company: Company): readonly string[] =>
  company.measurables
    .filter((row) => row.serves === rock.id && movesWorse(row, company, valueOf(company, 'rock.risk.kpi')))
    .map((row) => row.id);

function riskRules(rock: RockRow, company: Company): readonly string[] {
  const progress = progressOf(rock, company);
  const { start, due } = spanOf(rock, company);
  const expected = expectedOf({ start, due }, company);
  const loud = expected !== null && !isQuiet(expected, company);
  const load = loadOf(rock.owner, company);
  const still = driftDays(rock, start, company);
  const holds: Readonly<Record<string, boolean>> = {
    'rock.risk.pace': loud && progress !== null && progress < toSix(valueOf(company, 'rock.risk.pace') * expected),
    'rock.risk.upstream': lateUpstream(rock, company).length > 0,
    'rock.risk.kpi': worseMeasurables(rock, company).length > 0,
    'rock.risk.capacity': load !== null && load > valueOf(company, 'rock.risk.capacity'),
    'rock.risk.drift': still !== null && still > valueOf(company, 'rock.risk.drift'),
  };
  return Object.keys(holds).filter((id) => holds[id] === true && isOn(company, id));
}

function isIncomplete(rock: RockRow, company: Company): boolean {
  const measured = rock.target !== null || milestonesOf(rock, company).length > 0;
  return isOn(company, 'rock.incomplete') && (rock.owner === '' || rock.why === '' || rock.goal === null || !measured);
}

function rockStatus(rock: RockRow, company: Company, off: number, risk: number): string {
  const { start } = spanOf(rock, company);
  if (rock.result !== '') return rock.result;
  if (progressOf(rock, company) === 1) return 'Done';
  if (off > 0) return 'Off track';
  if (isIncomplete(rock, company)) return 'Incomplete';
  if (risk > 0) return 'At risk';
  return start !== null && todayOf(company) < start ? 'Not started' : 'On track';
}

function flagsOf(rock: RockRow, company: Company, risk: readonly string[]): readonly string[] {
  if (!isOpen(rock, company)) return [];
  const expected = expectedOf(spanOf(rock, company), company);
  const early = progressOf(rock, company) !== null && expected !== null && isQuiet(expected, company);
  return [
    ...(risk.includes('rock.risk.upstream') ? ['Upstream late'] : []),
    ...(risk.includes('rock.risk.capacity') ? ['Over capacity'] : []),
    ...(risk.includes('rock.risk.drift') ? ['Drifting'] : []),
    ...(early ? ['Too early'] : []),
    ...(rock.goal === null ? ['Unattached'] : []),
  ];
}

/** Result; Done; Off track; Incomplete; At risk; Not started; On track. */
export function judgeRock(rock: RockRow, company: Company): Verdict {
  const off = offRules(rock, company);
  const risk = riskRules(rock, company);
  const status = rockStatus(rock, company, off.length, risk.length);
  const because = [
    ...lateMilestones(rock, company).filter(() => off.includes('rock.off.milestone')),
    ...lateUpstream(rock, company).filter(() => risk.includes('rock.risk.upstream')),
    ...worseMeasurables(rock, company).filter(() => risk.includes('rock.risk.kpi')),
    ...claimsOf(rock.owner, company).filter(() => risk.includes('rock.risk.capacity')),
  ];
  const open = isOpen(rock, company);
  return {
    status,
    progress: progressOf(rock, company),
    rules: open ? [...off, ...risk] : [],
    because: open ? because : [],
    flags: flagsOf(rock, company, risk),
  };
}

/** Milestones that are undone today: those the sentence about a Rock may speak of. */
export const dueMilestones = (rock: RockRow, company: Company): readonly string[] =>
  milestonesOf(rock, company)
    .filter((row) => !isDone(row, company) && row.due === todayOf(company))
    .map((row) => row.id);
