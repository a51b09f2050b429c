import type { AdoptionRecord } from './adoption-record';
import { extendTable } from './extra-columns';
import { hashRow } from './hash-row';
import { firstWord } from '../../links/split-links';
import type { Directory } from '../../people/person';
import type { CellChange } from '../../plan/plan';
import { cellText, type Cell } from '../../tables/cell';
import type { RawTable } from '../../tables/raw-table';
import type { Row } from '../../tables/row';
import { splitList } from '../../tables/decode-value';
import { quote } from '../../texts/issue-texts';
import { sayCount, sayFirst } from '../../texts/say-list';

/** What taking an adoption back is decided from. */
export interface UnadoptInput {
  readonly record: AdoptionRecord;
  readonly raws: Readonly<Record<string, RawTable | undefined>>;
  /** Rows of all our tables, ledgers among them. */
  readonly rows: Readonly<Record<string, readonly Row[] | undefined>>;
  readonly directory: Directory;
}

/** What goes, and what stays because somebody worked on it. */
export interface UnadoptPlan {
  /** Identities of rows that go, by table. */
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
  /** Periods that are blanked again. */
  readonly changes: readonly CellChange[];
  /** Headers that go where nothing stands below them, by table. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly removed: number;
  readonly says: readonly string[];
}

const keyOf = (row: Row): string => `${row.table}\u001f${row.id}`;

/** True where the row is as it was written. */
function isUntouched(row: Row, hash: string, raw: RawTable, extras: readonly string[]): boolean {
  const { columns } = extendTable(raw, extras, []).raw.binding;
  const cells = raw.grid[row.row - 1] ?? [];
  return hashRow(raw.spec, extras, (key): Cell => cells[columns[key] ?? -1] ?? '') === hash;
}

/** Ids that the cells of a row name, its own left out; a link column may hold several. */
function namedIds(row: Row): readonly string[] {
  return Object.entries(row.cells).flatMap(([key, cell]) =>
    key === 'id' || typeof cell !== 'string' || !cell.includes('-') ? [] : splitList(cell).map(firstWord),
  );
}

/** Rows that may go, less those that a row which stays leads to; that may keep others in turn. */
function keepLinked(going: readonly Row[], all: readonly Row[]): readonly Row[] {
  let left = going;
  for (;;) {
    const gone = new Set(left.map(keyOf));
    const named = new Set(all.filter((row) => !gone.has(keyOf(row))).flatMap(namedIds));
    const next = left.filter(({ id }) => !named.has(id));
    if (next.length === left.length) return next;
    left = next;
  }
}

/** People who stand in a cell of a row that stays. */
function keepUsed(going: readonly Row[], all: readonly Row[], { raws, directory }: UnadoptInput): readonly Row[] {
  const gone = new Set(going.map(keyOf));
  const used = new Set<string>();
  for (const row of all) {
    if (gone.has(keyOf(row))) continue;
    for (const { key, kind } of raws[row.table]?.spec.columns ?? []) {
      const text = kind === 'person' ? cellText(row.cells[key] ?? '') : '';
      const found = text === '' ? null : directory.resolve(text, '');
      if (found?.kind === 'person') used.add(found.person.name);
    }
  }
  return going.filter((row) => row.table !== 'people' || !used.has(row.title));
}

/** Rows that belong to a measurable that goes. */
const isHistoryOf = (row: Row, gone: ReadonlySet<string>): boolean =>
  row.table === 'scorecard_history' && gone.has(firstWord(cellText(row.cells['measurable'] ?? '')));

function findGoing(input: UnadoptInput): { readonly going: readonly Row[]; readonly kept: readonly Row[] } {
  const { record, raws, rows } = input;
  const hashes = new Map(Object.entries(record.rows).map(([table, ids]) => [table, new Map(Object.entries(ids))]));
  const added = [...hashes].flatMap(([table, ids]) => (rows[table] ?? []).filter(({ id }) => ids.has(id)));
  const fresh = added.filter((row) => {
    const raw = raws[row.table];
    const hash = hashes.get(row.table)?.get(row.id) ?? '';
    return raw !== undefined && isUntouched(row, hash, raw, record.columns[row.table] ?? []);
  });
  const measurables = new Set(fresh.filter(({ table }) => table === 'scorecard').map(({ id }) => id));
  const all = Object.values(rows).flatMap((some) => some ?? []);
  const others = all.filter((row) => !isHistoryOf(row, measurables));
  const going = keepUsed(keepLinked(fresh, others), others, input);
  const gone = new Set(going.map(keyOf));
  return { going, kept: added.filter((row) => !gone.has(keyOf(row))) };
}

function blankPeriods({ record, rows }: UnadoptInput): readonly CellChange[] {
  return record.periods.flatMap(([id, start, text]): readonly CellChange[] => {
    const row = (rows['scorecard'] ?? []).find((one) => one.id === id);
    const value = row?.periods.find((period) => period.start === start)?.value ?? '';
    if (row === undefined || cellText(value) !== text) return [];
    return [{ table: row.table, id, row: row.row, title: row.title, column: start, expect: value, value: '' }];
  });
}

function sayKept(kept: readonly Row[]): readonly string[] {
  if (kept.length === 0) return [];
  const names = kept.map(({ tab, row, title }) => `${quote(title)} (${tab}, row ${row})`);
  return [
    `${sayCount(kept.length, 'row')} stayed, because somebody worked on ${kept.length === 1 ? 'it' : 'them'}: ${sayFirst(names, 5)}.`,
  ];
}

/** Decides what goes with an adoption that is taken back. Nothing goes that somebody has changed since, or that a row which stays leads to. */
export function planUnadopt(input: UnadoptInput): UnadoptPlan {
  const { going, kept } = findGoing(input);
  const measurables = new Set(going.filter(({ table }) => table === 'scorecard').map(({ id }) => id));
  const history = (input.rows['scorecard_history'] ?? []).filter((row) => isHistoryOf(row, measurables));
  const rows = new Map<string, Set<string>>();
  [...going, ...history].forEach(({ table, id }) => rows.set(table, (rows.get(table) ?? new Set()).add(id)));
  const changes = blankPeriods(input);
  const weeks = changes.length === 0 ? [] : [`${sayCount(changes.length, 'value')} of weeks taken back.`];
  const says = [`${sayCount(going.length, 'row')} taken back.`, ...weeks, ...sayKept(kept)];
  return { rows, changes, headers: input.record.added, removed: going.length, says };
}
