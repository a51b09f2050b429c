import { groupBy } from '../archive/group-by';
import { cellText, type Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import { normalizeHeader } from '../tables/normalize-header';

/** One column as the Dictionary should tell it. */
export interface DictionaryEntry {
  readonly cells: Readonly<Record<string, Cell>>;
  /** True for a column of the team: what it wrote itself is kept. */
  readonly own: boolean;
}

/** A cell that changes, 1-based. */
export interface DictionaryCell {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
}

/** What has to be written to the Dictionary; rows and columns are 1-based. */
export interface DictionaryPlan {
  readonly cells: readonly DictionaryCell[];
  /** The same cells as one block a column; what lies between them is written as it stood. */
  readonly blocks: readonly { readonly row: number; readonly column: number; readonly values: readonly (readonly Cell[])[] }[];
  readonly rows: readonly (readonly Cell[])[];
  /** Last used row. */
  readonly lastRow: number;
}

/** What is only filled in where it is blank. */
const KEPT_ALWAYS: readonly string[] = ['owner'];
const KEPT_OF_TEAM: readonly string[] = ['meaning', 'who_writes_it', 'owner'];
const GONE = 'Not in this file now.';

type Line = readonly Cell[];

const keyOf = (table: Cell, column: Cell): string => JSON.stringify([normalizeHeader(cellText(table)), normalizeHeader(cellText(column))]);

interface Reader {
  readonly text: (line: Line, key: string) => string;
  readonly columns: Readonly<Record<string, number>>;
}

function readerOf({ binding }: RawTable): Reader {
  const { columns } = binding;
  return { columns, text: (line, key) => cellText(line[columns[key] ?? -1] ?? '') };
}

function refresh({ columns, text }: Reader, line: Line, row: number, { cells, own }: DictionaryEntry): readonly DictionaryCell[] {
  const kept = own ? KEPT_OF_TEAM : KEPT_ALWAYS;
  return Object.entries(cells).flatMap(([key, value]) => {
    const index = columns[key];
    const stands = text(line, key);
    if (index === undefined || stands === cellText(value) || (stands !== '' && kept.includes(key))) return [];
    return [{ row, column: index + 1, value }];
  });
}

function toLine({ columns }: Reader, width: number, cells: DictionaryEntry['cells']): Line {
  const line: Cell[] = Array.from({ length: width }, () => '');
  Object.entries(cells).forEach(([key, value]) => {
    const index = columns[key];
    if (index !== undefined) line[index] = value;
  });
  return line;
}

function blocksOf(cells: readonly DictionaryCell[], grid: RawTable['grid']): DictionaryPlan['blocks'] {
  return [...groupBy(cells, ({ column }) => String(column)).values()].flatMap((own) => {
    const rows = own.map(({ row }) => row);
    const [first, column] = [Math.min(...rows), own[0]?.column ?? 1];
    const values = new Map(own.map(({ row, value }) => [row, value]));
    const block = Array.from({ length: Math.max(...rows) - first + 1 }, (_unused, at): Line => {
      const row = first + at;
      return [values.get(row) ?? grid[row - 1]?.[column - 1] ?? ''];
    });
    return [{ row: first, column, values: block }];
  });
}

/** The one owner named in all rows of a table, else whoever answers for the business. */
function ownerOf(table: string, lines: readonly Line[], { text }: Reader, businessOwner: string): string {
  const named = new Set(lines.filter((line) => text(line, 'table') === table).map((line) => text(line, 'owner')));
  named.delete('');
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : businessOwner;
}

/**
 * Brings the Dictionary up to date: what Runsheet says of its own columns is refreshed, columns that are new get a row at the end, of
 * those that are gone it is said. Owners, and meanings of the team's own columns, are filled in where they are blank and never changed.
 * @param tables names by which tables of ours are called in it; rows of other tables are the team's
 */
export function planDictionary(
  raw: RawTable,
  entries: readonly DictionaryEntry[],
  tables: ReadonlySet<string>,
  businessOwner: string,
): DictionaryPlan {
  const reader = readerOf(raw);
  const lines = raw.grid.slice(1);
  const wanted = new Map<string, DictionaryEntry>();
  for (const entry of entries) {
    const { table = '', column = '' } = entry.cells;
    const owner = ownerOf(cellText(table), lines, reader, businessOwner);
    const key = keyOf(table, column);
    if (!wanted.has(key)) wanted.set(key, { ...entry, cells: { ...entry.cells, ...(owner === '' ? {} : { owner }) } });
  }
  const cells = lines.flatMap((line, at) => {
    const key = keyOf(reader.text(line, 'table'), reader.text(line, 'column'));
    const entry = wanted.get(key);
    wanted.delete(key);
    if (entry !== undefined) return refresh(reader, line, at + 2, entry);
    const isGone = tables.has(reader.text(line, 'table')) && reader.text(line, 'stands_in') !== GONE;
    return isGone ? refresh(reader, line, at + 2, { own: false, cells: { stands_in: GONE } }) : [];
  });
  const width = Math.max(0, ...raw.grid.map((line) => line.length), ...Object.values(reader.columns).map((index) => index + 1));
  return {
    cells,
    blocks: blocksOf(cells, raw.grid),
    rows: [...wanted.values()].map((entry) => toLine(reader, width, entry.cells)),
    lastRow: raw.grid.length,
  };
}
