import type { CopyInput } from './copy-input';
import { copyRow, type CopiedRow } from './copy-row';
import { identityOf } from './add-people';
import { listTaken, seekRow } from './list-taken';
import { matchRows, type TakenRow } from './match-rows';
import { matchTable, type Placing } from './match-table';
import { nameApart } from './name-taken';
import { sayPlaced, type PlaceCounts } from './say-placed';
import { copyPeriods } from './copy-periods';
import { showGone, showKnown, showNew } from './show-lines';
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

const NO_TITLES: ReadonlySet<string> = new Set();

interface Book {
  readonly input: CopyInput;
  readonly taken: AdoptedRow[];
  readonly appends: CopiedRow[];
  readonly changes: CellChange[];
  readonly lines: AdoptLine[];
  readonly periods: (readonly [string, string, string])[];
  readonly ids: Map<string, Set<string>>;
  readonly counts: PlaceCounts;
}

const rowsOf = ({ input }: Book, table: string): readonly Row[] => input.rows[table] ?? [];

/** Made of the source and the title alone, so that a row that went is known again when it is looked for once more. */
function newId(book: Book, raw: RawTable, row: AdoptedRow): string {
  const { prefix, key } = raw.spec;
  if (prefix === undefined) return '';
  const taken = book.ids.get(key) ?? new Set(rowsOf(book, key).map(({ id }) => id));
  book.ids.set(key, taken);
  const { file, sheet, tabId } = book.input.source;
  const id = makeId(prefix, [raw.tab, row.title.toLowerCase(), file, file === '' ? String(tabId) : sheet], taken);
  taken.add(id);
  return id;
}

/** Adds a row, unless it was taken before and went since; then `null`. */
function addRow(
  book: Book,
  raw: RawTable,
  row: AdoptedRow,
  own: Readonly<Record<string, Cell>>,
  titles: ReadonlySet<string>,
): { readonly id: string; readonly title: string } | null {
  const { input, counts } = book;
  const id = newId(book, raw, row);
  const parts = id === '' ? own : { id, ...own };
  const copied = copyRow(row, raw.spec, input.source, { [raw.spec.title]: row.title, ...parts });
  const gone = input.gone[row.table];
  if (!input.again && gone?.has(id === '' ? identityOf(raw.spec, copied.values) : id) === true) {
    counts.gone += 1;
    book.lines.push(showGone(row));
    return null;
  }
  const title = nameApart(row.title, input.source, titles);
  if (title !== row.title) counts.renamed.push(title);
  const named = { ...row, title };
  const { columns, history, ahead } = copyPeriods(named, id, null, input);
  book.appends.push({ ...copied, values: { ...copied.values, [raw.spec.title]: title, ...columns } }, ...history);
  book.lines.push(showNew(named, row.title, raw));
  counts.ahead += ahead;
  return { id, title };
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
  book.counts.ahead += ahead;
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
      book.counts.homeless += under.length;
      continue;
    }
    const sought = under.map((one) => seekRow(one, raw.spec, book.input.source));
    const matches = matchRows(sought, underOf(book, raw, column, parent.id));
    under.forEach((one, at) => {
      const known = sought[at];
      if (known === undefined || matches.get(known)?.kind !== 'new') return;
      const order = table === 'steps' && one.values['order'] === undefined ? { order: at + 1 } : {};
      const added = addRow(book, raw, one, { ...order, [column]: linkText(parent) }, NO_TITLES);
      if (added !== null && !book.taken.includes(row)) book.taken.push({ ...one, under: [] });
    });
  }
}

function placeRow(book: Book, raw: RawTable, row: AdoptedRow, { kind, at }: Placing, titles: ReadonlySet<string>): void {
  const known = kind === 'new' ? undefined : rowsOf(book, raw.spec.key).find((one) => one.row === at);
  if (kind === 'new' || known === undefined) {
    const added = addRow(book, raw, row, {}, titles);
    if (added === null) return;
    book.taken.push(row);
    placeUnder(book, row, added);
    return;
  }
  if (kind === 'typed') book.counts.typed.push(known);
  else book.counts.there += 1;
  if (!addWeeks(book, row, known)) book.lines.push(showKnown(row, raw.spec, known, kind, book.input.source));
  placeUnder(book, row, known);
}

const noCounts = (): PlaceCounts => ({ there: 0, typed: [], gone: 0, renamed: [], ahead: 0, homeless: 0 });

/** Finds out which rows are new and where each goes. */
export function placeRows(input: CopyInput): PlacedRows {
  const book: Book = { input, taken: [], appends: [], changes: [], lines: [], periods: [], ids: new Map(), counts: noCounts() };
  const tables = [...new Set(input.adopted.rows.map(({ table }) => table))];
  for (const table of tables) {
    const raw = input.raws[table];
    const rows = input.adopted.rows.filter((row) => row.table === table);
    if (raw === undefined) {
      book.counts.homeless += rows.length;
      continue;
    }
    const { placings, titles } = matchTable(table, raw, rows, input);
    rows.forEach((row, at) => {
      placeRow(book, raw, row, placings[at] ?? { kind: 'new' }, titles);
    });
  }
  return { ...book, says: sayPlaced(book.counts, input) };
}
