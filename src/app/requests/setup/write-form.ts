import { applyLogged } from '../acting/apply-logged';
import type { Ports } from '../../ports';
import { readInput, type ReadInput } from '../../sweep/read-input';
import { specOf } from '../../sweep/read-tables';
import { refuseWith, type Outcome } from '../start-checks';
import type { FieldGap } from '../../../core/contract/setup';
import { decodeWorkbook, type DecodedWorkbook } from '../../../core/plan/decode-workbook';
import type { RowAppend } from '../../../core/plan/plan';
import type { FormPlan } from '../../../core/setup/form-plan';
import { bindTable } from '../../../core/tables/bind-table';
import { decodeIdentity } from '../../../core/tables/decode-table';
import { FILE_BUSY, NOT_SET_UP } from '../../../core/texts/start-texts';

/** What a form did, what it lacks, or the sentence that refused it. */
export interface FormOutcome extends Outcome {
  readonly gaps: readonly FieldGap[];
}

/** What a form is judged with. */
export interface FormContext {
  readonly found: ReadInput;
  readonly workbook: DecodedWorkbook;
  /** Of the person at the keyboard, lower-case; `''` where Google does not reveal it. */
  readonly address: string;
  /** The same, as the log names it. */
  readonly who: string;
}

const LOCK_WAIT_MS = 5000;
const UNKNOWN = '(unverified)';
const MEANWHILE = 'Somebody changed the file at this moment, so not everything was written. Look again and send it once more.';

const refuseForm = (says: string): FormOutcome => ({ ...refuseWith(says), gaps: [] });

/** Where appended rows stand now, by id: rows that people added in the same moment may have moved them. */
export function placesOf(ports: Ports, { read }: ReadInput, appends: readonly RowAppend[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const table of new Set(appends.map((append) => append.table))) {
    const before = read.raws[table];
    if (before === undefined) continue;
    const raw = bindTable(specOf(table), before.tab, ports.workbook.read(before.tab), read.bindings);
    raw.grid.forEach((cells, at) => {
      const id = at === 0 ? '' : decodeIdentity(cells, raw);
      if (id !== '') places.set(id, `${raw.tab}, row ${at + 1}`);
    });
  }
  return places;
}

function sendLocked(
  ports: Ports,
  plan: (context: FormContext) => FormPlan,
  tell: (context: FormContext, plan: FormPlan) => Outcome,
): FormOutcome {
  const found = readInput(ports);
  if (found.input.raws['settings'] === undefined) return refuseForm(NOT_SET_UP);
  const address = ports.identity.active().toLowerCase();
  const context = { found, workbook: decodeWorkbook(found.input), address, who: address || UNKNOWN };
  const planned = plan(context);
  if (planned.gaps.length > 0) return { ok: true, says: [], gaps: planned.gaps };
  const writes = planned.changes.length + planned.appends.length > 0;
  if (writes && !applyLogged(ports, found, planned)) return refuseForm(MEANWHILE);
  return { gaps: [], ...tell(context, planned) };
}

/** Reads, decides and writes one form under the lock; a form with gaps writes nothing. */
export function sendForm(
  ports: Ports,
  plan: (context: FormContext) => FormPlan,
  tell: (context: FormContext, plan: FormPlan) => Outcome,
): FormOutcome {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseForm(FILE_BUSY);
  try {
    return sendLocked(ports, plan, tell);
  } finally {
    ports.lock.release();
  }
}
