import { rankOf } from './flip';
import { closedByProcess } from '../patterns/pattern-run';
import { readFixes } from '../patterns/read-fixes';
import type { SweepPlan } from '../plan/plan-sweep';
import { judgeProcess, type ClosedRun } from '../runs/judge-process';
import { decodeProcess, type Process } from '../runs/process';
import { describeDate } from '../status/describe-date';
import type { Status } from '../status/status';
import type { Value } from '../tables/row';
import { sayCount } from '../texts/say-list';
import { addDays } from '../time/arith';
import type { LocalDate } from '../time/local';

/** As many runs as a health looks at. */
const NEWEST = 5;
const DAYS_AHEAD = 92;

/** Judges the process as it would be. */
type Judge = (change: { readonly runs?: readonly ClosedRun[]; readonly day?: LocalDate; readonly process?: Process }) => string;

function runsLike(count: number, status: ClosedRun['status'], process: Process, today: LocalDate): readonly ClosedRun[] {
  return Array.from({ length: count }, (_one, index) => ({ id: `next ${index}`, process: process.id, due: `${today}T23:59`, status }));
}

function flipRuns(judge: Judge, status: Status, process: Process, today: LocalDate): readonly string[] {
  const says: string[] = [];
  let best = rankOf(status.status);
  for (let count = 1; count <= NEWEST; count += 1) {
    const after = judge({ runs: runsLike(count, 'Done', process, today) });
    if (rankOf(after) <= best) continue;
    best = rankOf(after);
    says.push(`${after} after ${sayCount(count, 'more run')} in time.`);
  }
  for (let count = 1; count <= NEWEST; count += 1) {
    const after = judge({ runs: runsLike(count, 'Missed', process, today) });
    if (rankOf(after) >= rankOf(status.status)) continue;
    return [...says, `${after} after ${sayCount(count, 'more run')} that nobody does in time.`];
  }
  return says;
}

function sayDay(after: string, day: LocalDate): string {
  return `Becomes ${after} on ${describeDate(day)} if nothing changes.`;
}

function flipDays(judge: Judge, status: Status, today: LocalDate): readonly string[] {
  for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const after = judge({ day });
    if (after !== status.status) return [sayDay(after, day)];
  }
  return [];
}

/** Fills in what the process lacks and judges it so. */
function flipMissing(judge: Judge, status: Status, process: Process, plan: SweepPlan): readonly string[] {
  const missing = String(status.facts?.['missing'] ?? '');
  const { settings, directory } = plan.workbook;
  const [owner, backup] = directory.people.map((person) => person.email || person.name);
  if (missing === '' || owner === undefined) return [];
  const wanted: Readonly<Record<string, readonly [string, Value]>> = {
    'an owner': ['owner', owner],
    'a backup': ['backup', backup ?? owner],
    'a proof': ['proof', 'link'],
    'a cadence': ['cadence', 'every day'],
  };
  const filled = missing.split(' and ').flatMap((part) => (wanted[part] === undefined ? [] : [wanted[part]]));
  const row = { ...process.row, values: { ...process.row.values, ...Object.fromEntries(filled) } };
  const changed = decodeProcess(row, process.steps, settings.calendar.yearStartsIn);
  const after = judge({ process: changed });
  return after === status.status ? [] : [`${after} as soon as it has ${missing}.`];
}

/**
 * What would give a process another health: runs that go well or are missed, days that pass, parts that are filled in. Each is judged by the rules.
 * @param until last day of an override that decides alone
 */
export function flipProcess(plan: SweepPlan, status: Status, today: LocalDate, until: LocalDate | undefined): readonly string[] {
  const process = plan.processes.find((planned) => planned.process.id === status.id)?.process;
  if (process === undefined) return [];
  const { tables, directory } = plan.workbook;
  const closed = closedByProcess(plan.ledger.past, plan.runs).get(process.id) ?? [];
  const fixes = readFixes(tables['issues'] ?? [], today);
  const judge: Judge = ({ runs = [], day = today, process: other = process }) =>
    judgeProcess(other, [...runs, ...closed], { today: day, directory, rules: plan.rules, fixes }).status;
  if (until !== undefined) {
    const day = addDays(until, 1);
    const after = judge({ day });
    return after === status.status ? [] : [sayDay(after, day)];
  }
  return [...flipRuns(judge, status, process, today), ...flipMissing(judge, status, process, plan), ...flipDays(judge, status, today)];
}
