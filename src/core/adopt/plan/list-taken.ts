import { readSource, SOURCE_HEADER, type SourceTab } from './source';
import type { SoughtRow, TakenRow } from './match-rows';
import type { AdoptedRow } from '../adopted-table';
import { cellText, type Cell } from '../../tables/cell';
import { normalizeHeader } from '../../tables/normalize-header';
import type { RawTable } from '../../tables/raw-table';
import { decodeValue } from '../../tables/decode-value';
import type { Row } from '../../tables/row';
import type { ColumnSpec, TableSpec } from '../../tables/spec';

/** Tables in which a title names one thing: a row that is there under that name is it, wherever it came from. */
const NAMED: ReadonlySet<string> = new Set(['people', 'holidays', 'seats', 'rocks', 'goals', 'scorecard', 'processes']);

/** Columns that are no sign of the same row: links are completed, orders are counted. */
const isTelling = ({ key, kind, writer }: ColumnSpec, title: string): boolean =>
  writer === 'team' && key !== title && kind !== 'link' && kind !== 'links' && key !== 'order';

/** A cell as two readings of it compare: a date is its day, whatever holds it. */
export function plainCell(cell: Cell, column: ColumnSpec): string {
  if (cell === '' || cell === false) return '';
  const decoded = decodeValue(cell, column);
  if (!decoded.ok || decoded.value === null) return cellText(cell);
  return Array.isArray(decoded.value) ? decoded.value.join(', ') : String(decoded.value);
}

function cellsOf(spec: TableSpec, cellOf: (key: string) => Cell): ReadonlyMap<string, string> {
  const telling = spec.columns.filter((column) => isTelling(column, spec.title));
  return new Map(
    telling.flatMap((column) => {
      const text = plainCell(cellOf(column.key), column);
      return text === '' ? [] : [[column.key, text] as const];
    }),
  );
}

/** A row of the team's tab as it is looked for. */
export function seekRow(row: AdoptedRow, spec: TableSpec): SoughtRow {
  return { title: row.title, row: row.row, cells: cellsOf(spec, (key) => row.values[key] ?? '') };
}

function sourceColumn({ grid, binding }: RawTable): number {
  const ours = new Set(Object.values(binding.columns));
  const wanted = normalizeHeader(SOURCE_HEADER);
  return (grid[0] ?? []).findIndex((cell, index) => !ours.has(index) && normalizeHeader(cellText(cell)) === wanted);
}

/** Rows of ours that were copied from that tab, and where titles are names, all others too. */
export function listTaken(raw: RawTable, rows: readonly Row[], source: SourceTab): readonly TakenRow[] {
  const column = sourceColumn(raw);
  return rows.flatMap((row): readonly TakenRow[] => {
    if (row.title === '') return [];
    const text = column === -1 ? '' : cellText(raw.grid[row.row - 1]?.[column] ?? '');
    const from = text === '' ? null : readSource(text, source);
    if (from === null && !NAMED.has(row.table)) return [];
    const cells = cellsOf(raw.spec, (key) => row.cells[key] ?? '');
    // A row of elsewhere has no place in the team's tab, so that it is known by its title alone.
    return [{ id: row.id, at: row.row, title: row.title, cells, row: from?.row ?? -row.row, letter: from?.letter ?? '' }];
  });
}
