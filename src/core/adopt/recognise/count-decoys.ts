import type { ColumnFacts } from './column-facts';

/** What columns of other tables are about: money, goods, customers, pupils, sport, measurements, languages and the like. */
const DECOYS: readonly string[] = [
  ...['money', 'stock', 'buyer', 'study', 'sport', 'person_data', 'geo', 'sensor', 'speech', 'media', 'survey', 'software', 'timesheet'],
];
const decoys = new Set(DECOYS);
const SURE = 0.8;
const MOST_NAMED = 4;

/** True where the concept is a sign that a table is none of ours. */
export function isDecoy(concept: string): boolean {
  return decoys.has(concept);
}

/** How far a column says that the table is something else: not at all where it may as well be a column of ours. */
function weigh({ meanings, axis }: ColumnFacts): number {
  const strange = Math.max(0, ...meanings.filter(({ concept }) => isDecoy(concept)).map(({ strength }) => strength));
  const ours = Math.max(0, ...meanings.filter(({ concept }) => !isDecoy(concept)).map(({ strength, agrees }) => strength * agrees));
  if (axis !== '' || strange < 0.6) return 0;
  if (ours >= SURE) return 0;
  return strange >= SURE ? 1 - ours / 2 : 0.4;
}

/** Columns that speak against every table of ours, and the first of their headers. */
export function countDecoys(columns: readonly ColumnFacts[]): { readonly decoys: number; readonly decoyHeaders: readonly string[] } {
  const weighed = columns.map((column) => ({ header: column.header, weight: weigh(column) }));
  const named = weighed.filter(({ weight }) => weight >= 0.5).map(({ header }) => header);
  return { decoys: weighed.reduce((sum, { weight }) => sum + weight, 0), decoyHeaders: named.slice(0, MOST_NAMED) };
}
