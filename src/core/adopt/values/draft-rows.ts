import { cellText, type Cell } from '../../tables/cell';
import type { AdoptReject, ColumnFormat } from '../adopted-table';
import type { CellReading } from './cell-reading';
import { cleanCell, cleanLine, isBlankCell } from './clean-cell';
import type { ColumnOutcome } from './column-outcome';
import { makeReject } from './make-reject';
import { readColumn } from './read-column';
import type { RowDraft } from './row-draft';
import type { ColumnToRead, TableAround } from './table-around';

/** Columns that are read together with others, not each for itself. */
const SPECIAL = new Set(['period', 'measurable-column', 'week', 'milestone']);

/** What the columns of a table are to its rows. */
export interface ColumnPlan {
  /** One column for each of our columns. */
  readonly mapped: readonly ColumnToRead[];
  /** Kept beside the row as they stand. */
  readonly beside: readonly ColumnToRead[];
  /** Whose text a row is called by; absent where no column is. */
  readonly title: ColumnToRead | undefined;
}

/** Sorts the columns: the first column for each of our columns is it; others that mean something are kept beside. */
export function planColumns(columns: readonly ColumnToRead[], { reading, context }: TableAround): ColumnPlan {
  const spec = reading.table === null ? undefined : context.specs[reading.table];
  const ours = new Set((spec?.columns ?? []).filter(({ writer }) => writer === 'team').map(({ key }) => key));
  const mapped: ColumnToRead[] = [];
  const beside: ColumnToRead[] = [];
  const taken = new Set<string>();
  for (const column of columns) {
    if (ours.has(column.field) && !taken.has(column.field)) {
      taken.add(column.field);
      mapped.push(column);
    } else if (!SPECIAL.has(column.field) && (column.field !== '' || column.concept !== '')) beside.push(column);
  }
  return { mapped, beside, title: mapped.find(({ field }) => field === spec?.title) };
}

interface ReadColumn {
  readonly column: ColumnToRead;
  readonly outcome: ColumnOutcome;
}

interface Gathered {
  readonly values: Map<string, Cell>;
  readonly kept: Map<string, Cell>;
  readonly notes: string[];
  readonly rejects: AdoptReject[];
}

function addReading(
  into: Gathered,
  column: ColumnToRead,
  cell: Cell,
  reading: CellReading,
  place: { readonly sheet: string; readonly row: number },
): void {
  if (reading.value !== '') into.values.set(column.field, reading.value);
  for (const [key, value] of Object.entries(reading.also)) if (!into.values.has(key)) into.values.set(key, value);
  for (const note of reading.notes) into.notes.push(`${column.name}: ${note}`);
  if (reading.keep) into.kept.set(column.name, cleanCell(cell));
  if (reading.refusal !== null) {
    into.rejects.push(makeReject(place.sheet, place.row, column.name, cell, reading.refusal));
    into.kept.set(column.name, cleanCell(cell));
  }
}

const CALLED = ['process', 'task', 'check', 'activity', 'item', 'step', 'name'];

/** What a row is called that has no title of ours: the text of a column that names things, else its date. */
function titleBeside(at: number, { beside }: ColumnPlan, values: ReadonlyMap<string, Cell>): string {
  const column = CALLED.flatMap((concept) => beside.find((one) => one.concept === concept) ?? [])[0];
  return cellText(column?.cells[at] ?? '') || cellText(values.get('date') ?? '');
}

function draftRow(at: number, columns: readonly ReadColumn[], plan: ColumnPlan, { lines, reading }: TableAround): RowDraft | null {
  const line = lines[at];
  if (line === undefined) return null;
  const into: Gathered = { values: new Map(), kept: new Map(), notes: [], rejects: [] };
  for (const column of plan.beside) {
    const cell = column.cells[at] ?? '';
    if (!isBlankCell(cell)) into.kept.set(column.name, cleanCell(cell));
  }
  for (const { column, outcome } of columns) {
    const one = outcome.readings[at];
    if (one !== undefined) addReading(into, column, column.cells[at] ?? '', one, { sheet: reading.found.sheet, row: line.row });
  }
  const title = plan.title === undefined ? titleBeside(at, plan, into.values) : into.values.get(plan.title.field);
  return {
    line,
    at,
    title: typeof title === 'string' ? cleanLine(title) : String(title ?? ''),
    ...into,
    periods: [],
    under: [],
    whole: null,
  };
}

/** Every line with data as a draft, and what was decided for whole columns. */
export interface DraftedRows {
  readonly drafts: readonly RowDraft[];
  readonly notices: readonly string[];
  readonly formats: Readonly<Record<string, ColumnFormat>>;
}

/** Reads the columns of a table one after the other and puts the cells of each line together. */
export function draftRows(plan: ColumnPlan, around: TableAround): DraftedRows {
  const titles = (plan.title?.cells ?? []).map((cell) => (typeof cell === 'string' ? cell : ''));
  const columns = plan.mapped.map((column) => ({ column, outcome: readColumn(column, around, titles) }));
  const formats = columns
    .filter(({ outcome }) => Object.keys(outcome.format).length > 0)
    .map(({ column, outcome }) => [column.field, outcome.format] as const);
  return {
    drafts: around.lines.flatMap((_line, at) => draftRow(at, columns, plan, around) ?? []),
    notices: columns.flatMap(({ outcome }) => outcome.notices),
    formats: Object.fromEntries(formats),
  };
}
