import { isTeamLink, MOST_OFFERS, offerColumn } from './offer-column';
import { linkText } from './resolve-links';
import { cutText } from '../archive/keep-text';
import type { Cell } from '../tables/cell';
import { listOf, numberOf, textOf, yesOf, type Row } from '../tables/row';
import type { TableSpec } from '../tables/spec';

/** Longest choice, characters: a cell may hold 50,000; the check writes the whole title once it was chosen. */
const LONGEST = 500;

type Tables = Readonly<Record<string, readonly Row[] | undefined>>;

/** Whether the work of a row is over, by table; rows of other tables are always offered. */
const CLOSED: Readonly<Record<string, (row: Row) => boolean>> = {
  goals: (row) => textOf(row, 'result') !== '',
  rocks: (row) => textOf(row, 'result') !== '',
  milestones: (row) => textOf(row, 'done_on') !== '',
  todos: (row) => textOf(row, 'done_on') !== '',
  issues: (row) => textOf(row, 'solved_on') !== '',
  initiatives: (row) => (numberOf(row, 'progress') ?? 0) >= 1,
  processes: (row) => !yesOf(row, 'active', true),
};

function choiceOf(row: Row): string {
  const text = linkText(row);
  return text.length > LONGEST ? cutText(text, LONGEST) : text;
}

function byTitle(a: Row, b: Row): number {
  return a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1);
}

/** Ids that cells name already, by the column of Link lists that offers them. */
function namedBy(lists: TableSpec, specs: readonly TableSpec[], tables: Tables): ReadonlyMap<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const spec of specs) {
    for (const column of spec.columns.filter(isTeamLink)) {
      const key = offerColumn(lists, column)?.key ?? '';
      const ids = named.get(key) ?? new Set();
      named.set(key, ids);
      (tables[spec.key] ?? []).forEach((row) => listOf(row, column.key).forEach((id) => ids.add(id)));
    }
  }
  return named;
}

/**
 * What every dropdown of links offers, as rows of Link lists: open rows by table and title, then closed ones that some cell names, so
 * that Sheets does not mark that cell. Runs are not offered: they come and go by the hour.
 */
export function listOffers(lists: TableSpec, specs: readonly TableSpec[], tables: Tables): readonly Readonly<Record<string, Cell>>[] {
  const named = namedBy(lists, specs, tables);
  const sorted = new Map(
    Object.entries(tables).map(([table, rows]) => [table, [...(rows ?? [])].filter(({ id }) => id !== '').sort(byTitle)]),
  );
  const isClosed = (row: Row): boolean => CLOSED[row.table]?.(row) === true;
  const columns = lists.columns.map(({ key, links = [] }) => {
    const rows = links.flatMap((table) => sorted.get(table) ?? []);
    const kept = rows.filter((row) => isClosed(row) && named.get(key)?.has(row.id) === true);
    const shown = [...rows.filter((row) => !isClosed(row)), ...kept].slice(0, MOST_OFFERS);
    return { key, texts: shown.map(choiceOf) };
  });
  const height = Math.max(0, ...columns.map(({ texts }) => texts.length));
  return Array.from({ length: height }, (_unused, at) => Object.fromEntries(columns.map(({ key, texts }) => [key, texts[at] ?? ''])));
}
