import { readSource, SOURCE_HEADER, type SourceTab } from './source';
import type { SoughtRow, TakenRow } from './match-rows';
import type { OtherRow } from './match-typed';
import { plainTitle } from './name-taken';
import type { AdoptedRow } from '../adopted-table';
import { cellText, type Cell } from '../../tables/cell';
import { normalizeHeader } from '../../tables/normalize-header';
import type { RawTable } from '../../tables/raw-table';
import { decodeValue } from '../../tables/decode-value';
import type { Row } from '../../tables/row';
import type { ColumnSpec, TableSpec } from '../../tables/spec';

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
export function seekRow(row: AdoptedRow, spec: TableSpec, source: SourceTab): SoughtRow {
  return { title: plainTitle(row.title, source), row: row.row, cells: cellsOf(spec, (key) => row.values[key] ?? '') };
}

function sourceColumn({ grid, binding }: RawTable): number {
  const ours = new Set(Object.values(binding.columns));
  const wanted = normalizeHeader(SOURCE_HEADER);
  return (grid[0] ?? []).findIndex((cell, index) => !ours.has(index) && normalizeHeader(cellText(cell)) === wanted);
}

/** What stands in Source of a row, `''` where it was typed. */
function sourceText(raw: RawTable, column: number, row: Row): string {
  return column === -1 ? '' : cellText(raw.grid[row.row - 1]?.[column] ?? '').trim();
}

/** Rows of ours that were copied from that tab. */
export function listTaken(raw: RawTable, rows: readonly Row[], source: SourceTab): readonly TakenRow[] {
  const column = sourceColumn(raw);
  return rows.flatMap((row): readonly TakenRow[] => {
    const from = row.title === '' ? null : readSource(sourceText(raw, column, row), source);
    if (from === null) return [];
    const cells = cellsOf(raw.spec, (key) => row.cells[key] ?? '');
    return [{ id: row.id, at: row.row, title: plainTitle(row.title, source), cells, row: from.row, letter: from.letter }];
  });
}

/** Rows of ours that stand elsewhere than in `known`: typed, or copied from another tab or table. */
export function listOthers(raw: RawTable, rows: readonly Row[], known: readonly TakenRow[]): readonly OtherRow[] {
  const column = sourceColumn(raw);
  const here = new Set(known.map(({ at }) => at));
  return rows
    .filter((row) => row.title !== '' && !here.has(row.row))
    .map((row) => {
      const cells = cellsOf(raw.spec, (key) => row.cells[key] ?? '');
      return { id: row.id, row: row.row, title: row.title, cells, isTyped: sourceText(raw, column, row) === '' };
    });
}
