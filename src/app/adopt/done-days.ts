import type { Ports } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import { hasDoneWords, keepSeen, listSeen, readSeen } from '../../core/adopt/bind/seen-done';
import type { LocalDate } from '../../core/time/local';

type Properties = Readonly<Record<string, string>>;

/** Lets rows of bound tabs that say done without a day count from the day on which they were first seen so. Nothing is read for it. */
export function withDoneDays(read: ReadTables, properties: Properties, today: LocalDate): ReadTables {
  const bound = Object.entries(read.raws).filter(([, raw]) => hasDoneWords(raw));
  if (bound.length === 0) return read;
  const raws = bound.map(([table, raw]) => {
    const seen = { days: readSeen(table, properties), today };
    return [table, raw.adopted === undefined ? raw : { ...raw, adopted: { ...raw.adopted, seen } }] as const;
  });
  return { ...read, raws: { ...read.raws, ...Object.fromEntries(raws) } };
}

/** Keeps since when rows say done without a day; no call where nothing is different. */
export function keepDoneDays({ store }: Pick<Ports, 'store'>, { raws }: ReadTables, properties: Properties): void {
  for (const [table, raw] of Object.entries(raws)) {
    const seen = raw.adopted?.seen;
    if (seen === undefined) continue;
    const { set, remove } = keepSeen(table, listSeen(raw, seen), properties);
    Object.entries(set).forEach(([key, text]) => {
      store.set(key, text);
    });
    remove.forEach((key) => {
      store.remove(key);
    });
  }
}
