import type { ReadInput } from './read-input';
import type { SweepRefusals } from './refusals';
import { completeLog } from './write-log';
import type { Workbook } from '../ports';
import type { LogLine } from '../../core/plan/plan';
import type { EngineState } from '../../core/plan/sweep-input';

/** Where the log ends, once what a sweep has to tell is written. */
type LogHeadRows = EngineState['log'];

/** True for lines about rows whose tab could not be written last time: they are told when it can, not at every check until then. */
function makeWaiting({ read, input }: ReadInput): (line: LogLine) => boolean {
  const tabs = new Set((input.state.refused ?? []).map(({ tab }) => tab));
  const refused = Object.values(read.raws).filter(({ tab, spec }) => tabs.has(tab) && spec.key !== 'runs');
  const prefixes = refused.flatMap(({ spec: { prefix } }) => (prefix === undefined ? [] : [`${prefix}-`]));
  return ({ row }) => prefixes.some((prefix) => row.startsWith(prefix));
}

/** Logs what a sweep is about to do. */
export function logFirst(workbook: Workbook, read: ReadInput, lines: readonly LogLine[], refusals: SweepRefusals): LogHeadRows {
  const { log: end, input } = read;
  const isWaiting = makeWaiting(read);
  const isOfRun = ({ row }: LogLine): boolean => row.startsWith('U-');
  const first = lines.filter((line) => !isWaiting(line) && !(refusals.rests('runs') && isOfRun(line)));
  const place = end === null ? null : { tab: end.tab, grid: end.raw.grid };
  const write = (): LogHeadRows => {
    const log = completeLog(workbook, end, first, input.now, input.state.handledThrough);
    // A later read of the ledger carries out what waits for the ledger alone: its lines must not be lost where that stands.
    if (end !== null && log.seq !== end.head.seq) workbook.flush();
    return log;
  };
  return refusals.attempt(place, 'log', write, input.state.log);
}

/** Logs what waited for its tab, once that is written; a line that stands there from when it was first tried is left out. */
export function logFreed(
  workbook: Workbook,
  read: ReadInput,
  lines: readonly LogLine[],
  refusals: SweepRefusals,
  log: LogHeadRows,
): LogHeadRows {
  const { log: end, input } = read;
  const freed = lines.filter(makeWaiting(read)).filter(({ row }) => refusals.mayTell(row));
  if (freed.length === 0 || end === null) return log;
  const now = { ...end, lastRow: log.rows, head: log, lastAt: input.now };
  return refusals.attempt({ tab: end.tab, grid: [] }, 'log', () => completeLog(workbook, now, freed, input.now, ''), log);
}
