import { findTab, NOBODY, readProofCells, readSettings, readTable, readWho, type EditedTab } from './read-edited';
import { writeNotes } from './write-notes';
import type { Ports, Workbook } from '../ports';
import type { Edit, EditPlan, NoteWish } from '../../core/edit/edit';
import { planCadenceNotes, touchesSchedule } from '../../core/edit/plan-cadence-notes';
import { planCellNotes } from '../../core/edit/plan-cell-notes';
import { planMarks, rulesOf, touchesMarks } from '../../core/edit/plan-marks';
import { planStamps } from '../../core/overrides/plan-stamps';
import { placeChanges } from '../../core/plan/place-changes';
import { decodeLedger, proofsOf } from '../../core/runs/ledger';
import { headerRowOf, type RawTable } from '../../core/tables/raw-table';
import type { LocalDateTime } from '../../core/time/local';
import { toLocal } from '../../core/time/zone';

/** A longer paste is left to the next heartbeat: judging it would take longer than a person waits. */
const MOST_ROWS = 50;
/** A sweep may hold the file this long before the stamp is left to the next one, milliseconds. */
const LOCK_WAIT_MS = 3000;
const MARKED: ReadonlySet<string> = new Set(['runs', 'run_steps']);

function nowOf({ clock }: Ports): LocalDateTime {
  return toLocal(clock.now(), clock.zone());
}

function planCadences(ports: Ports, { present }: EditedTab, raw: RawTable, edit: Edit): readonly NoteWish[] {
  if (!touchesSchedule(raw, edit)) return [];
  const settings = readSettings(ports.workbook, present);
  return planCadenceNotes(raw, edit, { settings, now: nowOf(ports), zone: ports.clock.zone() });
}

function answerCells(ports: Ports, found: EditedTab, edit: Edit): void {
  const raw = readTable(ports.workbook, found.present, found.spec.key);
  if (raw === null || raw.tab !== edit.tab || edit.row <= headerRowOf(raw) || raw.adopted?.companion !== undefined) return;
  writeNotes(ports.workbook, raw, [...planCellNotes(raw, edit), ...planCadences(ports, found, raw, edit)]);
}

interface MarkPlan extends EditPlan {
  readonly raw: RawTable;
  /** Runs first: it remembers every stamp, also where the stamp of a step is not written any more. */
  readonly raws: readonly RawTable[];
}

function planEditedMarks(ports: Ports, { spec, present }: EditedTab, edit: Edit, now: LocalDateTime): MarkPlan | null {
  const runs = readTable(ports.workbook, present, 'runs') ?? undefined;
  const steps = readTable(ports.workbook, present, 'run_steps') ?? undefined;
  const raw = spec.key === 'runs' ? runs : steps;
  if (raw === undefined || raw.tab !== edit.tab) return null;
  const ledger = decodeLedger(runs, steps, now, new Set());
  const cellOf = readProofCells(ports.workbook, present, rulesOf(raw, edit, ledger));
  const who = touchesMarks(raw, edit) ? readWho(ports, present) : NOBODY;
  const context = { now, lastSweep: now, proofOf: proofsOf(ledger, cellOf) };
  const { changes, notes } = planMarks({ raw, area: edit, ledger, who, context });
  return { raw, raws: [runs, steps].flatMap((one) => one ?? []), changes, notes: [...planCellNotes(raw, edit), ...notes] };
}

function writeStamps(workbook: Workbook, { raws, changes }: MarkPlan): void {
  if (changes.length === 0) return;
  for (const raw of raws) {
    const own = changes.filter(({ table }) => table === raw.spec.key);
    placeChanges(raw, own).blocks.forEach((block) => workbook.write(raw.tab, block.row, block.column, block.values));
  }
  workbook.flush();
}

/** A stamp is written only while no sweep works on the file: one that is closing the run would record another time than the cell shows. */
function answerMarks(ports: Ports, found: EditedTab, edit: Edit): void {
  const { workbook, lock } = ports;
  const now = nowOf(ports);
  const held = lock.acquire(LOCK_WAIT_MS);
  let plan: MarkPlan | null;
  try {
    plan = planEditedMarks(ports, found, edit, now);
    if (held && plan !== null) writeStamps(workbook, plan);
  } finally {
    if (held) lock.release();
  }
  if (plan !== null) writeNotes(workbook, plan.raw, plan.notes);
}

/** Whoever edits an override answers for it; where Google does not tell, nobody does until the next check says so. */
function stampOverrides({ workbook, identity }: Ports, found: EditedTab, edit: Edit): void {
  const raw = readTable(workbook, found.present, found.spec.key);
  if (raw === null || raw.tab !== edit.tab) return;
  const changes = planStamps(raw, edit, identity.active().toLowerCase());
  placeChanges(raw, changes).blocks.forEach((block) => workbook.write(raw.tab, block.row, block.column, block.values));
}

/**
 * Answers an edit: marks of runs and steps are judged and stamped, cells that cannot be read get a note. An edit is a hint that may
 * never come; whatever is missed here the next heartbeat finds in the sheet. A change of the header row may move every column, so
 * nothing is read into it.
 */
export function answerEdit(ports: Ports, edit: Edit): void {
  if (edit.row === 1 || edit.rows > MOST_ROWS) return;
  const found = findTab(ports.workbook, edit.tab);
  if (found === null) return;
  if (MARKED.has(found.spec.key)) answerMarks(ports, found, edit);
  else answerCells(ports, found, edit);
  if (found.spec.key === 'overrides') stampOverrides(ports, found, edit);
}
