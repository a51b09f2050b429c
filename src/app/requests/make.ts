import { applyLogged } from './acting/apply-logged';
import { refuseWith, type Outcome } from './start-checks';
import type { Ports } from '../ports';
import { readInput, type ReadInput } from '../sweep/read-input';
import { specOf } from '../sweep/read-tables';
import type { Making } from '../../core/chain/making';
import { planMake } from '../../core/chain/plan-make';
import { decodeWorkbook } from '../../core/plan/decode-workbook';
import type { RowAppend } from '../../core/plan/plan';
import { bindTable } from '../../core/tables/bind-table';
import { decodeIdentity } from '../../core/tables/decode-table';
import { FILE_BUSY } from '../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;

/** Where the new row stands: rows that people added in the same moment may have moved it. */
function findWritten(
  ports: Ports,
  { read }: ReadInput,
  { table, values }: RowAppend,
): { readonly tab: string; readonly row: number } | null {
  const before = read.raws[table];
  if (before === undefined) return null;
  const raw = bindTable(specOf(table), before.tab, ports.workbook.read(before.tab), read.bindings);
  const at = raw.grid.findIndex((cells, index) => index > 0 && decodeIdentity(cells, raw) === values['id']);
  return at < 0 ? null : { tab: raw.tab, row: at + 1 };
}

function makeLocked(ports: Ports, making: Making, address: string): Outcome {
  const read = readInput(ports);
  const { raws, now } = read.input;
  const plan = planMake(making, { workbook: decodeWorkbook(read.input), raws, now, address });
  if (!plan.ok) return refuseWith(plan.says);
  if (plan.made === null) return { ok: true, says: [plan.says] };
  const { append, log } = plan.made;
  applyLogged(ports, read, { changes: [], appends: [append], log: [log] });
  const written = findWritten(ports, read, append);
  if (written === null) return refuseWith('The new row is not where it was written. Look at the tab and make it again if it is not there.');
  return { ok: true, says: [`${plan.says}: ${written.tab}, row ${written.row}.`] };
}

/** Writes one row under another, as the person at the keyboard: a Rock of a goal, a milestone of a Rock, a to-do. A second press writes nothing. */
export function makeRow(ports: Ports, making: Making): Outcome {
  const address = ports.identity.active().toLowerCase();
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return makeLocked(ports, making, address);
  } finally {
    ports.lock.release();
  }
}
