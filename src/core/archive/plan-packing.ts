import { archiveRows, type LedgerTabs } from './archive-rows';
import type { ArchivedRun } from './archived-run';
import { chooseRuns } from './choose-runs';
import { chooseMails, type OldMail } from './pack-mails';
import { findKeptSteps, toBlocks, type KeptByRun } from './find-rows';
import { decodeOutbox, runsWaitedFor } from '../mail/outbox';
import { firstWord } from '../links/split-links';
import type { LoggedLine } from '../log/logged-line';
import { closedAfter, isPast } from '../runs/past-run';
import { decodeRun } from '../runs/decode-run';
import { cellReader } from '../tables/cell-reader';
import { cellText } from '../tables/cell';
import { decodeTable } from '../tables/decode-table';
import { addDays } from '../time/arith';
import type { KeptStep } from '../runs/run';
import type { LocalDate } from '../time/local';

/** What may leave the tabs that every sweep reads. */
export interface Packing {
  /** Closed runs for the archive, oldest month first. */
  readonly runs: readonly ArchivedRun[];
  /** Closed runs whose steps may go, with what was kept of them. */
  readonly steps: KeptByRun;
  readonly mails: readonly OldMail[];
  /** True where the log has grown too long. */
  readonly log: boolean;
}

/** The log is cut back to `KEEP_LINES` once it has grown beyond `MOST_LINES`. */
export const MOST_LINES = 10_000;
const KEEP_LINES = 8_000;

/** The steps of a closed run stay this long, for whoever looks at the tab, days. */
const KEEP_STEPS_DAYS = 7;

/** Closed runs that still have rows of steps, closed a week ago or earlier, and what their terms kept. */
function keptSteps({ runs, run_steps: steps }: LedgerTabs, today: LocalDate): KeptByRun {
  const kept = new Map<string, readonly KeptStep[]>();
  if (runs === undefined || steps === undefined) return kept;
  const [read, readStep] = [cellReader(runs), cellReader(steps)];
  const present = new Set(steps.grid.map((cells) => firstWord(cellText(readStep(cells, 'run')))));
  const settled = `${addDays(today, -KEEP_STEPS_DAYS)}T00:00`;
  const { rows } = decodeTable(
    runs,
    (cells) => present.has(cellText(read(cells, 'id'))) && isPast(cells, read) && !closedAfter(cells, read, settled),
  );
  for (const row of rows) {
    const decoded = decodeRun(row);
    if ('run' in decoded && decoded.run.terms.kept !== undefined) kept.set(row.id, decoded.run.terms.kept);
  }
  return toBlocks(findKeptSteps(steps, kept, false), steps, 1).length === 0 ? new Map() : kept;
}

function closedRuns(tabs: LedgerTabs, today: LocalDate): readonly ArchivedRun[] {
  if (tabs.runs === undefined) return [];
  const order = new Map(chooseRuns(tabs.runs, today, runsWaitedFor(decodeOutbox(tabs.outbox))).map((index, at) => [index, at]));
  if (order.size === 0) return [];
  const rows = archiveRows(tabs, (_cells, index) => order.has(index));
  return [...rows].sort((a, b) => (order.get(a.index) ?? 0) - (order.get(b.index) ?? 0)).map(({ run }) => run);
}

/**
 * Decides what may be packed now; `null` where nothing is.
 * @param logRows used rows of the Log, its header included
 */
export function planPacking(tabs: LedgerTabs, logRows: number, today: LocalDate): Packing | null {
  const packing = {
    runs: closedRuns(tabs, today),
    steps: keptSteps(tabs, today),
    mails: chooseMails(tabs.outbox, tabs.runs, today),
    log: logRows - 1 > MOST_LINES,
  };
  const { runs, steps, mails, log } = packing;
  return runs.length + steps.size + mails.length === 0 && !log ? null : packing;
}

/** The oldest lines of the log by their numbers; the newest stay, whatever order somebody sorted the tab in. */
export function chooseLines<T extends LoggedLine>(lines: readonly T[]): readonly T[] {
  const sorted = lines.filter((line) => line.seq !== null).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return sorted.slice(0, Math.max(0, sorted.length - KEEP_LINES));
}
