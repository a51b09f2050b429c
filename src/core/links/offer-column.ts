import type { ColumnSpec, TableSpec } from '../tables/spec';

/** Key of the table whose columns hold what the dropdowns of links offer. */
export const LINK_LISTS = 'link_lists';

/** Choices of one dropdown: with their header as many rows as Sheets gives a new tab. */
export const MOST_OFFERS = 999;

/** True for a column in which the team chooses rows. */
export function isTeamLink({ kind, writer }: ColumnSpec): boolean {
  return writer === 'team' && (kind === 'link' || kind === 'links');
}

/** The column of Link lists that has the choices of a link column: the one that names the same tables. */
export function offerColumn(lists: TableSpec, { links = [] }: ColumnSpec): ColumnSpec | undefined {
  return lists.columns.find((column) => column.links?.join() === links.join());
}
