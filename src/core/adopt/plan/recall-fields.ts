import type { AdoptionRecord } from './adoption-record';
import { mayRepeat } from '../fields';
import type { AdoptTable, TableReading } from '../table-reading';

type Found = Pick<TableReading, 'found'>;

/** Headers that stand there once, by position; what has none or a twin cannot be known again. */
function uniqueHeaders({ found: { columns } }: Found): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  columns.forEach(({ header }) => counts.set(header, (counts.get(header) ?? 0) + 1));
  return new Map(columns.flatMap(({ header }, at) => (header !== '' && counts.get(header) === 1 ? [[at, header] as const] : [])));
}

/** What each column is taken for, by its header, to be known when the tab is looked at again. Weeks and the like come and go, so they are left out. */
export function keepFields(reading: Pick<TableReading, 'found' | 'columns'>, table: AdoptTable): AdoptionRecord['fields'] {
  const headers = uniqueHeaders(reading);
  const kept = reading.columns.flatMap(({ at, field }) => {
    const header = headers.get(at);
    return header === undefined || mayRepeat(table, field) ? [] : [[header.slice(0, 100), field] as const];
  });
  return Object.fromEntries(kept);
}

/** What a person chose for the columns when they adopted the table, by letter; `null` where half of those headers are gone. */
export function recallFields(reading: Found, { fields }: Pick<AdoptionRecord, 'fields'>): Readonly<Record<string, string>> | null {
  const kept = new Map(Object.entries(fields));
  const known = [...uniqueHeaders(reading)].flatMap(([at, header]) => {
    const field = kept.get(header.slice(0, 100));
    const letter = reading.found.columns[at]?.letter;
    return field === undefined || letter === undefined ? [] : [[letter, field] as const];
  });
  return known.length * 2 < kept.size || known.length === 0 ? null : Object.fromEntries(known);
}
