import type { CopiedRow } from './copy-row';
import type { AdoptionRecord } from './adoption-record';
import type { CopyInput } from './copy-input';
import { addPeople, recordRows, sayPeople } from './add-people';
import { placeRows, type PlacedRows } from './place-rows';
import { SOURCE_HEADER } from './source';
import { extendTable, extraKey } from './extra-columns';
import { rankOfTable } from './table-order';
import type { AdoptedRow } from '../adopted-table';
import type { AdoptLine } from '../../contract/adopt';
import { makeId } from '../../ids/make-id';
import type { CellChange } from '../../plan/plan';
import type { TableSpec } from '../../tables/spec';

/** What copying writes. Tables are written in the order of `appends`, so that a link never leads to a row that is not there yet. */
export interface CopyPlan {
  readonly appends: readonly CopiedRow[];
  readonly changes: readonly CellChange[];
  /** Headers beside ours that each table needs. */
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly lines: readonly AdoptLine[];
  readonly says: readonly string[];
  readonly record: AdoptionRecord;
}

function headersFor(appends: readonly CopiedRow[]): CopyPlan['headers'] {
  const tables = new Map<string, Set<string>>();
  for (const { table, values } of appends) {
    const headers = tables.get(table) ?? new Set<string>();
    tables.set(table, headers);
    for (const key of Object.keys(values)) if (key.startsWith('+') && key !== extraKey(SOURCE_HEADER)) headers.add(key.slice(1));
    if (values[extraKey(SOURCE_HEADER)] !== undefined) headers.add(SOURCE_HEADER);
  }
  const last = (header: string): number => (header === SOURCE_HEADER ? 1 : 0);
  return Object.fromEntries([...tables].map(([table, headers]) => [table, [...headers].sort((a, b) => last(a) - last(b))]));
}

function peopleFor(input: CopyInput, taken: readonly AdoptedRow[], added: readonly CopiedRow[]): readonly CopiedRow[] {
  if (input.raws['people'] === undefined) return [];
  const names = added.filter(({ table }) => table === 'people').map(({ values }) => String(values['name'] ?? '').toLowerCase());
  return addPeople(taken, specsOf(input), input.directory, new Set([...names, ...input.nobody]));
}

const specsOf = ({ raws }: CopyInput): Readonly<Record<string, TableSpec>> =>
  Object.fromEntries(Object.entries(raws).flatMap(([key, raw]) => (raw === undefined ? [] : [[key, raw.spec]])));

function sayMissing(rows: readonly AdoptedRow[], { raws }: CopyInput): readonly string[] {
  const lost = new Map<string, Set<string>>();
  for (const { table, values } of rows.flatMap((row) => [row, ...row.under])) {
    const raw = raws[table];
    if (raw === undefined) continue;
    for (const { key, header } of raw.spec.columns) {
      if (values[key] === undefined || values[key] === '' || raw.binding.columns[key] !== undefined) continue;
      lost.set(raw.tab, (lost.get(raw.tab) ?? new Set()).add(header));
    }
  }
  return [...lost].map(
    ([tab, headers]) =>
      `${tab}: there is no column ${[...headers].join(', ')}, so it is left out. Write that header into row 1 to have it.`,
  );
}

function listAdded(headers: CopyPlan['headers'], { raws }: CopyInput): AdoptionRecord['added'] {
  const lists = Object.entries(headers).flatMap(([table, names]) => {
    const raw = raws[table];
    return raw === undefined ? [] : [[table, extendTable(raw, names, []).added.map(({ header }) => header)] as const];
  });
  return Object.fromEntries(lists.filter(([, names]) => names.length > 0));
}

function makeRecord(
  input: CopyInput,
  placed: Pick<PlacedRows, 'periods'>,
  appends: readonly CopiedRow[],
  headers: CopyPlan['headers'],
): AdoptionRecord {
  const { source, table, now } = input;
  return {
    id: makeId('A', [source.file, source.sheet, table, now], new Set()),
    ...{ at: now, way: 'copy', done: false, file: source.file, sheet: source.sheet, tabId: source.tabId },
    ...{ letter: source.letter, table, fields: input.fields },
    ...{ columns: headers, added: listAdded(headers, input) },
    rows: recordRows(appends, headers, specsOf(input)),
    periods: placed.periods,
  };
}

/** Decides what copying a table of the team writes: rows that were taken before are known again, the team's tab is never written. */
export function planCopy(input: CopyInput): CopyPlan {
  const placed = placeRows(input);
  const people = peopleFor(input, placed.taken, placed.appends);
  const appends = [...people, ...placed.appends].sort((a, b) => rankOfTable(a.table) - rankOfTable(b.table));
  const headers = headersFor(appends);
  const record = makeRecord(input, placed, appends, headers);
  return {
    ...{ appends, headers, record, changes: placed.changes, lines: placed.lines },
    says: [...sayPeople(people), ...sayMissing(placed.taken, input), ...placed.says],
  };
}
