import { digest } from '../ids/digest';
import type { CellChange, LogLine } from '../plan/plan';
import { cellText, isDateCell, type Cell } from '../tables/cell';
import type { Row } from '../tables/row';
import { byteLength } from '../texts/byte-length';

/** Settings and rules as the log knows them, by table and name. */
export type NotedSettings = Readonly<Record<string, string>>;

/** What a check writes about settings that somebody changed, and what it knows of them afterwards. */
export interface SettingsNote {
  readonly log: readonly LogLine[];
  readonly noted: NotedSettings;
}

interface Entry {
  readonly key: string;
  readonly what: string;
  readonly row: string;
  readonly value: string;
  readonly place: string;
}

/** What the engine writes into Settings. */
const OWN: ReadonlySet<string> = new Set(['file', 'sweeper', 'time zone', 'locale', 'sample rows']);
const LONGEST = 60;
/** Of each table as much as half a property holds, bytes, with quotes, a colon and a comma around each. */
const MOST = 4200;

const WHAT: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  settings: [['value', 'setting changed']],
  rules: [
    ['value', 'rule value'],
    ['on', 'rule switched'],
    ['rule', 'rule text'],
  ],
};

function shown(cell: Cell): string {
  const text = (isDateCell(cell) ? cell.local : cellText(cell)).replace(/^'/, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}… ${digest(text).slice(0, 8)}` : text;
}

/** As many of them as a property holds. */
function fit(entries: readonly Entry[]): readonly Entry[] {
  let room = MOST;
  return entries.filter(({ key, value }) => (room -= byteLength(JSON.stringify([key, value]))) > 0);
}

function entriesOf(table: string, rows: readonly Row[], changes: readonly CellChange[]): readonly Entry[] {
  const entries = rows.flatMap((row) =>
    (WHAT[table] ?? []).flatMap(([column, what]): Entry[] => {
      const name = row.title.trim();
      const change = changes.find((one) => one.table === table && one.row === row.row && one.column === column);
      const value = shown(change?.value ?? row.cells[column] ?? '');
      if (name === '' || (table === 'settings' && OWN.has(name.toLowerCase())) || value === '') return [];
      return [{ key: `${table} ${column} ${name}`.slice(0, 120), what, row: name, value, place: `${row.tab}, row ${row.row}` }];
    }),
  );
  return fit(entries);
}

function lineOf(what: string, row: string, before: string, after: string, reason: string): LogLine {
  return { who: 'unknown', what, row, before, after, reason, doubtful: true };
}

/** What is different, one line each. */
function diffEntries(table: string, before: ReadonlyMap<string, string>, now: readonly Entry[]): readonly LogLine[] {
  const keys = new Set(now.map(({ key }) => key));
  const changed = now.filter(({ key, value }) => before.get(key) !== value);
  const gone = [...before].filter(([key]) => !keys.has(key));
  return [
    ...changed.map(({ key, what, row, value, place }) => lineOf(what, row, before.get(key) ?? '', value, place)),
    ...gone.map(([key, was]) => {
      const [, column = '', ...name] = key.split(' ');
      const what = WHAT[table]?.find(([one]) => one === column)?.[1] ?? '';
      return lineOf(what, name.join(' '), was, '', 'cleared, or its row is gone');
    }),
  ];
}

/**
 * Notes what somebody changed in Settings and Rules since the check before, one line each; who did it Google does not tell. Of a tab that
 * is not there nothing is noted.
 * @param changes what this check writes itself, which is logged elsewhere
 * @param known `null` at the first check, which has nothing to compare with
 */
export function noteSettings(
  tables: Readonly<Record<string, readonly Row[] | undefined>>,
  changes: readonly CellChange[],
  known: NotedSettings | null,
): SettingsNote {
  const log: LogLine[] = [];
  const noted: (readonly [string, string])[] = [];
  for (const table of Object.keys(WHAT)) {
    const rows = tables[table];
    const before = Object.entries(known ?? {}).filter(([key]) => key.startsWith(`${table} `));
    if (rows === undefined) noted.push(...before);
    else {
      if (known !== null) log.push(...diffEntries(table, new Map(before), entriesOf(table, rows, [])));
      noted.push(...entriesOf(table, rows, changes).map(({ key, value }) => [key, value] as const));
    }
  }
  return { log, noted: Object.fromEntries(noted) };
}
