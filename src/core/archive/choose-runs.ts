import { groupBy } from './group-by';
import { MOST_COUNTED } from '../runs/missed-streaks';
import { newestFirst as compareDue } from '../runs/newest-first';
import { closedAfter, decodePastRun, isPast, type PastRun } from '../runs/past-run';
import { readRunKey } from '../runs/run';
import { cellReader } from '../tables/cell-reader';
import type { RawTable } from '../tables/raw-table';
import { addDays, endOfMonth, isLocalDate } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Runs stay in their tab for at least this many days after they were due. */
export const KEEP_DAYS = 100;
/** A run that was closed this lately stays, however long ago it was due, days. */
const SETTLE_DAYS = 31;
/** Newest closed runs of a process and location that stay, whatever their age. */
const KEEP_CLOSED = 13;
/** Health looks at the newest five that count; what counts depends on the process, so five of either kind stay. */
const KEEP_COUNTED = 5;
/** Runs chosen for one sweep, unless a single month of a process and location has more. */
const MOST_RUNS = 1500;

interface Candidate {
  readonly index: number;
  readonly past: PastRun;
  readonly closed: boolean;
  /** False for a run without a result and for one that has to stay for its own sake. */
  readonly free: boolean;
}

/** True once nothing due in that month is younger than the archive allows. */
function isOver(month: string, today: LocalDate): boolean {
  const first = `${month}-01`;
  return isLocalDate(first) && addDays(endOfMonth(first), KEEP_DAYS) < today;
}

/** Every run, the lower of two rows with one key left out. */
function readCandidates(raw: RawTable, today: LocalDate, waited: ReadonlySet<string>): readonly Candidate[] {
  const read = cellReader(raw);
  const settled = `${addDays(today, -SETTLE_DAYS)}T00:00`;
  const oldest = addDays(today, -KEEP_DAYS);
  const rows = raw.grid.map((cells, index) => ({ cells, index, past: decodePastRun(cells, read) })).slice(1);
  const [ids, keys] = [groupBy(rows, ({ past }) => past.id), groupBy(rows, ({ past }) => past.key)];
  return rows
    .filter((row) => row.past.process !== '' && keys.get(row.past.key)?.[0] === row)
    .map(({ cells, index, past }) => {
      const single = ids.get(past.id)?.length === 1 && keys.get(past.key)?.length === 1;
      const closed = isPast(cells, read);
      const settles = closed && !closedAfter(cells, read, settled) && readRunKey(past.key).due.slice(0, 10) < oldest;
      return { index, past, closed, free: settles && single && !waited.has(past.id) };
    });
}

const monthOf = ({ past }: Candidate): string => past.due.slice(0, 7);
const placeOf = ({ past }: Candidate): string => `${past.process}|${past.location}`;
const isMissed = ({ past }: Candidate): boolean => past.status === 'Missed';

/** Runs of one place that health, streaks or a cadence that counts from the last time done may look at. */
function keptOf(newestFirst: readonly Candidate[]): ReadonlySet<Candidate> {
  const counted = newestFirst.filter(({ past }) => past.status !== 'Excused');
  const broken = newestFirst.findIndex((run) => !isMissed(run));
  const done = newestFirst
    .filter(({ past }) => past.doneAt !== null)
    .sort((a, b) => (b.past.doneAt ?? '').localeCompare(a.past.doneAt ?? ''));
  return new Set([
    ...newestFirst.slice(0, KEEP_CLOSED),
    ...counted.slice(0, KEEP_COUNTED),
    ...counted.filter((run) => !isMissed(run)).slice(0, KEEP_COUNTED),
    ...newestFirst.slice(0, Math.min(broken < 0 ? MOST_COUNTED : broken, MOST_COUNTED)),
    ...done.slice(0, 1),
  ]);
}

function packable(place: readonly Candidate[], today: LocalDate): readonly Candidate[] {
  const newestFirst = place.filter(({ closed }) => closed).sort((a, b) => compareDue(a.past, b.past));
  const kept = keptOf(newestFirst);
  const months = groupBy(place, monthOf);
  return [...months].flatMap(([month, runs]) => (isOver(month, today) && runs.every((run) => run.free && !kept.has(run)) ? runs : []));
}

/**
 * Rows (0-based) of closed runs that may leave Runs, oldest month first, process and location together. A month goes only as a whole,
 * once all of it is older than 100 days, closed, and nothing in it is looked at any more.
 * @param waited ids of runs of which a mail still waits
 */
export function chooseRuns(raw: RawTable, today: LocalDate, waited: ReadonlySet<string>): readonly number[] {
  const places = groupBy(readCandidates(raw, today, waited), placeOf);
  const chosen = [...places.values()].flatMap((place) => packable(place, today));
  const nameOf = (run: Candidate): string => `${monthOf(run)} ${placeOf(run)} ${run.past.due}`;
  const sorted = [...chosen].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const months = [...groupBy(sorted, (run) => `${monthOf(run)} ${placeOf(run)}`).values()];
  let room = MOST_RUNS;
  const fitting = months.filter((runs, index) => (room -= runs.length) >= 0 || index === 0);
  return fitting.flat().map(({ index }) => index);
}
