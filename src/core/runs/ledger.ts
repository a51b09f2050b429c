import { decodeRun, decodeRunStep } from './decode-run';
import { closedAfter, decodePastRun, isPast, type PastRun } from './past-run';
import { readKeptProofs } from './read-kept-proofs';
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
  /** Runs closed before that of which a mail still waits, whole: the mail is rendered when it goes. */
  readonly stillTold: readonly Run[];
  readonly stepsOf: ReadonlyMap<string, readonly RunStep[]>;
  readonly keys: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
  /** Run in which a proof value stands first. */
  readonly proofs: ReadonlyMap<string, string>;
  /** Closed run in a step of which a proof value was used, the rows of that step gone or not. */
  readonly keptProof: (value: string) => string | undefined;
  readonly issues: readonly Issue[];
}

interface RunRows {
  readonly past: readonly PastRun[];
  /** Sheet rows that have to be decoded whole, 0-based. */
  readonly whole: ReadonlySet<number>;
  /** Those of them that are whole only because a mail about them waits. */
  readonly told: ReadonlySet<number>;
  readonly keys: ReadonlySet<string>;
  readonly doubled: readonly Issue[];
}

function doubled(raw: RawTable, index: number): Issue {
  return issueAt(
    'run-doubled',
    { tab: raw.tab, row: index + 1, column: 'Key' },
    'this run stands in a row above already; delete this row.',
  );
}

/** Sorts rows into those that only count and those that are still at work; of two rows with one key the upper counts. */
function sortRuns(raw: RawTable, handledThrough: LocalDateTime | null, waiting: ReadonlySet<string>): RunRows {
  const read = cellReader(raw);
  const keyOf = columnReader(raw, 'key');
  const past: PastRun[] = [];
  const whole = new Set<number>();
  const told = new Set<number>();
  const keys = new Set<string>();
  const again: Issue[] = [];
  raw.grid.forEach((cells, index) => {
    if (index === 0) return;
    const key = cellText(keyOf(cells));
    const before = keys.size;
    if (key !== '' && keys.add(key).size === before) {
      again.push(doubled(raw, index));
      return;
    }
    const closed = isPast(cells, read);
    if (closed) past.push(decodePastRun(cells, read));
    if (!closed || closedAfter(cells, read, handledThrough)) whole.add(index);
    else if (waiting.has(cellText(read(cells, 'id')))) told.add(index);
  });
  told.forEach((index) => whole.add(index));
  return { past, whole, told, keys, doubled: again };
}

function groupSteps(rows: readonly Row[]): ReadonlyMap<string, readonly RunStep[]> {
  const byRun = new Map<string, RunStep[]>();
  for (const row of rows) {
    const step = decodeRunStep(row);
    const steps = byRun.get(step.run);
    if (steps === undefined) byRun.set(step.run, [step]);
    else if (!steps.some((known) => known.order === step.order)) steps.push(step);
  }
  byRun.forEach((steps) => steps.sort((a, b) => a.order - b.order));
  return byRun;
}

const runOf = (text: string): string => text.split(' ', 1)[0] ?? '';

function noteProofs(raw: RawTable | undefined, idKey: string, proofs: Map<string, string>): void {
  if (raw === undefined) return;
  const [proofOf, idOf] = [columnReader(raw, 'proof'), columnReader(raw, idKey)];
  raw.grid.forEach((cells, index) => {
    const cell = index === 0 ? '' : proofOf(cells);
    const proof = cell === '' ? '' : cellText(cell);
    if (proof !== '' && !proofs.has(proof)) proofs.set(proof, runOf(cellText(idOf(cells))));
  });
}

function decodeSteps(
  raw: RawTable | undefined,
  runs: ReadonlySet<string>,
): { readonly rows: readonly Row[]; readonly issues: readonly Issue[] } {
  if (raw === undefined) return { rows: [], issues: [] };
  const runIn = columnReader(raw, 'run');
  return decodeTable(raw, (cells: readonly Cell[]) => runs.has(runOf(cellText(runIn(cells)))));
}

const NOTHING: RunRows = { past: [], whole: new Set(), told: new Set(), keys: new Set(), doubled: [] };

type DecodedRuns = Pick<Ledger, 'open' | 'closedLately' | 'stillTold'> & { readonly damaged: readonly Issue[] };

function decodeRuns(rows: readonly Row[], pastIds: ReadonlySet<string>, told: ReadonlySet<number>): DecodedRuns {
  const open: Run[] = [];
  const closedLately: Run[] = [];
  const stillTold: Run[] = [];
  const damaged: Issue[] = [];
  for (const row of rows) {
    const result = decodeRun(row);
    if (!('run' in result)) damaged.push(result.issue);
    else if (told.has(row.row - 1)) stillTold.push(result.run);
    else (pastIds.has(result.run.id) ? closedLately : open).push(result.run);
  }
  return { open, closedLately, stillTold, damaged };
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
  const decoded = runs === undefined ? { rows: [], issues: [] } : decodeTable(runs, (_cells, index) => sorted.whole.has(index));
  const pastIds = new Set(sorted.past.map((run) => run.id));
  const { open, closedLately, stillTold, damaged } = decodeRuns(decoded.rows, pastIds, sorted.told);
  const whole = new Set([...open, ...closedLately].map((run) => run.id));
  const stepRows = decodeSteps(steps, whole);
  const proofs = new Map<string, string>();
  noteProofs(runs, 'id', proofs);
  noteProofs(steps, 'run', proofs);
  return {
    open,
    past: sorted.past,
    closedLately,
    stillTold,
    stepsOf: groupSteps(stepRows.rows),
    keys: sorted.keys,
    ids: new Set([...pastIds, ...whole]),
    proofs,
    keptProof: readKeptProofs(runs),
    issues: [...decoded.issues, ...sorted.doubled, ...damaged, ...stepRows.issues],
  };
}

/** What the proofs of a run are judged with: a value counts for the run in which it stands first. */
export function proofsOf(ledger: Ledger, cellOf: ProofCircumstances['cellOf']): RunContext['proofOf'] {
  const usedIn = (run: string) => (value: string) => {
    const first = ledger.keptProof(value) ?? ledger.proofs.get(value) ?? run;
    return first === run ? '' : first;
  };
  return (run) => ({ cellOf, usedIn: usedIn(run), signedOff: false });
}
