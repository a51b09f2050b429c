import { applyLogged } from './apply-logged';
import { findFormula } from './find-formula';
import { findUnbound } from './find-unbound';
import { noteCell } from './note-cell';
import { readRecentLines } from './read-recent-lines';
import { writeNotes } from '../../edit/write-notes';
import type { Ports } from '../../ports';
import { removeRows } from '../remove-rows';
import { applyChanges } from '../../sweep/apply-changes';
import { readInput, type ReadInput } from '../../sweep/read-input';
import type { ActContext, Actor, ActPlan, ActWork } from '../../../core/acting/action';
import { listMade } from '../../../core/acting/list-made';
import type { ActedResult } from '../../../core/contract/acting';
import type { CellChange, LogLine, RowAppend } from '../../../core/plan/plan';
import { planSweep } from '../../../core/plan/plan-sweep';
import type { Directory } from '../../../core/people/person';
import { FILE_BUSY, NOT_SET_UP } from '../../../core/texts/start-texts';
import { addMinutesLocal } from '../../../core/time/arith';

const LOCK_WAIT_MS = 5000;
/** Rows that were made longer ago are not taken back, minutes, nor those before so many lines of the log. */
const TAKEN_BACK_WITHIN = 60;
const TAIL = 500;
const NOBODY = 'somebody (address not revealed)';
const MEANWHILE = 'Somebody changed this row at this moment, so nothing was written into it. Look again.';

/** What an action did, or the sentence that refuses it. */
export type Acted = { readonly ok: true; readonly result: ActedResult } | { readonly ok: false; readonly error: string };

/** Decides an action. */
export type Decide = (context: ActContext) => ActPlan;

const refused = (error: string): Acted => ({ ok: false, error });

function actorOf({ identity }: Ports, directory: Directory): Actor {
  const address = identity.active().toLowerCase();
  if (address === '') return { address, name: '', label: NOBODY };
  const known = directory.resolve(address, '');
  return { address, name: known.kind === 'person' ? known.person.name || address : address, label: address };
}

function isEmpty({ changes = [], appends = [], removes = [], note }: ActWork): boolean {
  return changes.length + appends.length + removes.length === 0 && note === undefined;
}

const countFilled = (appends: readonly RowAppend[]): number =>
  appends.reduce((sum, { values }) => sum + Object.values(values).filter((cell) => cell !== '').length, 0);

function removeMade(ports: Ports, { read }: ReadInput, removes: NonNullable<ActWork['removes']>): void {
  for (const table of new Set(removes.map((one) => one.table))) {
    const raw = read.raws[table];
    const ids = new Set(removes.filter((one) => one.table === table).map(({ id }) => id));
    if (raw !== undefined) removeRows(ports.workbook, read, raw, ids);
  }
}

/**
 * Writes the cells, rows and notes. Whose tick it is stands in the run before the step is ticked: a tick that the run does not know of
 * is nobody's, and stays it. Where the sheet had moved on by then, nothing into its tab, and false.
 */
function writeWork(ports: Ports, read: ReadInput, { changes = [], appends = [], removes = [], note, cellNotes = [] }: ActWork): boolean {
  const isStamp = ({ table, column }: CellChange): boolean => table === 'runs' && column === 'terms';
  const isStep = changes.some(({ table }) => table === 'run_steps');
  const stamps = isStep ? changes.filter(isStamp) : [];
  const stamped = applyChanges(ports.workbook, read.read, stamps, [], { isWhole: true }).written;
  if (stamped > 0) ports.workbook.flush();
  const rest = changes.filter((one) => !stamps.includes(one));
  const written = stamped + applyChanges(ports.workbook, read.read, rest, appends, { isWhole: true }).written;
  if (written !== changes.length + countFilled(appends)) return false;
  removeMade(ports, read, removes);
  if (note !== undefined) noteCell(ports.workbook, read.read, note);
  for (const table of ['runs', 'run_steps']) {
    const raw = read.read.raws[table];
    const wishes = cellNotes.filter((one) => one.table === table);
    if (raw !== undefined) writeNotes(ports.workbook, raw, wishes);
  }
  return true;
}

function carryOut(ports: Ports, read: ReadInput, work: ActWork, who: Actor): Acted {
  const changes = work.changes ?? [];
  const obstacle = findUnbound(read.read, changes, work.appends ?? []) || findFormula(ports.workbook, read.read, changes);
  if (obstacle !== '') return refused(obstacle);
  const { appends = [] } = work;
  const log: readonly LogLine[] = (work.log ?? []).map((line) => ({ who: who.label, ...line }));
  if (!applyLogged(ports, read, { changes, appends, log }, () => writeWork(ports, read, work))) return refused(MEANWHILE);
  const { says, rows, undo } = work;
  const isUndone = undo !== undefined && undo.cells.length + undo.made.length > 0;
  return {
    ok: true,
    result: { says, ...(rows === undefined ? {} : { rows }), ...(isUndone ? { undo: { request: 'undo', ...undo } } : {}) },
  };
}

function readMade(ports: Ports, { log, input }: ReadInput, { label }: Actor): ReadonlySet<string> {
  return listMade(readRecentLines(ports.workbook, log, addMinutesLocal(input.now, -TAKEN_BACK_WITHIN), TAIL), label);
}

function actLocked(ports: Ports, decide: Decide, takesRowsBack: boolean): Acted {
  const read = readInput(ports);
  if (read.input.raws['settings'] === undefined) return refused(NOT_SET_UP);
  const plan = planSweep(read.input);
  const who = actorOf(ports, plan.workbook.directory);
  const made = takesRowsBack ? readMade(ports, read, who) : new Set<string>();
  const work = decide({ input: read.input, plan, who, made });
  if (!work.ok) return refused(work.says);
  return isEmpty(work) ? { ok: true, result: { says: work.says } } : carryOut(ports, read, work, who);
}

/**
 * Acts in the name of the person at the keyboard: reads, decides, writes what was decided and says what it did. Only where it takes rows
 * back does it look up which ones that person made within the last hour.
 */
export function runAction(ports: Ports, decide: Decide, takesRowsBack = false): Acted {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refused(FILE_BUSY);
  try {
    return actLocked(ports, decide, takesRowsBack);
  } finally {
    ports.lock.release();
  }
}
