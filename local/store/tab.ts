import type { Axis } from './area';
import { growArea, shrinkArea } from './area';
import { CellGrid } from './cell-grid';
import type { Area, StoredCell, StoredConditional, StoredProtection, StoredValidation } from './types';

/** A validation and the cells it holds for. */
export interface PlacedValidation {
  readonly area: Area;
  readonly rule: StoredValidation;
}

/** What a book wants to hear of its tabs. */
export interface TabOwner {
  changed(): void;
  /** Called when rows or columns moved, so that named ranges follow; `move` gives `null` where nothing is left. */
  shifted(tab: Tab, move: (area: Area) => Area | null): void;
}

const nobody: TabOwner = { changed: () => undefined, shifted: () => undefined };

/** One sheet. Rows and columns are 1-based. Cells are replaced through `setCell`, never changed in place. */
export class Tab {
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly hiddenRows = new Set<number>();
  hidden = false;
  frozenRows = 0;
  frozenColumns = 0;
  /** CSS colour of the sheet's tab, `null` where none. */
  colour: string | null = null;
  merges: Area[] = [];
  validations: PlacedValidation[] = [];
  conditionals: StoredConditional[] = [];
  protections: StoredProtection[] = [];
  /** True after any change; whoever saves the file sets it to false. */
  dirty = false;
  /** Grows with every change of this tab. */
  version = 0;
  /** Look of the whole sheet as the file library knows it. */
  look?: unknown;
  owner: TabOwner = nobody;
  private grid = new CellGrid();

  constructor(
    readonly id: number,
    public name: string,
    public maxRows = 1000,
    public maxColumns = 26,
  ) {}

  /** Number of cells with a formula. */
  get formulaCount(): number {
    return this.grid.formulaCount;
  }

  cell(row: number, column: number): StoredCell | undefined {
    return this.grid.get(row, column);
  }

  /** Stored cells of a row from column A on; shorter where nothing is stored further right. */
  line(row: number): readonly (StoredCell | undefined)[] {
    return this.grid.line(row);
  }

  /** Grows the grid where the position lies outside; the services refuse that before they come here. */
  setCell(row: number, column: number, cell: StoredCell | undefined): void {
    if (row > this.maxRows) this.maxRows = row;
    if (column > this.maxColumns) this.maxColumns = column;
    this.grid.set(row, column, cell);
    this.touch();
  }

  /** Visits every stored cell, row by row. */
  forEachCell(visit: (cell: StoredCell, row: number, column: number) => void): void {
    this.grid.forEach(visit);
  }

  /** Last row with a value or a formula; 0 when empty. */
  lastRow(): number {
    return this.grid.lastRow();
  }

  /** Last column with a value or a formula; 0 when empty. */
  lastColumn(): number {
    return this.grid.lastColumn();
  }

  /** `row` 0 inserts before the first. */
  insertRowsAfter(row: number, count: number): void {
    this.grid.insertRows(row, count);
    this.maxRows += count;
    this.shift('rows', (area) => growArea(area, 'rows', row, count));
  }

  insertColumnsAfter(column: number, count: number): void {
    this.grid.insertColumns(column, count);
    this.maxColumns += count;
    this.shift('columns', (area) => growArea(area, 'columns', column, count));
  }

  deleteRows(row: number, count: number): void {
    this.grid.deleteRows(row, count);
    this.maxRows -= count;
    this.shift('rows', (area) => shrinkArea(area, 'rows', row, count));
  }

  deleteColumns(column: number, count: number): void {
    this.grid.deleteColumns(column, count);
    this.maxColumns -= count;
    this.shift('columns', (area) => shrinkArea(area, 'columns', column, count));
  }

  /** To be called after changing one of the public fields; cell and row methods call it themselves. */
  touch(): void {
    this.dirty = true;
    this.version++;
    this.owner.changed();
  }

  /** A copy that shares nothing mutable but `look`; its owner is nobody. */
  clone(id = this.id, name = this.name): Tab {
    const copy = new Tab(id, name, this.maxRows, this.maxColumns);
    this.columnWidths.forEach((width, column) => copy.columnWidths.set(column, width));
    this.hiddenColumns.forEach((column) => copy.hiddenColumns.add(column));
    this.hiddenRows.forEach((row) => copy.hiddenRows.add(row));
    copy.hidden = this.hidden;
    copy.frozenRows = this.frozenRows;
    copy.frozenColumns = this.frozenColumns;
    copy.colour = this.colour;
    copy.merges = [...this.merges];
    copy.validations = [...this.validations];
    copy.conditionals = [...this.conditionals];
    copy.protections = [...this.protections];
    copy.dirty = this.dirty;
    copy.version = this.version;
    if (this.look !== undefined) copy.look = this.look;
    copy.grid = this.grid.clone();
    return copy;
  }

  private shift(axis: Axis, move: (area: Area) => Area | null): void {
    this.merges = keep(this.merges.map(move));
    this.validations = keep(this.validations.map((placed) => placedAt(placed, move)));
    this.conditionals = this.conditionals
      .map((rule) => ({ ...rule, areas: keep(rule.areas.map(move)) }))
      .filter((rule) => rule.areas.length > 0);
    this.protections = keep(this.protections.map((one) => protectionAt(one, move)));
    if (axis === 'rows') moveMarks(this.hiddenRows, (row) => move(lineArea('rows', row))?.row);
    else this.shiftColumnLooks((column) => move(lineArea('columns', column))?.column);
    this.owner.shifted(this, move);
    this.touch();
  }

  private shiftColumnLooks(move: (column: number) => number | undefined): void {
    moveMarks(this.hiddenColumns, move);
    const widths = [...this.columnWidths];
    this.columnWidths.clear();
    for (const [column, width] of widths) {
      const to = move(column);
      if (to !== undefined) this.columnWidths.set(to, width);
    }
  }
}

function keep<T>(list: readonly (T | null)[]): T[] {
  return list.filter((item): item is T => item !== null);
}

function placedAt(placed: PlacedValidation, move: (area: Area) => Area | null): PlacedValidation | null {
  const area = move(placed.area);
  return area === null ? null : { ...placed, area };
}

function protectionAt(one: StoredProtection, move: (area: Area) => Area | null): StoredProtection | null {
  if (one.area === null) return one;
  const area = move(one.area);
  return area === null ? null : { ...one, area };
}

function lineArea(axis: Axis, position: number): Area {
  return axis === 'rows' ? { row: position, rows: 1, column: 1, columns: 1 } : { row: 1, rows: 1, column: position, columns: 1 };
}

function moveMarks(marks: Set<number>, move: (position: number) => number | undefined): void {
  const before = [...marks];
  marks.clear();
  for (const position of before) {
    const to = move(position);
    if (to !== undefined) marks.add(to);
  }
}
