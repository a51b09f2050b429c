import type { CloseKind } from './close-period';
import { lastClosing, type ClosedRow, type ClosingLine } from './decode-closing';
import { closingChanges } from './plan-close';
import { splitLinkId } from '../links/resolve-links';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { CellChange } from '../plan/plan';
import { cellText, sameCell, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import { sayCount } from '../texts/say-list';

/** What taking a closing back writes; `removes` are rows it made that nobody touched. */
export interface ReopenWork {
  readonly line: ClosingLine;
  readonly changes: readonly CellChange[];
  readonly removes: readonly { readonly table: string; readonly id: string }[];
  readonly says: string;
}

type Raws = Readonly<Record<string, RawTable | undefined>>;

/** A link counts by its id: its title follows the row. */
function isSame(now: Cell, written: Cell): boolean {
  return sameCell(now, written) || splitLinkId(cellText(now)) === splitLinkId(cellText(written));
}

function isUntouched({ values }: ClosedRow, row: Row, raw: RawTable | undefined): boolean {
  const columns = (raw?.spec.columns ?? []).filter(({ key, writer }) => writer === 'team' || key in values);
  return columns.every(({ key }) => isSame(row.cells[key] ?? '', values[key] ?? ''));
}

/** True where another row than those named links to it. */
function isNamed(id: string, { tables }: DecodedWorkbook, apart: ReadonlySet<string>): boolean {
  const names = (row: Row): boolean =>
    Object.entries(row.values).some(([key, value]) => key !== 'id' && (Array.isArray(value) ? value.includes(id) : value === id));
  return Object.entries(tables).some(
    ([table, rows]) => table !== 'scorecard_history' && rows.some((row) => !apart.has(row.id) && names(row)),
  );
}

/** Rows that a closing made and nobody touched; what belongs to one that stays, stays too. */
function chooseRemovals({ made }: ClosingLine, workbook: DecodedWorkbook, raws: Raws): ReopenWork['removes'] {
  const there = made.flatMap((one) => {
    const row = workbook.tables[one.table]?.find(({ id }) => id === one.values['id']);
    return row === undefined ? [] : [{ one, row }];
  });
  const clean = there.filter(({ one, row }) => isUntouched(one, row, raws[one.table]));
  const apart = new Set(clean.map(({ row }) => row.id));
  const free = clean.filter(({ row }) => !isNamed(row.id, workbook, apart));
  const gone = new Set(free.map(({ row }) => row.id));
  // A try that was cut off may have removed the Rock alone.
  const isThere = (id: string): boolean => workbook.tables['rocks']?.some((row) => row.id === id) === true;
  const goesToo = ({ table, values }: ClosedRow): boolean => {
    const rock = splitLinkId(String(values['rock']));
    return table !== 'milestones' || gone.has(rock) || !isThere(rock);
  };
  return free.filter(({ one }) => goesToo(one)).map(({ row }) => ({ table: row.table, id: row.id }));
}

/** Cells that hold what they held before the closing, or will: an earlier try may have been cut off. */
function countBack({ cells }: ClosingLine, changes: readonly CellChange[], { tables }: DecodedWorkbook): number {
  const isBack = ({ table, id, column, before }: ClosingLine['cells'][number]): boolean =>
    tables[table]?.some((row) => row.id === id && sameCell(row.cells[column] ?? '', before)) === true ||
    changes.some((change) => change.table === table && change.id === id && change.column === column);
  return cells.filter(isBack).length;
}

function sayReopened(line: ClosingLine, changes: number, left: number): string {
  const removed = line.made.length - left;
  const rest = left === 0 ? '' : ` ${sayCount(left, 'row')} it made stayed, because somebody has worked on them; look at them.`;
  const kept = line.cells.length - changes;
  const changed = kept === 0 ? '' : ` ${sayCount(kept, 'cell')} had been changed since and stayed as they are.`;
  return `${line.period} is open again: ${sayCount(changes, 'cell')} taken back, ${sayCount(removed, 'row')} removed.${rest}${changed}`;
}

/** Decides how the last closing of a kind is taken back; `null` where there is none. */
export function planReopen(kind: CloseKind, closings: readonly ClosingLine[], workbook: DecodedWorkbook, raws: Raws): ReopenWork | null {
  const last = lastClosing(closings, kind);
  if (last === null) return null;
  const changes = closingChanges(last, workbook, true);
  const removes = chooseRemovals(last, workbook, raws);
  const present = last.made.filter(({ table, values }) => workbook.tables[table]?.some(({ id }) => id === values['id']) === true);
  const says = sayReopened(last, countBack(last, changes, workbook), present.length - removes.length);
  return { line: { ...last, state: 'reopened' }, changes, removes, says };
}
