import { decodeRun, decodeRunStep } from './decode-run';
import { isCorrected } from './corrections';
import { closedAfter, decodePastRun, isPast, type PastRun } from './past-run';
import { readUsedProofs, type UsedBefore } from './used-proofs';
import { cellReader, columnReader } from '../tables/cell-reader';
import type { Run, RunStep } from './run';
import type { RunContext } from './run-context';
import type { ProofCircumstances } from '../proof/check-proof';
import { cellText, type Cell } from '../tables/cell';
import { decodeTable } from '../tables/decode-table';
import type { Issue } from '../tables/issue';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import { issueAt } from '../texts/issue-texts';
import type { LocalDateTime } from '../time/local';

/** Everything the Runs and Run steps tabs hold. */
export interface Ledger {
  readonly open: readonly Run[];
  readonly past: readonly PastRun[];
  /** Runs closed after the last complete sweep, whole: what has to be told of them may not have been written yet. */
  readonly closedLately: readonly Run[];
  /** Closed runs whose note says something else than the log knows, whole. */
  readonly corrected: readonly Run[];
  /** Runs closed before that of which a mail still waits, whole: the mail is rendered when it goes. */
  readonly stillTold: readonly Run[];
  readonly stepsOf: ReadonlyMap<string, readonly RunStep[]>;
  readonly keys: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  readonly usedBefore: UsedBefore;
  readonly issues: readonly Issue[];
}

interface RunRows {
  readonly past: readonly PastRun[];
  /** Sheet rows that are open or were closed lately, 0-based. */
  readonly whole: ReadonlySet<number>;
  /** Others of which a mail waits. */
  readonly told: ReadonlySet<number>;
  readonly corrected: ReadonlySet<number>;
  readonly keys: ReadonlySet<string>;
  readonly doubled: readonly Issue[];
}

function doubled(tab: string, row: number, column: string, what: string): Issue {
  return issueAt('run-doubled', { tab, row, column }, `this ${what} stands in a row above already; delete this row.`);
}

/** Sorts rows into those that only count and those that are still at work; of two rows with one key the upper counts. */
function sortRuns(raw: RawTable, handledThrough: LocalDateTime | null, waiting: ReadonlySet<string>): RunRows {
  const read = cellReader(raw);
  const keyOf = columnReader(raw, 'key');
  const past: PastRun[] = [];
  const [whole, told, corrected] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const keys = new Set<string>();
  const again: Issue[] = [];
  raw.grid.forEach((cells, index) => {
    if (index === 0) return;
    const key = cellText(keyOf(cells));
    const before = keys.size;
    if (key !== '' && keys.add(key).size === before) {
      again.push(doubled(raw.tab, index + 1, 'Key', 'run'));
      return;
    }
    const closed = isPast(cells, read);
    if (closed) past.push(decodePastRun(cells, read));
    if (closed && isCorrected(cells, read)) corrected.add(index);
    if (!closed || closedAfter(cells, read, handledThrough)) whole.add(index);
    else if (waiting.has(cellText(read(cells, 'id')))) told.add(index);
  });
  return { past, whole, told, corrected, keys, doubled: again };
}

/** Steps by run; of two rows of one step the upper counts, the other goes to `again`. */
function groupSteps(rows: readonly Row[], again: Issue[]): ReadonlyMap<string, readonly RunStep[]> {
  const byRun = new Map<string, RunStep[]>();
  for (const row of rows) {
    const step = decodeRunStep(row);
    const steps = byRun.get(step.run);
    if (steps === undefined) byRun.set(step.run, [step]);
    else if (steps.some((known) => known.order === step.order)) again.push(doubled(row.tab, row.row, 'Order', 'step'));
    else steps.push(step);
  }
  byRun.forEach((steps) => steps.sort((a, b) => a.order - b.order));
  return byRun;
}

/** The steps of an open run as they were agreed when it opened, whatever somebody typed over their words, needs or being required. */
function agreeSteps({ terms }: Run, steps: readonly RunStep[]): readonly RunStep[] {
  return steps.map((step) => {
    const agreed = terms.steps.find(({ order }) => order === step.order);
    return agreed === undefined ? step : { ...step, step: agreed.step, needs: agreed.proof, required: agreed.required };
  });
}

const runOf = (text: string): string => text.split(' ', 1)[0] ?? '';

function decodeSteps(
  raw: RawTable | undefined,
  runs: ReadonlySet<string>,
): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } {
  if (raw === undefined) return { rows: [], issues: [] };
  const runIn = columnReader(raw, 'run');
  return decodeTable(raw, (cells: readonly Cell[]) => runs.has(runOf(cellText(runIn(cells)))));
}

const NOTHING: RunRows = { past: [], whole: new Set(), told: new Set(), corrected: new Set(), keys: new Set(), doubled: [] };

type DecodedRuns = Pick<Ledger, 'open' | 'closedLately' | 'stillTold' | 'corrected'> & { readonly damaged: readonly Issue[] };

function decodeRuns(rows: readonly Row[], { past, whole, told, corrected }: RunRows): DecodedRuns {
  const pastIds = new Set(past.map((run) => run.id));
  const results = rows.map((row) => ({ index: row.row - 1, result: decodeRun(row) }));
  const runs = results.flatMap(({ index, result }) => ('run' in result ? [{ index, run: result.run }] : []));
  const pick = (fits: (index: number, run: Run) => boolean): readonly Run[] =>
    runs.filter(({ index, run }) => fits(index, run)).map(({ run }) => run);
  return {
    open: pick((index, { id }) => whole.has(index) && !pastIds.has(id)),
    closedLately: pick((index, { id }) => whole.has(index) && pastIds.has(id)),
    stillTold: pick((index) => told.has(index)),
    corrected: pick((index) => corrected.has(index)),
    damaged: results.flatMap(({ result }) => ('issue' in result ? [result.issue] : [])),
  };
}

/**
 * Reads the ledger: open runs, those closed after `handledThrough` and those in `waiting` whole, the rest lightly, so that a sweep
 * costs what is open and hardly what has ever been.
 * @param waiting ids of runs of which a mail still waits
 */
export function decodeLedger(
  runs: RawTable | undefined,
  steps: RawTable | undefined,
  handledThrough: LocalDateTime | null,
  waiting: ReadonlySet<string>,
): Ledger {
  const sorted = runs === undefined ? NOTHING : sortRuns(runs, handledThrough, waiting);
  const wanted = new Set([...sorted.whole, ...sorted.told, ...sorted.corrected]);
  const decoded = runs === undefined ? { rows: [], issues: [] } : decodeTable(runs, (_cells, index) => wanted.has(index));
  const { open, closedLately, stillTold, corrected, damaged } = decodeRuns(decoded.rows, sorted);
  const whole = new Set([...open, ...closedLately].map((run) => run.id));
  const stepRows = decodeSteps(steps, whole);
  const again: Issue[] = [];
  const stepsOf = new Map(groupSteps(stepRows.rows, again));
  for (const run of open) {
    const present = stepsOf.get(run.id);
    if (present !== undefined) stepsOf.set(run.id, agreeSteps(run, present));
  }
  return {
    open,
    past: sorted.past,
    closedLately,
    stillTold,
    corrected,
    stepsOf,
    keys: sorted.keys,
    ids: new Set([...sorted.past.map(({ id }) => id), ...whole]),
    usedBefore: readUsedProofs(runs, steps, open),
    issues: [...decoded.issues, ...sorted.doubled, ...damaged, ...stepRows.issues, ...again],
  };
}

/** What the proofs of a run are judged with. */
export function proofsOf(ledger: Pick<Ledger, 'usedBefore'>, cellOf: ProofCircumstances['cellOf']): RunContext['proofOf'] {
  return (run) => ({ cellOf, usedIn: ledger.usedBefore(run) });
}
