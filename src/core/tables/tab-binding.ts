import { bindingsOf, WHOLE_TAB, type ColumnBinding } from './column-binding';
import { normalizeHeader } from './normalize-header';
import type { TableSpec } from './spec';

/** A tab of the team's own on which a table stands: only columns that the Columns tab names are read from it. */
export interface TabBinding {
  readonly tab: string;
  /** First and last row of its header, 1-based. */
  readonly from: number;
  readonly to: number;
  /** Number of the tab, which a new name does not change; `null` where nobody noted it. */
  readonly tabId: number | null;
}

/** Most rows a header has. */
const MOST_HEADER_ROWS = 5;
const ROWS = /^(\d{1,6})(?::(\d{1,6}))?$/;
const TAB_ID = /(?:^|,)\s*tab (\d{1,12})\s*(?:,|$)/;

function readRows(text: string): { readonly from: number; readonly to: number } | null {
  const match = ROWS.exec(text.trim());
  if (match === null) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  return from >= 1 && to >= from && to - from < MOST_HEADER_ROWS ? { from, to } : null;
}

/** Says in the Columns tab where a header stands. */
export function sayHeaderRows(from: number, to: number): string {
  return from === to ? String(from) : `${from}:${to}`;
}

/** Notes the number of a tab in Kind of the row that binds it. */
export function sayTabId(id: number): string {
  return `tab ${id}`;
}

/**
 * How a whole tab of the team's own is bound; `null` where nothing is, or where the row only says under which name our own tab stands:
 * neither header rows nor a number of the tab are noted in it.
 */
export function tabBindingOf(spec: TableSpec, bindings: readonly ColumnBinding[]): TabBinding | null {
  if (bindings.length === 0) return null;
  const row = bindingsOf(spec, bindings).find(({ column, tab }) => column === WHOLE_TAB && tab.trim() !== '');
  if (row === undefined) return null;
  const rows = readRows(row.header);
  const id = TAB_ID.exec(row.kind ?? '')?.[1];
  if (rows === null && id === undefined) return null;
  return { tab: row.tab, ...(rows ?? { from: 1, to: 1 }), tabId: id === undefined ? null : Number(id) };
}

/** True where the binding means that tab; names are compared without case. */
export function isTabOf(binding: TabBinding, tab: string): boolean {
  return normalizeHeader(binding.tab) === normalizeHeader(tab);
}
