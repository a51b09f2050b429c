import { ruleFiles } from '../../src/app/rules';
import { tableSpecs } from '../../src/app/templates';
import type { Fix } from '../../src/core/patterns/read-fixes';
import { buildDirectory } from '../../src/core/people/directory';
import type { Person, Seat } from '../../src/core/people/person';
import { loadRules } from '../../src/core/rules/load-rules';
import { runKey, type Run, type RunStep, type Terms } from '../../src/core/runs/run';
import type { RunContext } from '../../src/core/runs/run-context';
import { decodeSettings } from '../../src/core/settings/decode-settings';
import type { Settings } from '../../src/core/settings/settings';
import type { Cell } from '../../src/core/tables/cell';
import { decodeTable, type DecodedTable } from '../../src/core/tables/decode-table';
import type { RawTable } from '../../src/core/tables/raw-table';
import type { Row } from '../../src/core/tables/row';
import type { TableSpec } from '../../src/core/tables/spec';
import type { Holiday } from '../../src/core/time/calendar-types';
import type { Zone } from '../../src/core/time/local';

/** Cells of one row by column key. */
export type Cells = Readonly<Record<string, Cell>>;

export const UTC: Zone = { name: 'Etc/UTC', stretches: [{ from: null, offset: 0 }] };

/** A table of the product as its template declares it. */
export function specOf(table: string): TableSpec {
  const spec = tableSpecs[table];
  if (spec === undefined) throw new Error(`there is no table ${table}`);
  return spec;
}

/** A tab as read, its columns in the order of the template; rows from row 2 on. */
export function rawOf(table: string, rows: readonly Cells[]): RawTable {
  const spec = specOf(table);
  const columns = Object.fromEntries(spec.columns.map((column, index) => [column.key, index]));
  const known = new Set(spec.columns.map((column) => column.key));
  const stray = rows.flatMap((row) => Object.keys(row)).find((key) => !known.has(key));
  if (stray !== undefined) throw new Error(`${table} has no column ${stray}`);
  const grid: Cell[][] = [spec.columns.map((column) => column.header)];
  rows.forEach((row) => grid.push(spec.columns.map((column) => row[column.key] ?? '')));
  return { spec, tab: spec.tab, grid, binding: { columns, periods: [], missing: [], duplicate: [] } };
}

/** Rows and issues of a table, decoded. */
export function decoded(table: string, rows: readonly Cells[]): DecodedTable {
  return decodeTable(rawOf(table, rows));
}

/** Decoded rows of a table. */
export function rowsIn(table: string, rows: readonly Cells[]): readonly Row[] {
  return decoded(table, rows).rows;
}

/** The Settings tab with some values, decoded. */
export function settingsWith(values: Cells = {}, holidays: readonly Holiday[] = []): Settings {
  const rows = Object.entries(values).map(([setting, value]) => ({ setting, value }));
  return decodeSettings(rowsIn('settings', rows), holidays).settings;
}

/** Somebody who can be mailed at `ana@cafe.example`. */
export function someone(name: string, more: Partial<Person> = {}): Person {
  return {
    row: 2,
    name,
    aliases: [],
    email: `${name.toLowerCase()}@cafe.example`,
    manager: '',
    team: '',
    location: '',
    awayFrom: null,
    awayTo: null,
    cover: '',
    hoursPerWeek: null,
    quietHours: null,
    dailyMailAt: null,
    ...more,
  };
}

export const PEOPLE: readonly Person[] = [
  someone('Ana', { manager: 'Dee' }),
  someone('Ben', { manager: 'Dee' }),
  someone('Cy', { manager: 'Dee' }),
  someone('Dee'),
];

/** What a moment is judged in; everything has a default. */
export interface ContextOptions {
  readonly now?: string;
  readonly lastSweep?: string | null;
  readonly zone?: Zone;
  readonly settings?: Cells;
  readonly holidays?: readonly Holiday[];
  readonly people?: readonly Person[];
  readonly seats?: readonly Seat[];
  /** Run in which a proof was used before. */
  readonly usedIn?: Readonly<Record<string, string>>;
  /** Cells of other tabs by `Till!B12`. */
  readonly cells?: Cells;
  /** Latest fixes. */
  readonly fixes?: readonly (Fix & { readonly process: string })[];
}

const rules = loadRules(ruleFiles, []);

/** A context at Fri 20 Nov 2026, 10:00 UTC with Ana, Ben, Cy and the business owner Dee. */
export function runContext(options: ContextOptions = {}): RunContext {
  return {
    now: options.now ?? '2026-11-20T10:00',
    lastSweep: options.lastSweep === undefined ? null : options.lastSweep,
    zone: options.zone ?? UTC,
    settings: settingsWith({ 'Business owner': 'Dee', ...options.settings }, options.holidays),
    directory: buildDirectory(options.people ?? PEOPLE, options.seats ?? []),
    rules,
    processIds: new Set(['P-AAAA']),
    fixes: new Map(options.fixes?.map((fix) => [fix.process, fix])),
    proofOf: () => ({
      cellOf: (tab, cell) => options.cells?.[`${tab}!${cell}`],
      usedIn: (value) => options.usedIn?.[value] ?? '',
    }),
  };
}

export function makeTerms(more: Partial<Terms> = {}): Terms {
  return {
    v: 1,
    title: 'Opening check',
    version: 1,
    chain: ['Ana', 'Ben', 'Cy', 'Dee'],
    grace: 2,
    moves: 2,
    days: [1, 2, 3, 4, 5, 6, 7],
    proof: '',
    strict: false,
    optional: false,
    steps: [],
    ...more,
  };
}

/** Ana's open run, due Fri 20 Nov 2026 at 07:00. */
export function makeRun(values: Partial<Run> = {}, terms: Partial<Terms> = {}): Run {
  const due = values.due ?? '2026-11-20T07:00';
  const location = values.location ?? '';
  return {
    row: null,
    id: 'U-7K2QAB',
    key: runKey('P-AAAA', location, due),
    process: 'P-AAAA',
    location,
    due,
    assignee: 'Ana',
    status: 'Open',
    hop: 0,
    why: '',
    opened: `${due.slice(0, 10)}T00:00`,
    moved: null,
    doneBy: '',
    doneAt: null,
    terms: makeTerms(terms),
    tick: false,
    proof: '',
    answer: '',
    note: '',
    flags: [],
    ...values,
  };
}

export function makeStep(order: number, values: Partial<RunStep> = {}): RunStep {
  return {
    row: null,
    run: 'U-7K2QAB',
    order,
    step: `Part ${order}`,
    needs: '',
    required: true,
    status: 'Open',
    doneBy: '',
    doneAt: null,
    tick: false,
    proof: '',
    note: '',
    ...values,
  };
}
