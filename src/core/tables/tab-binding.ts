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
 * How a whole tab of the team's own is bound; `null` where nothing is, or where a row only says under which name our own tab stands:
 * neither header rows nor a number of the tab are noted in it.
 */
export function tabBindingOf(spec: TableSpec, bindings: readonly ColumnBinding[]): TabBinding | null {
  if (bindings.length === 0) return null;
  for (const { column, tab, header, kind = '' } of bindingsOf(spec, bindings)) {
    if (column !== WHOLE_TAB || tab.trim() === '') continue;
    const rows = readRows(header);
    const id = TAB_ID.exec(kind)?.[1];
    if (rows !== null || id !== undefined) return { tab, ...(rows ?? { from: 1, to: 1 }), tabId: id === undefined ? null : Number(id) };
  }
  return null;
}

/** True where the binding means that tab; names are compared without case. */
export function isTabOf(binding: TabBinding, tab: string): boolean {
  return normalizeHeader(binding.tab) === normalizeHeader(tab);
}

/** The tab that holds the engine's columns of a bound table; `null` where they stand in the team's tab. */
export function companionOf(spec: TableSpec, bindings: readonly ColumnBinding[]): string | null {
  const bound = tabBindingOf(spec, bindings);
  if (bound === null) return null;
  const engine = spec.columns.filter(({ writer }) => writer === 'engine').flatMap(({ key, header }) => [key, header].map(normalizeHeader));
  const row = bindingsOf(spec, bindings).find(
    ({ column, tab }) => engine.includes(normalizeHeader(column)) && tab.trim() !== '' && !isTabOf(bound, tab),
  );
  return row?.tab ?? null;
}

/** Longest name of a tab. */
const LONGEST_NAME = 90;

/** A name for the tab that holds the engine's columns beside a tab of the team's: `Big things (Runsheet)`, `.. (Runsheet 2)`. */
export function companionTab(tab: string, names: readonly string[]): string {
  const taken = new Set(names.map(normalizeHeader));
  const named = (turn: number): string => `${tab.slice(0, LONGEST_NAME)} (Runsheet${turn > 1 ? ` ${turn}` : ''})`;
  for (let turn = 1; ; turn += 1) if (!taken.has(normalizeHeader(named(turn)))) return named(turn);
}
