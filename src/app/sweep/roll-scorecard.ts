import { applyChanges } from './apply-changes';
import { specOf, type ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { isSameScorecard } from '../../core/rolling/is-same-scorecard';
import { keepNotes } from '../../core/rolling/keep-notes';
import { planRoll, type Roll } from '../../core/rolling/plan-roll';
import { rollBlocks, rolledTable, type Formulas } from '../../core/rolling/roll-grid';
import { noteArea, rollNotes, type FallingNote } from '../../core/rolling/roll-notes';
import { decodeSettings } from '../../core/settings/decode-settings';
import { bindTable } from '../../core/tables/bind-table';
import { sameCell } from '../../core/tables/cell';
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

/** Moves the notes with their weeks: one call where there are none, two where there are; what leaves is kept in the history. */
function moveNotes(workbook: Workbook, read: ReadTables, now: RawTable, roll: Roll): void {
  const area = noteArea(now, roll);
  if (area.rows < 1) return;
  const found = workbook.notes(now.tab, area.row + 1, area.column + 1, area.rows, area.columns);
  const moved = rollNotes(found, area, roll);
  if (moved === null) return;
  keepFalling(workbook, read, now, moved.falling);
  workbook.writeNotes(now.tab, area.row + 1, area.column + 1, moved.notes);
}

/**
 * Moves the weeks on with their notes in the tab as it stands now. Where rows or columns moved, or a week that leaves the tab was typed into since it was
 * read, the next sweep does it. Call it once Scorecard history is flushed. How many cells changed.
 */
export function rollScorecard(workbook: Workbook, read: ReadTables, { raw, roll, formulas }: Rolling): number {
  const now = bindTable(raw.spec, raw.tab, workbook.read(raw.tab), read.bindings);
  if (!isSameScorecard(raw, now, roll)) return 0;
  const blocks = rollBlocks(now, roll, formulas);
  blocks.forEach(({ row, column, values }) => workbook.write(raw.tab, row, column, values));
  moveNotes(workbook, read, now, roll);
  const before = (row: number, column: number) => now.grid[row]?.[column] ?? '';
  const changed = blocks.flatMap((block) =>
    block.values.flatMap((line, row) =>
      line.filter((cell, column) => !sameCell(cell, before(block.row - 1 + row, block.column - 1 + column))),
    ),
  );
  return changed.length;
}
