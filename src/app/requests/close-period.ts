import { keepLogEnd } from './acting/log-action';
import { removeRows } from './remove-rows';
import { refuseWith, type Outcome } from './start-checks';
import type { Ports } from '../ports';
import { applyChanges } from '../sweep/apply-changes';
import { readHistory } from '../sweep/read-history';
import { readInput, type ReadInput } from '../sweep/read-input';
import { readTail } from '../sweep/read-log-end';
import { writeLog } from '../sweep/write-log';
import { findPeriod, type CloseKind } from '../../core/closing/close-period';
import { closingCells, decodeClosings, lastClosing, type ClosingLine } from '../../core/closing/decode-closing';
import { lackingLines, type Unsigned } from '../../core/closing/log-closing';
import { planClose, type CloseWork } from '../../core/closing/plan-close';
import { planReopen, type ReopenWork } from '../../core/closing/plan-reopen';
import { viewClose, type CloseScope } from '../../core/closing/view-close';
import type { CloseView } from '../../core/contract/strategy';
import { placeAppends } from '../../core/plan/place-changes';
import { planSweep } from '../../core/plan/plan-sweep';
import type { RawTable } from '../../core/tables/raw-table';
import { FILE_BUSY, NOT_SET_UP } from '../../core/texts/start-texts';
import { startOfWeek } from '../../core/time/arith';
import type { LocalDateTime } from '../../core/time/local';

const LOCK_WAIT_MS = 5000;
const NO_PERIOD = { quarter: 'Name a quarter like 2026 Q4.', year: 'Name a year like 2026.' };
const MEANWHILE = 'Somebody changed rows at this moment, so not everything was written. Press again: what is missing follows.';
const UNKNOWN = '(unverified)';

interface Closing {
  readonly read: ReadInput;
  readonly scope: CloseScope;
  readonly history: RawTable;
  readonly closings: readonly ClosingLine[];
}

/** Everything a closing is decided from; History is read here alone. */
function readClosing({ workbook }: Ports, read: ReadInput): Closing | null {
  const history = readHistory(workbook, read.read);
  if (history === null) return null;
  const plan = planSweep(read.input);
  const scope = { workbook: plan.workbook, statuses: plan.statuses, today: read.input.now.slice(0, 10) };
  return { read, scope, history, closings: decodeClosings(history) };
}

function appendLine(ports: Ports, { read, history, scope }: Closing, line: ClosingLine): void {
  const week = startOfWeek(scope.today, scope.workbook.settings.calendar.weekStartsOn);
  const { after, blocks } = placeAppends(history, [closingCells(week, read.input.now, line)]);
  blocks.forEach(({ column, values }) => {
    ports.workbook.append(history.tab, after, values, column);
  });
  ports.workbook.flush();
}

/** Lines looked through for what an earlier press has logged. */
const TAIL = 500;

/** Writes what the log lacks of a closing; where an earlier press decided it at `since`, that one may have written a part. */
function noteLog(ports: Ports, { read }: Closing, lines: readonly Unsigned[], since: LocalDateTime | null, undone: string): void {
  const { log: end } = read;
  const { now } = read.input;
  if (end === null || lines.length === 0) return;
  const lacking = since === null ? lines : lackingLines(lines, readTail(ports.workbook, end, TAIL), since, undone);
  const address = ports.identity.active().toLowerCase();
  const who = address === '' ? UNKNOWN : address;
  const signed = lacking.map((line) => ({ who, ...line }));
  const log = writeLog(ports.workbook, end, signed, now);
  ports.workbook.flush();
  keepLogEnd(ports, read, log, signed);
}

/** The line of History comes first: with it what is cut short here is completed by the next press, and can be taken back. */
function applyClose(ports: Ports, closing: Closing, { line, changes, appends, log, since, says }: CloseWork, kind: CloseKind): Outcome {
  if (line !== null) appendLine(ports, closing, line);
  const { dropped } = applyChanges(ports.workbook, closing.read.read, changes, appends);
  ports.workbook.flush();
  noteLog(ports, closing, log, since, `${kind} reopened`);
  return dropped.length === 0 ? { ok: true, says: [says] } : { ok: true, says: [says, MEANWHILE] };
}

/** The line of History comes last: until then the closing can be taken back again. */
function applyReopen(ports: Ports, closing: Closing, { line, changes, removes, says }: ReopenWork): Outcome {
  const { workbook } = ports;
  const { read } = closing.read;
  applyChanges(workbook, read, changes, []);
  for (const table of new Set(removes.map((one) => one.table))) {
    const ids = new Set(removes.filter((one) => one.table === table).map(({ id }) => id));
    const raw = read.raws[table];
    if (raw !== undefined) removeRows(workbook, read, raw, ids);
  }
  workbook.flush();
  const entry = { what: `${line.kind} reopened`, row: '', before: line.period, after: '', reason: says };
  noteLog(ports, closing, [entry], line.at ?? null, `${line.kind} closed`);
  appendLine(ports, closing, line);
  return { ok: true, says: [says] };
}

function locked(ports: Ports, work: (closing: Closing) => Outcome): Outcome {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    const closing = readClosing(ports, readInput(ports));
    return closing === null ? refuseWith(NOT_SET_UP) : work(closing);
  } finally {
    ports.lock.release();
  }
}

/** A quarter or year before it is closed; without a name the one that is to be closed next. Writes nothing. */
export function viewPeriod(ports: Ports, kind: CloseKind, wanted?: string): CloseView | Outcome {
  const closing = readClosing(ports, readInput(ports));
  if (closing === null) return refuseWith(NOT_SET_UP);
  const { scope, closings } = closing;
  const period = findPeriod(kind, wanted, scope.workbook, scope.today);
  return period === null ? refuseWith(NO_PERIOD[kind]) : viewClose(period, scope, lastClosing(closings, kind)?.period ?? '');
}

/** Closes a quarter or year with a result for each of its rows, all or none. */
export function closePeriod(ports: Ports, kind: CloseKind, wanted: string, results: Readonly<Record<string, string>>): Outcome {
  return locked(ports, (closing) => {
    const period = findPeriod(kind, wanted, closing.scope.workbook, closing.scope.today);
    if (period === null) return refuseWith(NO_PERIOD[kind]);
    const plan = planClose(period, results, closing.scope, closing.closings);
    return plan.ok ? applyClose(ports, closing, plan.work, kind) : refuseWith(plan.says);
  });
}

/** Takes the last closing of a kind back; where a period is named, only if that is the one. */
export function reopenPeriod(ports: Ports, kind: CloseKind, wanted?: string): Outcome {
  return locked(ports, (closing) => {
    const last = lastClosing(closing.closings, kind)?.period;
    const named = wanted === undefined ? null : findPeriod(kind, wanted, closing.scope.workbook, closing.scope.today);
    if (wanted !== undefined && named === null) return refuseWith(NO_PERIOD[kind]);
    if (named !== null && last !== undefined && named.name !== last)
      return refuseWith(`${named.name} cannot be opened again: ${last} was closed last, and only that can be taken back.`);
    const work = planReopen(kind, closing.closings, closing.scope.workbook, closing.read.input.raws);
    return work === null ? { ok: true, says: [`No ${kind} was closed last, so nothing was opened.`] } : applyReopen(ports, closing, work);
  });
}
