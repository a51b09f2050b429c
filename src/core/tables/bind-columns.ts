import { cellText, isDateCell, type Cell } from './cell';
import { bindingsOf, WHOLE_TAB, type ColumnBinding } from './column-binding';
import { indexOfLetters } from './column-letters';
import { normalizeHeader } from './normalize-header';
import type { TableBinding } from './raw-table';
import type { ColumnSpec, TableSpec } from './spec';
import { isLocalDate } from '../time/arith';
import type { LocalDate } from '../time/local';

function findHeader(headers: readonly string[], wanted: string, taken: ReadonlySet<number>): number {
  return headers.findIndex((header, index) => header !== '' && header === wanted && !taken.has(index));
}

function findBound(headers: readonly string[], column: ColumnSpec, bindings: readonly ColumnBinding[], taken: ReadonlySet<number>): number {
  if (bindings.length === 0) return -1;
  const names = [column.key, column.header].map(normalizeHeader);
  const binding = bindings.find((row) => row.column !== WHOLE_TAB && names.includes(normalizeHeader(row.column)));
  if (binding === undefined || binding.header.trim() === '') return -1;
  const named = findHeader(headers, normalizeHeader(binding.header), taken);
  return named === -1 ? indexOfLetters(binding.header.trim()) : named;
}

function periodStart(cell: Cell): LocalDate | null {
  const text = isDateCell(cell) ? cell.local.slice(0, 10) : cellText(cell).replace(/^'/, '');
  return isLocalDate(text) ? text : null;
}

function findPeriods(spec: TableSpec, headerRow: readonly Cell[], taken: ReadonlySet<number>): TableBinding['periods'] {
  if (spec.periods === undefined) return [];
  return headerRow.flatMap((cell, index) => {
    const start = taken.has(index) ? null : periodStart(cell);
    return start === null ? [] : [{ index, start }];
  });
}

function findDuplicates(spec: TableSpec, headers: readonly string[], columns: Readonly<Record<string, number>>): string[] {
  return spec.columns
    .filter((column) => {
      const index = columns[column.key];
      const header = index === undefined ? '' : (headers[index] ?? '');
      return header !== '' && headers.filter((other) => other === header).length > 1;
    })
    .map((column) => column.header);
}

/**
 * Finds the columns of a table by header text, in any order, with any other columns between.
 * A binding decides first; where its header is gone the column's own name counts again. Of two equal headers the left one is used.
 * Indexes are 0-based; period columns are all unbound ones headed by a date, from left to right.
 */
export function bindColumns(spec: TableSpec, headerRow: readonly Cell[], bindings: readonly ColumnBinding[]): TableBinding {
  const headers = headerRow.map((cell) => normalizeHeader(cellText(cell)));
  const own = bindingsOf(spec, bindings);
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  const claim = (column: ColumnSpec, index: number): void => {
    if (index === -1 || columns[column.key] !== undefined) return;
    columns[column.key] = index;
    taken.add(index);
  };
  spec.columns.forEach((column) => claim(column, findBound(headers, column, own, taken)));
  spec.columns.forEach((column) => claim(column, findHeader(headers, normalizeHeader(column.header), taken)));
  return {
    columns,
    periods: findPeriods(spec, headerRow, taken),
    missing: spec.columns.map((column) => column.key).filter((key) => columns[key] === undefined),
    duplicate: findDuplicates(spec, headers, columns),
  };
}
