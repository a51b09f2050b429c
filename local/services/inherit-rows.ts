import type { Tab } from '../store/tab';
import type { Area, StoredCell } from '../store/types';

/** Inserts rows as Sheets does: they get the formats, looks and validation of the row above, and areas that reach the end grow. */
export function insertInheritingRows(tab: Tab, after: number, count: number): void {
  const atEnd = after === tab.maxRows;
  tab.insertRowsAfter(after, count);
  if (after < 1) return;
  const grow = (area: Area): Area => (area.row + area.rows - 1 === after ? { ...area, rows: area.rows + count } : area);
  tab.validations = tab.validations.map((placed) => ({ ...placed, area: grow(placed.area) }));
  if (atEnd) growOpenAreas(tab, grow);
  inheritLooks(tab, after, count);
  tab.touch();
}

function growOpenAreas(tab: Tab, grow: (area: Area) => Area): void {
  tab.conditionals = tab.conditionals.map((rule) => ({ ...rule, areas: rule.areas.map(grow) }));
  tab.protections = tab.protections.map((one) => (one.area === null ? one : { ...one, area: grow(one.area) }));
}

function inheritLooks(tab: Tab, after: number, count: number): void {
  for (let column = 1; column <= tab.maxColumns; column++) {
    const look = lookOf(tab.cell(after, column));
    if (look === null) continue;
    for (let row = after + 1; row <= after + count; row++) tab.setCell(row, column, look);
  }
}

function lookOf(cell: StoredCell | undefined): StoredCell | null {
  if (cell?.format === undefined && cell?.look === undefined) return null;
  const look: StoredCell = { value: '' };
  if (cell.format !== undefined) look.format = cell.format;
  if (cell.look !== undefined) look.look = cell.look;
  return look;
}
