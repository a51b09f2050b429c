import type { CellChange } from './plan';
import type { DecodedWorkbook } from './decode-workbook';
import type { Fix } from '../patterns/read-fixes';
import { countedRuns, judgeProcess, type ClosedRun } from '../runs/judge-process';
import type { PlannedProcess, RunPlan } from '../runs/plan-runs';
import { decodeProcess, decodeSteps, type Process } from '../runs/process';
import { deriveVersion } from '../runs/version';
import { diffCells } from '../runs/run-cells';
import type { RuleBook } from '../rules/rule-file';
import { decideStatus } from '../status/build-status';
import { describeDate } from '../status/describe-date';
import { activeOverrides } from '../status/read-overrides';
import type { Status } from '../status/status';
import { cellText } from '../tables/cell';
import { dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** Decodes every process that has an id, with its steps and its version; `rezoned` where the zone of the file changed since the last sweep. */
export function decodeProcesses(workbook: DecodedWorkbook, now: LocalDateTime, rezoned = false): readonly PlannedProcess[] {
  const steps = decodeSteps(workbook.tables['steps'] ?? []);
  return (workbook.tables['processes'] ?? [])
    .filter((row) => row.id !== '' && row.title !== '')
    .map((row) => {
      const process = decodeProcess(row, steps.get(row.id) ?? [], workbook.settings.calendar.yearStartsIn);
      // A row that was copied brings the version of another process along, by which it would have been due before it was there.
      const copied = cellText(row.cells['id'] ?? '');
      const noted = copied !== '' && copied !== row.id ? '' : cellText(row.cells['version'] ?? '');
      return { process, version: deriveVersion(process, noted, now, workbook.settings.pausedUntil, rezoned) };
    });
}

function ownerName(planned: PlannedProcess, workbook: DecodedWorkbook): string {
  const { process } = planned;
  const found = workbook.directory.resolve(process.owner, process.locations[0] ?? '');
  return found.kind === 'person' ? found.person.name : process.owner;
}

function sayReview({ reviewBy, active }: Process, today: LocalDate): string {
  if (reviewBy === null || reviewBy >= today || !active) return '';
  return `Its review was due on ${describeDate(reviewBy)}; look it over and write the next day into Review by.`;
}

/**
 * Health of every process, with the engine's cells of its row.
 * @param closed closed runs by process, newest first
 */
export function deriveProcesses(
  processes: readonly PlannedProcess[],
  closed: ReadonlyMap<string, readonly ClosedRun[]>,
  runs: Pick<RunPlan, 'nextDue'>,
  workbook: DecodedWorkbook,
  circumstances: { readonly now: LocalDateTime; readonly rules: RuleBook; readonly fixes: ReadonlyMap<string, Fix> },
): readonly Status[] {
  const { now, rules, fixes } = circumstances;
  const overrides = activeOverrides({ tables: workbook.tables, today: dateOf(now) });
  const judging = { today: dateOf(now), directory: workbook.directory, rules, fixes };
  return processes.map((planned) => {
    const { process, version } = planned;
    const newest = closed.get(process.id) ?? [];
    const verdict = judgeProcess(process, newest, judging);
    const next = runs.nextDue[process.id];
    const { fixSays } = verdict.facts;
    const fix = fixSays === '' ? '' : `The last fix did not hold: ${fixSays}.`;
    const says = [verdict.why, fix, sayReview(process, dateOf(now)), process.undated].filter(Boolean).join(' ');
    const derived = { status: verdict.status, rule: verdict.rule, why: says };
    const { status, why, rule } = decideStatus({ rules }, 'processes', derived, overrides.get(process.id));
    return {
      table: 'processes',
      tab: process.row.tab,
      id: process.id,
      title: process.title,
      owner: ownerName(planned, workbook),
      status,
      why,
      since: null,
      flags: verdict.flags,
      because: countedRuns(process, newest).map((run) => run.id),
      rule,
      facts: verdict.facts,
      hits: verdict.hits,
      cells: { next_due: next === undefined ? '' : { local: next }, health: status, why, version: version.text },
    };
  });
}

/** The first day of a process is written down once, where the team left Starts blank. */
export function planStarts(processes: readonly PlannedProcess[]): readonly CellChange[] {
  return processes.flatMap(({ process, version }) => {
    const blank = process.starts === null && (process.row.cells['starts'] ?? '') === '' && process.cadence !== null;
    return blank ? diffCells(process.row, { starts: { local: `${dateOf(version.since)}T00:00` } }) : [];
  });
}
