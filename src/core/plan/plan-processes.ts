import type { CellChange } from './plan';
import type { DecodedWorkbook } from './decode-workbook';
import { judgeProcess, type ClosedRun } from '../runs/judge-process';
import type { PastRun } from '../runs/past-run';
import type { PlannedProcess, RunPlan } from '../runs/plan-runs';
import { decodeProcess, decodeSteps } from '../runs/process';
import { deriveVersion } from '../runs/version';
import { diffCells } from '../runs/run-cells';
import type { RuleBook } from '../rules/rule-file';
import type { Status } from '../status/status';
import { cellText } from '../tables/cell';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Decodes every process that has an id, with its steps and its version. */
export function decodeProcesses(workbook: DecodedWorkbook, now: LocalDateTime): readonly PlannedProcess[] {
  const steps = decodeSteps(workbook.tables['steps'] ?? []);
  return (workbook.tables['processes'] ?? [])
    .filter((row) => row.id !== '' && row.title !== '')
    .map((row) => {
      const process = decodeProcess(row, steps.get(row.id) ?? [], workbook.settings.calendar.yearStartsIn);
      const noted = cellText(row.cells['version'] ?? '');
      return { process, version: deriveVersion(process, noted, now, workbook.settings.pausedUntil) };
    });
}

/** Closed runs by process, newest first: those of the ledger and those that close now. */
function closedByProcess(past: readonly PastRun[], runs: RunPlan): ReadonlyMap<string, readonly ClosedRun[]> {
  const closedNow = runs.outcomes.filter((outcome) => outcome.closedNow).map(({ run }) => run);
  const byProcess = new Map<string, ClosedRun[]>();
  for (const run of [...past, ...closedNow]) {
    const list = byProcess.get(run.process);
    if (list === undefined) byProcess.set(run.process, [run]);
    else list.push(run);
  }
  byProcess.forEach((list) => list.sort((a, b) => b.due.localeCompare(a.due)));
  return byProcess;
}

function ownerName(planned: PlannedProcess, workbook: DecodedWorkbook): string {
  const { process } = planned;
  const found = workbook.directory.resolve(process.owner, process.locations[0] ?? '');
  return found.kind === 'person' ? found.person.name : process.owner;
}

/** Health of every process, with the engine's cells of its row. */
export function deriveProcesses(
  processes: readonly PlannedProcess[],
  past: readonly PastRun[],
  runs: RunPlan,
  workbook: DecodedWorkbook,
  circumstances: { readonly now: LocalDateTime; readonly rules: RuleBook },
): readonly Status[] {
  const closed = closedByProcess(past, runs);
  const { directory } = workbook;
  return processes.map((planned) => {
    const { process, version } = planned;
    const newest = closed.get(process.id) ?? [];
    const verdict = judgeProcess(process, newest, { today: dateOf(circumstances.now), directory, rules: circumstances.rules });
    const next = runs.nextDue[process.id];
    const why = `${verdict.why} ${process.undated}`.trim();
    return {
      table: 'processes',
      tab: process.row.tab,
      id: process.id,
      title: process.title,
      owner: ownerName(planned, workbook),
      status: verdict.status,
      why,
      since: null,
      flags: verdict.flags,
      because: newest.slice(0, 5).map((run) => run.id),
      rule: verdict.rule,
      facts: verdict.facts,
      hits: verdict.hits,
      cells: { next_due: next === undefined ? '' : { local: next }, health: verdict.status, why, version: version.text },
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
