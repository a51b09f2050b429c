import { isLocalDateTime } from '../../time/arith';
import type { LocalDateTime } from '../../time/local';

/** One adoption as it is remembered, so that it can be taken back. */
export interface AdoptionRecord {
  /** `A-7K2Q` */
  readonly id: string;
  readonly at: LocalDateTime;
  readonly way: 'copy' | 'bind';
  /** True once everything of it is written. */
  readonly done: boolean;
  readonly file: string;
  readonly sheet: string;
  readonly tabId: number;
  /** First column of the team's table, `A`. */
  readonly letter: string;
  /** Key of our table. */
  readonly table: string;
  /** What each column was taken for, by its header; `''` where it was none of ours. */
  readonly fields: Readonly<Record<string, string>>;
  /** Rows that were added, by table: identity and the fingerprint of what was written. */
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Headers beside ours that its rows fill, by table. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Those of them that were not there before; of a binding the headers it adds, by the tab they stand on. */
  readonly added: Readonly<Record<string, readonly string[]>>;
  /** Cells of periods that were filled in rows that were there: id, first day, text. */
  readonly periods: readonly (readonly [id: string, start: string, text: string])[];
}

/** Document properties that hold adoptions begin like this. */
const PREFIX = 'adopted ';
/** A property holds 9 kB at most. */
const PIECE = 8000;
/** Adoptions that are remembered; the oldest is forgotten first. */
const MOST = 12;
/** Said where an adoption is forgotten. */
export const REMEMBERED = 'Runsheet remembers the newest twelve. Rows of an older one are removed by hand.';
/** All properties of a document together hold 500 kB, and others have theirs there too. */
const MOST_CHARACTERS = 250_000;

/** Properties to set and to remove so that the record is kept. */
export interface RecordChange {
  readonly set: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

const keysOf = (id: string, keys: readonly string[]): readonly string[] => keys.filter((key) => key.startsWith(`${PREFIX}${id} `));

/** As JSON of one byte a character, so that a piece is no larger than it is long. */
function encode(record: AdoptionRecord): string {
  return JSON.stringify(record).replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The newest that fit beside a text of that length. */
function keepNewest(records: readonly AdoptionRecord[], length: number): ReadonlySet<string> {
  const kept = new Set<string>();
  let sum = length;
  for (const record of [...records].reverse()) {
    sum += encode(record).length;
    if (kept.size === MOST - 1 || sum > MOST_CHARACTERS) break;
    kept.add(record.id);
  }
  return kept;
}

/** The properties that hold a record. Pieces of an earlier, longer one are removed, and so are the oldest adoptions. */
export function keepRecord(record: AdoptionRecord, properties: Readonly<Record<string, string>>): RecordChange {
  const text = encode(record);
  const pieces = Array.from({ length: Math.ceil(text.length / PIECE) }, (_piece, at) => text.slice(at * PIECE, (at + 1) * PIECE));
  const set = Object.fromEntries(pieces.map((piece, at) => [`${PREFIX}${record.id} ${at}`, piece]));
  const known = Object.keys(properties);
  const others = readRecords(properties).filter(({ id }) => id !== record.id);
  const kept = keepNewest(others, text.length);
  const going = [record, ...others.filter(({ id }) => !kept.has(id))].flatMap(({ id }) => keysOf(id, known));
  return { set, remove: going.filter((key) => set[key] === undefined) };
}

/** The properties that hold one adoption. */
export function recordKeys(id: string, properties: Readonly<Record<string, string>>): readonly string[] {
  return keysOf(id, Object.keys(properties));
}

function parse(text: string): readonly AdoptionRecord[] {
  try {
    return decodeRecord(JSON.parse(text));
  } catch {
    return [];
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((item) => typeof item === 'string');
const isTextRecord = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((item) => typeof item === 'string');
const isColumns = (value: unknown): value is AdoptionRecord['columns'] => isObject(value) && Object.values(value).every(isTexts);

function joinBy<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (a: T | undefined, b: T | undefined) => T,
): Readonly<Record<string, T>> {
  return Object.fromEntries([...Object.keys(a), ...Object.keys(b)].map((key) => [key, join(a[key], b[key])]));
}

/** The adoption of the same table that was cut off; absent where none was. */
export function findCut(properties: Readonly<Record<string, string>>, record: AdoptionRecord): AdoptionRecord | undefined {
  const { way, file, sheet, tabId, table } = record;
  return readRecords(properties).find(
    (one) => !one.done && one.way === way && one.file === file && one.sheet === sheet && one.tabId === tabId && one.table === table,
  );
}

/** What was cut off and what completes it, as one adoption. */
export function joinRecords(cut: AdoptionRecord, rest: AdoptionRecord): AdoptionRecord {
  const texts = (a: readonly string[] = [], b: readonly string[] = []): readonly string[] => [...new Set([...a, ...b])];
  return {
    ...rest,
    id: cut.id,
    rows: joinBy(cut.rows, rest.rows, (a, b) => ({ ...a, ...b })),
    columns: joinBy(cut.columns, rest.columns, texts),
    added: joinBy(cut.added, rest.added, texts),
    periods: [...cut.periods, ...rest.periods],
  };
}

/** Rows that finished adoptions copied from a tab and that are not there any more, by table. */
export function listGone(
  records: readonly AdoptionRecord[],
  { file, sheet, tabId }: Pick<AdoptionRecord, 'file' | 'sheet' | 'tabId'>,
  idsOf: (table: string) => ReadonlySet<string>,
): Readonly<Record<string, ReadonlySet<string>>> {
  const isFrom = (one: AdoptionRecord): boolean => one.file === file && (file === '' ? one.tabId === tabId : one.sheet === sheet);
  const own = records.filter((one) => one.done && one.way === 'copy' && isFrom(one));
  const tables = new Set(own.flatMap(({ rows }) => Object.keys(rows)));
  return Object.fromEntries(
    [...tables].map((table) => {
      const there = idsOf(table);
      const ids = own.flatMap(({ rows }) => Object.keys(rows[table] ?? {}));
      return [table, new Set(ids.filter((id) => id !== '' && !there.has(id)))];
    }),
  );
}

/** Begins the name of a binding of which nothing is remembered but what the Columns tab says. */
const BOUND = 'BOUND-';

/** Names the adoption that bound a table to a tab, also where it is not remembered any more: `BOUND-TODOS`. */
export function nameOfBinding(records: readonly AdoptionRecord[], tabId: number, table: string): string {
  const record = records.filter((one) => one.way === 'bind' && one.tabId === tabId && one.table === table).pop();
  return record?.id ?? `${BOUND}${table.toUpperCase()}`;
}

/** The table that such a name means; `null` where it names no binding. */
export function tableOfBinding(name: string): string | null {
  return name.startsWith(BOUND) ? name.slice(BOUND.length).toLowerCase() : null;
}

type Field = keyof AdoptionRecord;

const isText = (value: unknown): value is string => typeof value === 'string';

const FIELDS: { readonly [K in Field]: (value: unknown) => boolean } = {
  id: isText,
  at: (value) => isText(value) && isLocalDateTime(value),
  way: (value) => value === 'copy' || value === 'bind',
  done: (value) => typeof value === 'boolean',
  file: isText,
  sheet: isText,
  tabId: (value) => typeof value === 'number',
  letter: isText,
  table: isText,
  fields: isTextRecord,
  rows: (value) => isObject(value) && Object.values(value).every(isTextRecord),
  columns: isColumns,
  added: isColumns,
  periods: (value) => Array.isArray(value) && value.every((period) => isTexts(period) && period.length === 3),
};

const isRecord = (value: unknown): value is AdoptionRecord =>
  isObject(value) && Object.entries(FIELDS).every(([field, is]) => is(value[field]));

/** What cannot be read is no adoption: nothing is removed on a guess. */
const decodeRecord = (value: unknown): readonly AdoptionRecord[] => (isRecord(value) ? [value] : []);

/** All adoptions that are remembered, the oldest first. */
export function readRecords(properties: Readonly<Record<string, string>>): readonly AdoptionRecord[] {
  const pieces = new Map<string, Map<number, string>>();
  for (const [key, text] of Object.entries(properties)) {
    if (!key.startsWith(PREFIX)) continue;
    const [id = '', turn = ''] = key.slice(PREFIX.length).split(' ');
    pieces.set(id, (pieces.get(id) ?? new Map<number, string>()).set(Number(turn), text));
  }
  const texts = [...pieces.values()].map((parts) => [...parts].sort(([a], [b]) => a - b).map(([, text]) => text));
  return texts.flatMap((parts) => parse(parts.join(''))).sort((a, b) => (a.at < b.at ? -1 : 1));
}
