import { SOURCE_HEADER } from './source';
import { oneLine } from '../../mail/escape-html';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { normalizeHeader } from '../../tables/normalize-header';
import type { RawTable } from '../../tables/raw-table';
import type { TableSpec } from '../../tables/spec';
import { isLocalDate } from '../../time/arith';

/** Key of a column that is not ours, in a row that is to be written; no key of a column begins like this. */
export const extraKey = (header: string): string => `+${header}`;

const LONGEST = 120;

function isOurs(header: string, spec: TableSpec): boolean {
  const wanted = normalizeHeader(header);
  const isPeriod = spec.periods !== undefined && isLocalDate(header.slice(0, 10));
  return isPeriod || normalizeHeader(SOURCE_HEADER) === wanted || spec.columns.some((column) => normalizeHeader(column.header) === wanted);
}

/** The header under which a column of the team is kept beside ours: its own, or `Status (Plan)` where one of ours is called so. */
export function keepUnder(header: string, sheet: string, spec: TableSpec): string {
  const text = oneLine(header, LONGEST);
  return isOurs(text, spec) ? `${text} (${oneLine(sheet, LONGEST)})` : text;
}

/** A table with columns beside ours found, and those that have to be added to its header row; `index` is 0-based. */
export interface ExtendedTable {
  readonly raw: RawTable;
  readonly added: readonly { readonly header: string; readonly index: number }[];
}

const headerAt = (cell: Cell): string => (isDateCell(cell) ? '' : normalizeHeader(cellText(cell)));

/**
 * Finds the columns of those headers, or a place for them at the end of the tab.
 * @param keys what is to be written: periods among it are found by their first day
 */
export function extendTable(raw: RawTable, headers: readonly string[], keys: readonly string[]): ExtendedTable {
  const row = raw.grid[0] ?? [];
  const ours = new Set(Object.values(raw.binding.columns));
  const columns: Record<string, number> = { ...raw.binding.columns };
  const wantedKeys = new Set(keys);
  raw.binding.periods.filter(({ start }) => wantedKeys.has(start)).forEach(({ start, index }) => (columns[start] = index));
  const added: { header: string; index: number }[] = [];
  let end = Math.max(row.length, ...Object.values(columns).map((index) => index + 1), ...raw.binding.periods.map(({ index }) => index + 1));
  for (const header of headers) {
    const wanted = normalizeHeader(header);
    const there = row.findIndex((cell, index) => !ours.has(index) && headerAt(cell) === wanted);
    if (there === -1) added.push({ header, index: end });
    columns[extraKey(header)] = there === -1 ? end++ : there;
  }
  return { raw: { ...raw, binding: { ...raw.binding, columns } }, added };
}
