import { applyChanges } from './apply-changes';
import { specOf, type ReadTables } from './read-tables';
import type { Ports, Workbook } from '../ports';
import {
  decodeNotesMove,
  encodeNotesMove,
  moveNotes,
  NOTES_PROPERTY,
  planNotesMove,
  type NotesMove,
} from '../../core/rolling/decode-notes-move';
import { isSameScorecard } from '../../core/rolling/is-same-scorecard';
import { keepNotes } from '../../core/rolling/keep-notes';
import { planRoll, type Roll } from '../../core/rolling/plan-roll';
import { rollBlocks, rolledTable, type Formulas } from '../../core/rolling/roll-grid';
import type { FallingNote, NoteArea } from '../../core/rolling/roll-notes';
import { decodeSettings } from '../../core/settings/decode-settings';
import { bindTable } from '../../core/tables/bind-table';
import { sameCell, type Cell } from '../../core/tables/cell';
import { decodeTable } from '../../core/tables/decode-table';
import type { RawTable } from '../../core/tables/raw-table';
import type { LocalDate } from '../../core/time/local';

/** A week that has begun, and Scorecard as it was read before its columns move on. */
export interface Rolling {
  readonly raw: RawTable;
  readonly roll: Roll;
  readonly formulas: Formulas;
  /** Scorecard as it will stand. */
  readonly table: RawTable;
}

/**
 * Finds out whether the weeks of Scorecard have to move on; only then its formulas are read, with one call. Without the tab Scorecard
 * history they do not move, because the oldest week would be lost. Weeks on a tab of the team's own stand where the team has put them.
 */
export function readRoll(workbook: Workbook, { raws }: ReadTables, today: LocalDate): Rolling | null {
  const { scorecard: raw, scorecard_history: history, settings } = raws;
  if (raw === undefined || raw.adopted !== undefined || history === undefined || raw.binding.periods.length === 0) return null;
  const { calendar } = decodeSettings(settings === undefined ? [] : decodeTable(settings).rows, []).settings;
  const roll = planRoll(raw, today, calendar.weekStartsOn);
  if (roll === null) return null;
  const formulas = workbook.formulas(raw.tab);
  return { raw, roll, formulas, table: rolledTable(raw, roll, formulas) };
}

function keepFalling(workbook: Workbook, read: ReadTables, scorecard: RawTable, falling: readonly FallingNote[]): void {
  const before = read.raws['scorecard_history'];
  if (falling.length === 0 || before === undefined) return;
  const history = bindTable(specOf('scorecard_history'), before.tab, workbook.read(before.tab), read.bindings);
  applyChanges(workbook, read, keepNotes(falling, scorecard, history), []);
}

type Where = Pick<Ports, 'workbook' | 'store'>;

function readNotes(workbook: Workbook, tab: string, { row, column, rows, columns }: NoteArea): string[][] {
  return workbook.notes(tab, row + 1, column + 1, rows, columns);
}

/** Moves the notes of a roll whose values have moved; what leaves is kept in the history. */
function finishNotes({ workbook, store }: Where, read: ReadTables, now: RawTable, move: NotesMove): void {
  const moved = moveNotes(move, readNotes(workbook, now.tab, move.area));
  if (moved !== null) {
    keepFalling(workbook, read, now, moved.falling);
    workbook.writeNotes(now.tab, move.area.row + 1, move.area.column + 1, moved.notes);
    workbook.flush();
  }
  store.remove(NOTES_PROPERTY);
}

/** The move of notes that a roll needs; one that was cut off knows where they stood before. It is kept before a value moves. */
function startNotes({ workbook, store }: Where, pending: NotesMove | null, now: RawTable, roll: Roll): NotesMove | null {
  const wanted = planNotesMove(now, roll);
  if (wanted.area.rows < 1) return null;
  const notes = readNotes(workbook, now.tab, wanted.area);
  if (pending !== null && moveNotes(pending, notes) !== null) return pending;
  const text = encodeNotesMove(wanted, notes);
  if (text !== null) store.set(NOTES_PROPERTY, text);
  return text === null ? null : decodeNotesMove({ [NOTES_PROPERTY]: text });
}

function countChanged(blocks: ReturnType<typeof rollBlocks>, { grid }: RawTable): number {
  const before = (row: number, column: number): Cell => grid[row]?.[column] ?? '';
  const changed = blocks.flatMap((block) =>
    block.values.flatMap((line, row) =>
      line.filter((cell, column) => !sameCell(cell, before(block.row - 1 + row, block.column - 1 + column))),
    ),
  );
  return changed.length;
}

/**
 * Moves the weeks on with their notes in the tab as it stands now. Where rows or columns moved, or a week that leaves the tab was typed into since it was
 * read, the next sweep does it. Call it once Scorecard history is flushed. How many cells changed.
 * @param pending the move of notes that an earlier roll left under way
 */
export function rollScorecard(where: Where, read: ReadTables, { raw, roll, formulas }: Rolling, pending: NotesMove | null): number {
  const { workbook } = where;
  const now = bindTable(raw.spec, raw.tab, workbook.read(raw.tab), read.bindings);
  if (!isSameScorecard(raw, now, roll)) return 0;
  const blocks = rollBlocks(now, roll, formulas);
  const notes = startNotes(where, pending, now, roll);
  blocks.forEach(({ row, column, values }) => workbook.write(raw.tab, row, column, values));
  if (notes !== null) workbook.flush();
  if (notes !== null) finishNotes(where, read, now, notes);
  return countChanged(blocks, now);
}

/** Moves the notes after their weeks where an earlier roll was cut off in between. */
export function settleNotes(where: Where, read: ReadTables, pending: NotesMove | null): void {
  const now = read.raws['scorecard'];
  if (pending === null || now === undefined) return;
  where.workbook.flush();
  finishNotes(where, read, now, pending);
}
