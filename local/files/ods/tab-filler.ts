import type { Book } from '../../store/book';
import type { Tab } from '../../store/tab';
import type { StoredCell } from '../../store/types';
import { Refusal } from '../../xlsx/refusal';
import type { CellBudget } from '../cell-budget';
import type { RawCell } from './decode-cell';
import { decodeCell } from './decode-cell';

type Attributes = Readonly<Record<string, string>>;

/** Limits of the grid, as .xlsx has them. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

interface Run {
  readonly column: number;
  readonly count: number;
  readonly cell: StoredCell;
}

/** Fills one tab, row by row. What is repeated is laid out only where something stands in it, and never without end. */
export class TabFiller {
  private readonly tab: Tab;
  private row = 1;
  private rowCount = 1;
  private column = 1;
  private passedColumns = 1;
  private runs: Run[] = [];

  constructor(
    book: Book,
    name: string,
    hidden: boolean,
    private readonly budget: CellBudget,
  ) {
    this.tab = book.addTab(freeName(book, name), 1, 1);
    this.tab.hidden = hidden;
  }

  /** One declaration of columns, hidden ones are marked. */
  passColumns(attributes: Attributes): void {
    const count = countIn(attributes, 'table:number-columns-repeated');
    if (isHidden(attributes)) mark(this.tab.hiddenColumns, this.passedColumns, count, lastColumn);
    this.passedColumns += count;
  }

  openRow(attributes: Attributes): void {
    this.rowCount = countIn(attributes, 'table:number-rows-repeated');
    this.column = 1;
    this.runs = [];
    if (isHidden(attributes) && this.rowCount < lastRow) mark(this.tab.hiddenRows, this.row, this.rowCount, lastRow);
  }

  /** The next cell of the open row; one that lies under a merged cell is blank, whatever the file keeps there. */
  addCell(raw: RawCell, covered: boolean): void {
    const count = countIn(raw.attributes, 'table:number-columns-repeated');
    const cell = covered ? undefined : decodeCell(raw);
    if (cell !== undefined) this.runs.push({ column: this.column, count, cell });
    if (!covered) this.noteMerge(raw.attributes);
    this.column += count;
  }

  /** Lays the row out as often as it is repeated. Refuses more filled cells than a file may have. */
  closeRow(): void {
    const filled = this.runs.reduce((sum, run) => sum + run.count, 0) * this.rowCount;
    if (filled > 0) {
      this.budget.take(filled);
      for (let down = 0; down < this.rowCount; down++) for (const run of this.runs) this.place(run, this.row + down);
    }
    this.row += this.rowCount;
  }

  private place({ column, count, cell }: Run, row: number): void {
    if (column + count - 1 > lastColumn || row > lastRow)
      throw new Refusal('has cells beyond the last row or column of a sheet', 'too-large');
    for (let right = 0; right < count; right++) this.tab.setCell(row, column + right, { ...cell });
  }

  private noteMerge(attributes: Attributes): void {
    const columns = countIn(attributes, 'table:number-columns-spanned');
    const rows = countIn(attributes, 'table:number-rows-spanned');
    if (columns * rows > 1) this.tab.merges.push({ row: this.row, column: this.column, rows, columns });
  }
}

function countIn(attributes: Attributes, name: string): number {
  const text = attributes[name] ?? '1';
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 1;
}

function isHidden(attributes: Attributes): boolean {
  const visibility = attributes['table:visibility'] ?? 'visible';
  return visibility === 'collapse' || visibility === 'filter';
}

function mark(marks: Set<number>, first: number, count: number, last: number): void {
  for (let at = first; at < first + count && at <= last; at++) marks.add(at);
}

/** The name, or the name with a number where it is taken or blank. */
function freeName(book: Book, name: string): string {
  const wanted = name === '' ? 'Sheet' : name;
  for (let number = 1; ; number++) {
    const tried = number === 1 && name !== '' ? wanted : `${wanted} ${number}`;
    if (book.findTab(tried) === undefined) return tried;
  }
}
