import { cellText, type Cell } from './cell';
import { decodeReading, readAmountCell } from './column-reading';
import { PERIODS } from './column-binding';
import { decodeValue } from './decode-value';
import type { Issue } from './issue';
import { headerRowOf, isNotOurs, isResting, type RawTable } from './raw-table';
import type { Row, Value } from './row';
import type { ColumnSpec } from './spec';
import { goneIssues } from './gone-issues';
import { issueAt, issueOfTab, quote } from '../texts/issue-texts';

/** Decoded rows and what is wrong with them. */
export interface DecodedTable {
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

function cellAt(cells: readonly Cell[], index: number | undefined): Cell {
  return index === undefined ? '' : (cells[index] ?? '');
}

/**
 * A row counts once somebody wrote something into it; a FALSE of an unticked box is not writing. On a tab of the team's own it takes a
 * title, because numbered empty rows and lines between the data have something in them too.
 */
function isUsed(cells: readonly Cell[], raw: RawTable): boolean {
  if (raw.adopted !== undefined)
    return !isResting(raw) && !isNotOurs(raw, cells) && cellText(cellAt(cells, raw.binding.columns[raw.spec.title])) !== '';
  for (const column of raw.spec.columns) {
    const cell = cellAt(cells, raw.binding.columns[column.key]);
    if (cell !== '' && cell !== false && cellText(cell) !== '') return true;
  }
  return false;
}

function decodeCells(
  cells: readonly Cell[],
  rowNumber: number,
  raw: RawTable,
  issues: Issue[],
): { values: Record<string, Value>; read: Record<string, Cell> } {
  const values: Record<string, Value> = {};
  const read: Record<string, Cell> = {};
  const seen = raw.adopted?.seen;
  const doneDay = seen === undefined ? null : (seen.days.get(decodeIdentity(cells, raw)) ?? seen.today);
  for (const column of raw.spec.columns) {
    const index = raw.binding.columns[column.key];
    const cell = cellAt(cells, index);
    values[column.key] = null;
    if (index !== undefined) read[column.key] = cell;
    if (cell === '') continue;
    const decoded = decodeReading(cell, column, raw.binding.readings?.[column.key], doneDay);
    values[column.key] = decoded.ok ? decoded.value : null;
    if (!decoded.ok && column.writer === 'team') {
      issues.push(issueAt(decoded.code, { tab: raw.tab, row: rowNumber, column: column.header }, decoded.says));
    }
  }
  return { values, read };
}

function identityOf(values: Readonly<Record<string, Value>>, identity: readonly string[]): string {
  const parts = identity.map((key) => {
    const value = values[key];
    return value === null || value === undefined ? '' : String(value);
  });
  return parts.every((part) => part === '') ? '' : parts.join('|');
}

/** The identity of a row as decoding it would give; `''` where it has none. */
export function decodeIdentity(cells: readonly Cell[], raw: RawTable): string {
  const values: Record<string, Value> = {};
  for (const column of raw.spec.columns) {
    if (!raw.spec.identity.includes(column.key)) continue;
    const decoded = decodeValue(cellAt(cells, raw.binding.columns[column.key]), column);
    values[column.key] = decoded.ok ? decoded.value : null;
  }
  return identityOf(values, raw.spec.identity);
}

function decodeRow(cells: readonly Cell[], rowNumber: number, raw: RawTable, issues: Issue[]): Row {
  const { values, read } = decodeCells(cells, rowNumber, raw, issues);
  const title = values[raw.spec.title];
  return {
    table: raw.spec.key,
    tab: raw.tab,
    row: rowNumber,
    id: identityOf(values, raw.spec.identity),
    title: title === null || title === undefined ? '' : String(title),
    values,
    cells: read,
    periods: raw.binding.periods.map((period) => ({
      start: period.start,
      value: readAmountCell(cellAt(cells, period.index), raw.binding.readings?.[PERIODS]),
    })),
  };
}

function requiredColumns(raw: RawTable): readonly ColumnSpec[] {
  const isThere = ({ key }: ColumnSpec): boolean => raw.adopted === undefined || raw.binding.columns[key] !== undefined;
  return raw.spec.columns.filter((column) => column.required === true && column.writer === 'team' && isThere(column));
}

function requiredIssues(row: Row, required: readonly ColumnSpec[]): Issue[] {
  return required
    .filter((column) => row.values[column.key] === null && (row.cells[column.key] ?? '') === '')
    .map((column) => issueAt('blank', { tab: row.tab, row: row.row, column: column.header }, `${column.header} is blank; fill it in.`));
}

function missingIssues(raw: RawTable): Issue[] {
  if (raw.adopted !== undefined) return goneIssues(raw, raw.adopted);
  return raw.spec.columns
    .filter(({ key, extra }) => extra !== true && raw.binding.missing.includes(key))
    .map(({ header }) =>
      issueOfTab(
        'missing-column',
        raw.tab,
        `the column "${header}" is missing in row 1; write that header again or bind it in the Columns tab.`,
      ),
    );
}

function headerIssues(raw: RawTable): Issue[] {
  const twice = raw.binding.duplicate.map((header) =>
    issueOfTab(
      'duplicate-column',
      raw.tab,
      `the header ${quote(header)} stands in row ${headerRowOf(raw)} more than once; the leftmost one is used, rename the other.`,
    ),
  );
  return [...missingIssues(raw), ...twice];
}

/**
 * Decodes every used row of a tab. A bad cell becomes an issue and a `null` value; it never stops the rest.
 * @param wanted leaves rows out before they cost anything; `index` is 0-based in the tab
 */
export function decodeTable(raw: RawTable, wanted?: (cells: readonly Cell[], index: number) => boolean): DecodedTable {
  const issues = headerIssues(raw);
  const required = requiredColumns(raw);
  const rows: Row[] = [];
  raw.grid.forEach((cells, index) => {
    if (index === 0 || (wanted !== undefined && !wanted(cells, index)) || !isUsed(cells, raw)) return;
    const row = decodeRow(cells, index + 1, raw, issues);
    issues.push(...requiredIssues(row, required));
    rows.push(row);
  });
  return { rows, issues };
}
