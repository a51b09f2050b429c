import type { Cell, CellPosition, Getters } from '@odoo/o-spreadsheet';
import type { Change } from './read-command';
import { typedText } from './typed-text';

interface Kept {
  readonly row: number;
  readonly col: number;
  /** The same value as long as the cell says the same. */
  readonly mark: unknown;
}

/** What every cell said at one moment, by tab and cell. */
export type Snapshot = ReadonlyMap<string, ReadonlyMap<string, Kept>>;

/** What stands in a cell: typed text, or a formula with its `=`. */
export function contentOf(cell: Cell, getters: Getters): string {
  return cell.isFormula ? cell.compiledFormula.toFormulaString(getters) : cell.content;
}

export function takeSnapshot(getters: Getters): Snapshot {
  return new Map(getters.getSheetIds().map((sheetId) => [sheetId, keepTab(getters, sheetId)]));
}

/** Every cell that says something else than in the snapshot. Tabs that came or went are left out. */
export function changesSince(before: Snapshot, getters: Getters): Change[] {
  return getters.getSheetIds().flatMap((sheetId) => {
    const old = before.get(sheetId);
    if (old === undefined) return [];
    const now = keepTab(getters, sheetId);
    const gone = [...old].filter(([key]) => !now.has(key));
    const other = [...now].filter(([key, { mark }]) => old.get(key)?.mark !== mark);
    return [...gone, ...other].map(([, { row, col }]) => describeCell(getters, { sheetId, row, col }));
  });
}

function keepTab(getters: Getters, sheetId: string): ReadonlyMap<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const cell of getters.getCells(sheetId)) {
    const mark: unknown = cell.isFormula ? cell.compiledFormula : cell.content;
    if (mark === '') continue;
    const { row, col } = getters.getCellPosition(cell.id);
    kept.set(`${row}:${col}`, { row, col, mark });
  }
  return kept;
}

function describeCell(getters: Getters, position: CellPosition): Change {
  return { kind: 'cell', ...position, text: readTyped(getters, position) };
}

/** What stands in a cell, as a person would type it. */
export function readTyped(getters: Getters, position: CellPosition): string {
  const cell = getters.getCell(position);
  return cell === undefined ? '' : typedText(contentOf(cell, getters), cell.format);
}
