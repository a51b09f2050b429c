import { tellDoneWord } from '../../tables/done-words';
import { decodeIdentity } from '../../tables/decode-table';
import { isNotOurs, isResting, type RawTable, type SeenDone } from '../../tables/raw-table';
import { isLocalDate } from '../../time/arith';
import type { LocalDate } from '../../time/local';

/** Document properties that hold days of rows that say done without one begin like this. */
const PREFIX = 'done ';
/** A property holds 9 kB at most. */
const PIECE = 8000;
/** More than these pieces are not kept. */
const MOST = 12;

const keysOf = (table: string, properties: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(properties).filter((key) => key.startsWith(`${PREFIX}${table} `));

/** Names of the properties that hold the days of a table. */
export function seenKeys(table: string, properties: Readonly<Record<string, string>>): readonly string[] {
  return keysOf(table, properties);
}

/** `2026-11-20 T-7K2Q T-8M3R`, a line for each day. What cannot be read is left out. */
function readDays(text: string): readonly (readonly [string, LocalDate])[] {
  return text.split('\n').flatMap((line) => {
    const [day = '', ...ids] = line.split('\t');
    return isLocalDate(day) ? ids.map((id) => [id, day] as const) : [];
  });
}

/** The days that were kept, by identity. */
export function readSeen(table: string, properties: Readonly<Record<string, string>>): ReadonlyMap<string, LocalDate> {
  return new Map(keysOf(table, properties).flatMap((key) => readDays(properties[key] ?? '')));
}

/** Bound columns whose cells may say done without a day. */
function wordColumns({ binding, adopted }: RawTable): readonly string[] {
  if (adopted === undefined) return [];
  return Object.entries(binding.readings ?? {}).flatMap(([key, { words }]) => (words === undefined ? [] : [key]));
}

/** True where rows of the table may say done without a day. */
export function hasDoneWords(raw: RawTable): boolean {
  return wordColumns(raw).length > 0;
}

/** The rows that say done without a day now, and since when; those that say so for the first time since today. */
export function listSeen(raw: RawTable, { days, today }: SeenDone): ReadonlyMap<string, LocalDate> {
  const found = new Map<string, LocalDate>();
  if (isResting(raw)) return days;
  const columns = wordColumns(raw).flatMap((key) => {
    const [index, words] = [raw.binding.columns[key], raw.binding.readings?.[key]?.words];
    return index === undefined || words === undefined ? [] : [{ index, words }];
  });
  for (const cells of raw.grid.slice(1)) {
    if (isNotOurs(raw, cells) || !columns.some(({ index, words }) => tellDoneWord(cells[index] ?? '', words) === true)) continue;
    const id = decodeIdentity(cells, raw);
    if (id !== '') found.set(id, days.get(id) ?? today);
  }
  return found;
}

/** The properties that hold those days; `remove` names pieces that are not needed any more. */
export function keepSeen(
  table: string,
  seen: ReadonlyMap<string, LocalDate>,
  properties: Readonly<Record<string, string>>,
): { readonly set: Readonly<Record<string, string>>; readonly remove: readonly string[] } {
  const pieces: string[] = [];
  let day = '';
  for (const [id, on] of [...seen].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1))) {
    const last = pieces.length - 1;
    const isFull = (pieces[last] ?? '').length + id.length + on.length + 2 > PIECE;
    if (last < 0 || isFull) pieces.push(`${on}\t${id}`);
    else pieces[last] = `${pieces[last] ?? ''}${day === on ? '' : `\n${on}`}\t${id}`;
    day = on;
  }
  const named = pieces.slice(-MOST).map((text, at) => [`${PREFIX}${table} ${at}`, text] as const);
  const set = Object.fromEntries(named.filter(([key, text]) => properties[key] !== text));
  const kept = new Set<string>(named.map(([key]) => key));
  return { set, remove: keysOf(table, properties).filter((key) => !kept.has(key)) };
}
