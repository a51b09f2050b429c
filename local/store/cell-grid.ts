import type { StoredCell } from './types';

type Row = (StoredCell | undefined)[];

/** True when the cell counts for the last used row: a value or a formula, a look alone does not. */
export function hasContent(cell: StoredCell | undefined): boolean {
  return cell !== undefined && (cell.value !== '' || cell.formula !== undefined);
}

/** Sparse cells by 1-based row and column. Cells are replaced, never changed in place. */
export class CellGrid {
  private rows: (Row | undefined)[] = [];
  private lastRowFound = 0;
  private lastColumnFound = 0;
  private measured = true;
  private formulas = 0;

  /** Number of cells that hold a formula. */
  get formulaCount(): number {
    return this.formulas;
  }

  get(row: number, column: number): StoredCell | undefined {
    return this.rows[row - 1]?.[column - 1];
  }

  line(row: number): readonly (StoredCell | undefined)[] {
    return this.rows[row - 1] ?? [];
  }

  set(row: number, column: number, cell: StoredCell | undefined): void {
    const line = this.rows[row - 1];
    const before = line?.[column - 1];
    if (cell === undefined && before === undefined) return;
    if (line === undefined) this.startRow(row)[column - 1] = cell;
    else line[column - 1] = cell;
    this.formulas += Number(cell?.formula !== undefined) - Number(before?.formula !== undefined);
    this.noteExtent(row, column, hasContent(before), hasContent(cell));
  }

  lastRow(): number {
    this.measure();
    return this.lastRowFound;
  }

  lastColumn(): number {
    this.measure();
    return this.lastColumnFound;
  }

  insertRows(after: number, count: number): void {
    if (after >= this.rows.length) return;
    const tail = this.rows.slice(after);
    this.rows.length = after;
    this.rows = this.rows.concat(new Array<undefined>(count).fill(undefined), tail);
    this.measured = false;
  }

  deleteRows(row: number, count: number): void {
    this.rows.splice(row - 1, count);
    this.recount();
  }

  insertColumns(after: number, count: number): void {
    for (const line of this.rows) {
      if (line !== undefined && after < line.length) line.splice(after, 0, ...new Array<undefined>(count).fill(undefined));
    }
    this.measured = false;
  }

  deleteColumns(column: number, count: number): void {
    for (const line of this.rows) line?.splice(column - 1, count);
    this.recount();
  }

  /** Visits every stored cell, row by row. */
  forEach(visit: (cell: StoredCell, row: number, column: number) => void): void {
    this.rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (cell !== undefined) visit(cell, row + 1, column + 1);
      });
    });
  }

  clone(): CellGrid {
    const copy = new CellGrid();
    copy.rows = this.rows.map((line) => line?.map((cell) => (cell === undefined ? undefined : { ...cell })));
    copy.recount();
    return copy;
  }

  private startRow(row: number): Row {
    const line: Row = [];
    while (this.rows.length < row - 1) this.rows.push(undefined);
    this.rows[row - 1] = line;
    return line;
  }

  private noteExtent(row: number, column: number, before: boolean, after: boolean): void {
    if (!this.measured) return;
    if (after) {
      if (row > this.lastRowFound) this.lastRowFound = row;
      if (column > this.lastColumnFound) this.lastColumnFound = column;
    } else if (before && (row >= this.lastRowFound || column >= this.lastColumnFound)) this.measured = false;
  }

  private recount(): void {
    this.formulas = 0;
    this.forEach((cell) => {
      if (cell.formula !== undefined) this.formulas++;
    });
    this.measured = false;
  }

  private measure(): void {
    if (this.measured) return;
    this.lastRowFound = 0;
    this.lastColumnFound = 0;
    this.forEach((cell, row, column) => {
      if (!hasContent(cell)) return;
      this.lastRowFound = row;
      if (column > this.lastColumnFound) this.lastColumnFound = column;
    });
    this.measured = true;
  }
}
