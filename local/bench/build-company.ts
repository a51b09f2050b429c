import type { Host } from '../host/host';
import { serialFromIso } from '../store/serial';
import type { StoredCell, StoredValue } from '../store/types';
import type { Tab } from '../store/tab';

/** A cell as a person would type it; a date is `{ day: 'ISO' }`. */
export type Typed = string | number | boolean | { readonly day: string };
type Typing = Readonly<Record<string, Typed>>;

const DATE_FORMAT = 'yyyy-mm-dd hh:mm';
const serialOf = (iso: string): number => serialFromIso(iso) ?? 0;
const PEOPLE = 250;
const PROCESSES = 200;
const MEASURABLES = 50;
const WEEKS = 13;

function stored(value: Typed): StoredCell {
  if (typeof value === 'object') return { value: serialOf(value.day), format: DATE_FORMAT };
  const plain: StoredValue = value;
  return { value: plain };
}

function headersOf(tab: Tab): ReadonlyMap<string, number> {
  const headers = new Map<string, number>();
  for (let column = 1; column <= tab.maxColumns; column += 1) {
    const value = tab.cell(1, column)?.value;
    if (typeof value === 'string') headers.set(value, column);
  }
  return headers;
}

/** Writes rows below the header, by header text. */
export function typeRows(host: Host, name: string, rows: readonly Typing[]): void {
  const tab = host.book.findTab(name);
  if (tab === undefined) throw new Error(`the company has no tab ${name}`);
  const headers = headersOf(tab);
  if (tab.maxRows < rows.length + 1) tab.insertRowsAfter(tab.maxRows, rows.length + 1 - tab.maxRows);
  rows.forEach((row, index) => {
    for (const [header, value] of Object.entries(row)) {
      const column = headers.get(header);
      if (column !== undefined) tab.setCell(index + 2, column, { ...tab.cell(index + 2, column), ...stored(value) });
    }
  });
}

const person = (n: number): string => `Person ${n}`;
const letter = (n: number): string => String(n).padStart(4, '0');

function people(): readonly Typing[] {
  return Array.from({ length: PEOPLE }, (_unused, n) => ({ Name: person(n), Email: `p${n}@bench.example`, Manager: person(n % 12) }));
}

const CADENCES = [
  'every day',
  'weekdays',
  'every Friday',
  '1st and 15th',
  'last business day of the month',
  'quarterly',
  'every 2 weeks on Mon',
];

function processes(): readonly Typing[] {
  return Array.from({ length: PROCESSES }, (_unused, n) => ({
    ID: `P-${letter(n)}`,
    Process: `Process ${n}`,
    Owner: person(n % PEOPLE),
    Backup: person((n + 1) % PEOPLE),
    Fallback: person((n + 2) % PEOPLE),
    Cadence: CADENCES[n % CADENCES.length] ?? 'every day',
    'Due at': '07:00',
    Proof: 'number 1..8',
    Starts: { day: '2026-01-01T00:00' },
  }));
}

function measurables(): readonly Typing[] {
  return Array.from({ length: MEASURABLES }, (_unused, n) => ({
    ID: `K-${letter(n)}`,
    Measurable: `Measurable ${n}`,
    Owner: person(n),
    Goal: n % 2 === 0 ? '>= 95' : '10..20',
    Every: 'week',
  }));
}

function periods(host: Host, newest: string): void {
  const tab = host.book.findTab('Scorecard');
  if (tab === undefined) return;
  const first = [...headersOf(tab).values()].reduce((most, column) => Math.max(most, column), 0) + 1;
  for (let week = 0; week < WEEKS; week += 1) {
    const day = new Date(Date.parse(`${newest}T00:00:00Z`) - week * 7 * 86_400_000).toISOString().slice(0, 10);
    tab.setCell(1, first + week, { value: serialOf(`${day}T00:00`), format: 'yyyy-mm-dd' });
    for (let n = 0; n < MEASURABLES; n += 1) tab.setCell(n + 2, first + week, { value: 90 + ((n + week) % 10) });
  }
}

/** Runs younger than this are never packed, days. */
const YOUNG_DAYS = 95;

/** The nth run before that day: one a day of each process up to `days` back, then a second one a day, an hour later, and so on. */
function closedRun(n: number, before: string, days: number): Typing {
  const process = n % PROCESSES;
  const turn = Math.floor(n / PROCESSES);
  const day = new Date(Date.parse(`${before}T00:00:00Z`) - (1 + (turn % days)) * 86_400_000).toISOString().slice(0, 10);
  const due = `${day}T${String(7 + Math.floor(turn / days)).padStart(2, '0')}:00`;
  const terms = {
    v: 1,
    title: `Process ${process}`,
    version: 1,
    chain: ['', '', '', ''],
    grace: 2,
    moves: 2,
    days: [],
    proof: 'number 1..8',
  };
  return {
    ID: `U-${String(n).padStart(6, '0')}`,
    Key: `P-${letter(process)}||${due}`,
    Process: `P-${letter(process)} Process ${process}`,
    Due: { day: due },
    Assignee: person(process),
    Status: n % 9 === 0 ? 'Done late' : 'Done',
    Hop: 0,
    Why: 'Done in time.',
    Opened: { day: `${day}T00:00` },
    'Done by': person(process),
    'Done at': { day: `${day}T06:30` },
    Terms: JSON.stringify({ ...terms, strict: false, optional: false, steps: [], closed: `${day}T06:30` }),
    Done: true,
    Proof: 4,
  };
}

/** Puts so many closed runs into Runs, the newest of the day before `today`, none older than `days`. */
export function fillLedger(host: Host, today: string, ledgerRows: number, days: number): void {
  typeRows(
    host,
    'Runs',
    Array.from({ length: ledgerRows }, (_unused, n) => closedRun(n, today, days)),
  );
}

/** 250 people, 200 processes, 50 measurables with 13 weeks, and a ledger of closed runs of the last weeks. */
export function fillCompany(host: Host, today: string, monday: string, ledgerRows: number): void {
  typeRows(host, 'People', people());
  typeRows(host, 'Processes', processes());
  typeRows(host, 'Scorecard', measurables());
  periods(host, monday);
  fillLedger(host, today, ledgerRows, YOUNG_DAYS);
}
