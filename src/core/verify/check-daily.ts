import type { Finding } from './finding';
import { noFacts, noteFact } from './log-facts';
import { verifyMails } from './verify-mails';
import { verifyLog } from './verify-log';
import { groupStepRows, verifyPresence, verifyRuns } from './verify-runs';
import type { LogHead } from '../log/chain';
import { LOG_BROKEN } from '../log/find-break';
import type { PlacedLine } from '../log/logged-line';
import { columnReader } from '../tables/cell-reader';
import { cellText } from '../tables/cell';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import { addDays, daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What a check that is done once a day looks at. */
export interface DailyScope {
  /** The lines of the Log as they stand. */
  readonly lines: readonly PlacedLine[];
  /** The last line that was packed. */
  readonly packed: LogHead;
  /** The end of the log as the engine remembers it. */
  readonly known: LogHead;
  readonly runs: RawTable | undefined;
  readonly steps: RawTable | undefined;
  readonly outbox: RawTable | undefined;
  readonly properties: Readonly<Record<string, string>>;
  readonly today: LocalDate;
}

/** Runs compared in one day: so many of the newest rows, and as many of the others, which take turns. */
const MOST = 1500;
/** A closed run stays in Runs longer than this; and what broke the log is told this long. Days. */
const STAYS = 60;
const TOLD = 14;

/** The row numbers (0-based) that are looked at on that day. */
function turnOf(rows: number, today: LocalDate): (index: number) => boolean {
  const older = Math.max(1, rows - MOST);
  const first = (daysBetween('2020-01-01', today) * MOST) % older;
  return (index) => index >= older || (index - first + older) % older < MOST;
}

/**
 * Compares the Log with itself and the closed runs of Runs with the Log: what `verify` does, without the archives and bounded, so that it can
 * be done by itself every day. Runs whose end is in a packed line are left to `verify`.
 */
export function checkDaily({ lines, packed, known, runs, steps, outbox, properties, today }: DailyScope): readonly Finding[] {
  const [facts, told] = [noFacts(), addDays(today, -TOLD)];
  const lately = noFacts();
  const broken = new Set<number>();
  for (const line of lines) {
    noteFact(facts, line);
    if (line.at >= addDays(today, -STAYS)) noteFact(lately, line);
    if (line.what === LOG_BROKEN && line.at < told) broken.add(line.place.row);
  }
  const chain = verifyLog(lines, known, packed).findings.filter(({ code, row }) => code !== 'log-broken' || !broken.has(row));
  const mails = verifyMails(outbox, properties, today);
  if (runs === undefined) return [...chain, ...mails];
  const idOf = columnReader(runs, 'id');
  const ids = new Set(runs.grid.map((cells) => cellText(idOf(cells))));
  const isTurn = turnOf(runs.grid.length, today);
  const { rows } = decodeTable(runs, (_cells, index) => isTurn(index));
  const stepRows = steps === undefined ? [] : decodeTable(steps).rows;
  // Where lines were packed, a run they know the end of is known to none of the others.
  const found = verifyRuns(rows, groupStepRows(stepRows), facts).filter(({ code }) => packed.seq === 0 || code !== 'run-unlogged');
  return [...chain, ...found, ...verifyPresence(ids, lately), ...mails];
}
