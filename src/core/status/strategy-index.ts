import { splitLinkId } from '../links/resolve-links';
import { listOf, type Row } from '../tables/row';
import type { StatusContext } from './context';

/** Rows by what they name, in the order of their ids, so that the order of a tab decides nothing. */
export interface StrategyIndex {
  rows(table: string): readonly Row[];
  /** Rows of a table whose link column names this id. */
  naming(table: string, column: string, id: string): readonly Row[];
}

/** Orders rows by id. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function groupByColumn(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const id of new Set(listOf(row, column).map(splitLinkId))) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [row]);
      else group.push(row);
    }
  }
  return groups;
}

/** Builds the index; groups are made when first asked for. Rows that have no id yet are left out. */
export function indexStrategy(context: Pick<StatusContext, 'tables'>): StrategyIndex {
  const tables = new Map<string, readonly Row[]>();
  const groups = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  const rows = (table: string): readonly Row[] => {
    const known = tables.get(table);
    if (known !== undefined) return known;
    const sorted = (context.tables[table] ?? []).filter((row) => row.id !== '').sort(byId);
    tables.set(table, sorted);
    return sorted;
  };
  const naming = (table: string, column: string, id: string): readonly Row[] => {
    const key = `${table}.${column}`;
    const group = groups.get(key) ?? groupByColumn(rows(table), column);
    groups.set(key, group);
    return group.get(id) ?? [];
  };
  return { rows, naming };
}
