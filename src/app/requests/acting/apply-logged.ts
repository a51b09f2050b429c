import { keepLogEnd, logAction } from './log-action';
import type { Ports } from '../../ports';
import { bindRead } from '../../adopt/bind-read';
import { applyChanges } from '../../sweep/apply-changes';
import { encodeState, STATE_PROPERTY } from '../../sweep/decode-state';
import type { ReadInput } from '../../sweep/read-input';
import { writeLog } from '../../sweep/write-log';
import type { CellChange, LogLine, RowAppend } from '../../../core/plan/plan';
import { placeChanges } from '../../../core/plan/place-changes';
import type { EngineState } from '../../../core/plan/sweep-input';

/** Cells and rows that belong together, and what the log says of them. */
export interface LoggedWork {
  readonly changes: readonly CellChange[];
  readonly appends?: readonly RowAppend[];
  readonly log: readonly LogLine[];
  /** What the state is to know of overrides; it knows before the cells stand, so that no check takes them for somebody's typing. */
  readonly known?: Pick<EngineState, 'overrides'>;
}

/** True where every cell still holds what the work was decided from: of several tabs all are written or none. */
function isStillSo({ workbook }: Ports, { read }: ReadInput, changes: readonly CellChange[]): boolean {
  return [...new Set(changes.map(({ table }) => table))].every((table) => {
    const raw = read.raws[table];
    if (raw === undefined) return false;
    const now = bindRead(workbook, raw.spec, { tab: raw.tab, grid: workbook.read(raw.tab) }, read.bindings);
    const own = changes.filter((change) => change.table === table);
    return placeChanges(now, own).dropped.length === 0;
  });
}

/** True where nobody else acted since this execution began to read, whatever the lock says: whoever acts leaves another state. */
function isNobodyElse({ store }: Ports, { input }: ReadInput): boolean {
  return store.all()[STATE_PROPERTY] === input.properties[STATE_PROPERTY];
}

const notWritten = ({ who, row }: LogLine): LogLine => {
  const reason = 'somebody changed it at that moment';
  return { who, what: 'not written', row, before: '', after: '', reason };
};

/** Lines of the log cannot be taken back: others say that what they tell did not come about. */
function takeBack(ports: Ports, read: ReadInput, log: EngineState['log'], lines: readonly LogLine[]): EngineState['log'] {
  const { log: end } = read;
  if (end === null) return log;
  return writeLog(ports.workbook, { ...end, head: log, lastRow: log.rows }, lines.map(notWritten), read.input.now);
}

/**
 * Writes the log, then the cells, then what the state is to know; `write` where more than cells is written. What was cut short between
 * is completed by the next press, without a second line. False where somebody changed a cell meanwhile: then nothing is written, or,
 * at the very moment, nothing into that tab, and the log says so.
 */
export function applyLogged(ports: Ports, read: ReadInput, work: LoggedWork, write?: () => boolean): boolean {
  const { changes, appends = [], log: lines, known = {} } = work;
  if (!isStillSo(ports, read, changes) || !isNobodyElse(ports, read)) return false;
  const log = logAction(ports, read, lines, changes.length + appends.length === 0);
  if (known.overrides !== undefined) ports.store.set(STATE_PROPERTY, encodeState({ ...read.input.state, ...known }));
  const isWhole = write?.() ?? applyChanges(ports.workbook, read.read, changes, appends, { isWhole: true }).dropped.length === 0;
  const end = isWhole ? log : takeBack(ports, read, log, lines);
  ports.workbook.flush();
  keepLogEnd(ports, read, end, lines, isWhole ? known : {});
  return isWhole;
}
