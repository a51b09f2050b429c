import type { CopyInput } from './copy-input';
import { copyRow, type CopiedRow } from './copy-row';
import { listTaken, seekRow } from './list-taken';
import { matchRows, takenFrom, type Match, type TakenRow } from './match-rows';
import { copyPeriods } from './copy-periods';
import { showKnown, showNew } from './show-lines';
import type { AdoptionRecord } from './adoption-record';
import type { AdoptedRow } from '../adopted-table';
import type { AdoptTable } from '../table-reading';
import type { AdoptLine } from '../../contract/adopt';
import { makeId } from '../../ids/make-id';
import { linkText, splitLinkId } from '../../links/resolve-links';
import type { CellChange } from '../../plan/plan';
import { cellText, type Cell } from '../../tables/cell';
import type { RawTable } from '../../tables/raw-table';
import type { Row } from '../../tables/row';

/** Rows that are new, and what of the others is. */
export interface PlacedRows {
  /** Rows of the team that are taken over now; those under a row that was there stand alone. */
  readonly taken: readonly AdoptedRow[];
  readonly appends: readonly CopiedRow[];
  readonly changes: readonly CellChange[];
  readonly lines: readonly AdoptLine[];
  readonly periods: AdoptionRecord['periods'];
  readonly says: readonly string[];
}

/** The column by which a row hangs under another. */
const PARENT: Readonly<Partial<Record<AdoptTable, string>>> = { milestones: 'rock', steps: 'process' };

interface Book {
  readonly input: CopyInput;
  readonly taken: AdoptedRow[];
  readonly appends: CopiedRow[];
  readonly changes: CellChange[];
  readonly lines: AdoptLine[];
  readonly periods: (readonly [string, string, string])[];
  readonly ids: Map<string, Set<string>>;
  ahead: number;
  /** Rows that are left out because no tab of ours takes them. */
  homeless: number;
}

const rowsOf = ({ input }: Book, table: string): readonly Row[] => input.rows[table] ?? [];

function newId(book: Book, raw: RawTable, row: AdoptedRow): string {
  const { prefix, key } = raw.spec;
  if (prefix === undefined) return '';
  const taken = book.ids.get(key) ?? new Set(rowsOf(book, key).map(({ id }) => id));
  book.ids.set(key, taken);
  const { file, sheet, tabId } = book.input.source;
  const id = makeId(prefix, [raw.tab, row.title.toLowerCase(), file, sheet, String(tabId)], taken);
  taken.add(id);
  return id;
}

function addRow(
  book: Book,
  raw: RawTable,
  row: AdoptedRow,
  own: Readonly<Record<string, Cell>>,
): { readonly id: string; readonly title: string } {
  const id = newId(book, raw, row);
  const parts = id === '' ? own : { id, ...own };
  const copied = copyRow(row, raw.spec, book.input.source, { [raw.spec.title]: row.title, ...parts });
  const { columns, history, ahead } = copyPeriods(row, id, null, book.input);
  book.appends.push({ ...copied, values: { ...copied.values, ...columns } }, ...history);
  book.lines.push(showNew(row, raw.spec));
  book.ahead += ahead;
  return { id, title: row.title };
}

/** Weeks that are new for a measurable that is there; a cell that holds something is never written. */
function addWeeks(book: Book, row: AdoptedRow, known: Row): boolean {
  const { columns, history, ahead } = copyPeriods(row, known.id, known, book.input);
  const filled = Object.entries(columns);
  const { table, id, title, row: at } = known;
  filled.forEach(([column, value]) => {
    book.changes.push({ table, id, row: at, title, column, expect: '', value });
    book.periods.push([id, column, cellText(value)]);
  });
  book.appends.push(...history);
  book.ahead += ahead;
  if (filled.length + history.length === 0) return false;
  const cells = filled.map(([name, value]) => ({ name, was: '', is: cellText(value) }));
  const says = `It is there (${known.tab}, row ${at}); its new values are taken over.`;
  book.lines.push({ change: 'changed', row: row.row, title: row.title, cells, says });
  return true;
}

function underOf(book: Book, raw: RawTable, parent: string, id: string): readonly TakenRow[] {
  const own = rowsOf(book, raw.spec.key).filter((row) => splitLinkId(cellText(row.cells[parent] ?? '')) === id);
  return listTaken(raw, own, book.input.source);
}

/** Rows that hang under one that is there or has just been added. */
function placeUnder(book: Book, row: AdoptedRow, parent: { readonly id: string; readonly title: string }): void {
  for (const table of new Set(row.under.map((one) => one.table))) {
    const raw = book.input.raws[table];
    const column = PARENT[table];
    const under = row.under.filter((one) => one.table === table);
    if (raw === undefined || column === undefined) {
      book.homeless += under.length;
      continue;
    }
    const sought = under.map((one) => seekRow(one, raw.spec));
    const matches = matchRows(sought, underOf(book, raw, column, parent.id));
    under.forEach((one, at) => {
      const known = sought[at];
      if (known === undefined || matches.get(known)?.kind !== 'new') return;
      const order = table === 'steps' && one.values['order'] === undefined ? { order: at + 1 } : {};
      addRow(book, raw, one, { ...order, [column]: linkText(parent) });
      if (!book.taken.includes(row)) book.taken.push({ ...one, under: [] });
    });
  }
}

function placeRow(book: Book, raw: RawTable, row: AdoptedRow, match: Match): void {
  if (match.kind === 'new') {
    book.taken.push(row);
    placeUnder(book, row, addRow(book, raw, row, {}));
    return;
  }
  const known = rowsOf(book, raw.spec.key).find(({ row: at }) => at === match.taken.at);
  if (known === undefined) return;
  if (!addWeeks(book, row, known)) book.lines.push(showKnown(row, raw.spec, known, match.kind));
  placeUnder(book, row, known);
}

function sayLeft(book: Book): readonly string[] {
  const ahead = book.ahead === 0 ? [] : [`${book.ahead} values are of weeks to come and are left out.`];
  const homeless = book.homeless === 0 ? [] : [`${book.homeless} rows under others are left out: there is no tab for them.`];
  return [...ahead, ...homeless];
}

/** Finds out which rows are new and where each goes. */
export function placeRows(input: CopyInput): PlacedRows {
  const book: Book = { input, taken: [], appends: [], changes: [], lines: [], periods: [], ids: new Map(), ahead: 0, homeless: 0 };
  const tables = [...new Set(input.adopted.rows.map(({ table }) => table))];
  for (const table of tables) {
    const raw = input.raws[table];
    const rows = input.adopted.rows.filter((row) => row.table === table);
    if (raw === undefined) {
      book.homeless += rows.length;
      continue;
    }
    const sought = rows.map((row) => seekRow(row, raw.spec));
    const others = input.siblings.filter((row) => row.table === table).map((row) => seekRow(row, raw.spec));
    const taken = takenFrom(input.source.letter, sought, listTaken(raw, rowsOf(book, table), input.source));
    const matches = matchRows(
      [...sought, ...others].sort((a, b) => a.row - b.row),
      taken,
    );
    rows.forEach((row, at) => {
      const known = sought[at];
      placeRow(book, raw, row, (known === undefined ? undefined : matches.get(known)) ?? { kind: 'new' });
    });
  }
  return { ...book, says: sayLeft(book) };
}
