import { cellText, type Cell } from './cell';
import { PERIODS, WHOLE_TAB, type ColumnBinding } from './column-binding';
import { indexOfLetters } from './column-letters';
import { parseReading, type ColumnReading } from './column-reading';
import { normalizeHeader } from './normalize-header';
import { placePeriods, type PlacedPeriod } from './place-periods';
import type { AdoptedTab, TableBinding } from './raw-table';
import type { TableSpec } from './spec';
import { isLocalDate } from '../time/arith';

/** Stands in Kind where Header holds a column letter, because the column has no header of its own. */
export const BY_LETTER = 'by letter';

/** The column that marks rows as none of ours stands under this key, in tables whose rows have no id too. */
export const MARKS = { key: 'id', header: 'ID' };

interface Wanted {
  readonly key: string;
  readonly binding: ColumnBinding;
}

/** True where a binding holds a column letter. */
export function isByLetter({ kind = '' }: ColumnBinding): boolean {
  return kind.split(/[,;]/).some((phrase) => phrase.trim().toLowerCase() === BY_LETTER);
}

/** The bound columns of a table by key, in the order in which the table declares them; the first row of a column counts. */
export function boundColumns(spec: TableSpec, own: readonly ColumnBinding[]): readonly Wanted[] {
  const declared = spec.columns.some(({ key }) => key === MARKS.key) ? spec.columns : [...spec.columns, MARKS];
  return declared.flatMap(({ key, header }) => {
    const names = [key, header].map(normalizeHeader);
    const binding = own.find(({ column, header: at }) => names.includes(normalizeHeader(column)) && at.trim() !== '');
    return binding === undefined ? [] : [{ key, binding }];
  });
}

/** The headers of a tab, compared as all headers are. */
interface Headers {
  /** Several lines joined. */
  readonly joined: readonly string[];
  /** The last line alone. */
  readonly lowest: readonly string[];
}

/** A column by its whole header; else by its last line, where only one column has that. */
function findPlace({ joined, lowest }: Headers, binding: ColumnBinding, taken: ReadonlySet<number>): number {
  if (isByLetter(binding)) {
    const index = indexOfLetters(binding.header.trim());
    return taken.has(index) ? -1 : index;
  }
  const wanted = normalizeHeader(binding.header);
  const found = joined.findIndex((header, index) => header !== '' && header === wanted && !taken.has(index));
  if (found >= 0) return found;
  const only = lowest.indexOf(wanted);
  return only >= 0 && only === lowest.lastIndexOf(wanted) && !taken.has(only) ? only : -1;
}

function readPeriods(
  spec: TableSpec,
  headerRow: readonly Cell[],
  own: readonly ColumnBinding[],
  taken: ReadonlySet<number>,
): readonly PlacedPeriod[] {
  const rule = own.find(({ column }) => normalizeHeader(column) === PERIODS);
  if (spec.periods === undefined || rule === undefined) return [];
  const headers = headerRow.map((cell) => normalizeHeader(cellText(cell)));
  const open = headers.flatMap((_header, index) => (taken.has(index) ? [] : [index]));
  const known = new Map<number, string>();
  for (const { column, header } of own) {
    if (!isLocalDate(column.trim())) continue;
    const index = headers.findIndex((one, at) => one !== '' && one === normalizeHeader(header) && !taken.has(at) && !known.has(at));
    if (index >= 0) known.set(index, column.trim());
  }
  const found = placePeriods(headerRow, open, known, parseReading(rule.kind ?? '') ?? {});
  return [...found].sort((a, b) => (a.start < b.start ? 1 : a.start > b.start ? -1 : a.index - b.index));
}

function findDuplicates(wanted: readonly Wanted[], headers: readonly string[]): readonly string[] {
  const isTwice = (header: string): boolean => headers.filter((other) => other === header).length > 1;
  return wanted
    .filter(({ binding }) => !isByLetter(binding) && isTwice(normalizeHeader(binding.header)))
    .map(({ binding }) => binding.header);
}

function readingsOf(wanted: readonly Wanted[], own: readonly ColumnBinding[]): Readonly<Record<string, ColumnReading>> {
  const periods = own.filter(({ column }) => normalizeHeader(column) === PERIODS).map((binding) => ({ key: PERIODS, binding }));
  return Object.fromEntries([...wanted, ...periods].map(({ key, binding }) => [key, parseReading(binding.kind ?? '') ?? {}] as const));
}

/**
 * Finds the columns of a table on a tab of the team's own: only what the Columns tab names is one, because a header of theirs that
 * happens to be called as ours may mean something else. Period columns come newest first.
 * @param headerRow the header joined into one line, and its last line
 */
export function bindAdopted(
  spec: TableSpec,
  headerRow: { readonly joined: readonly Cell[]; readonly lowest: readonly Cell[] },
  own: readonly ColumnBinding[],
): { readonly binding: TableBinding; readonly gone: AdoptedTab['gone'] } {
  const [joined, lowest] = [headerRow.joined, headerRow.lowest].map((line) => line.map((cell) => normalizeHeader(cellText(cell))));
  const headers = { joined: joined ?? [], lowest: lowest ?? [] };
  const wanted = boundColumns(
    spec,
    own.filter(({ column }) => column !== WHOLE_TAB),
  );
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  const gone: { key: string; header: string }[] = [];
  for (const { key, binding } of wanted) {
    const index = findPlace(headers, binding, taken);
    if (index < 0) gone.push({ key, header: binding.header });
    else {
      columns[key] = index;
      taken.add(index);
    }
  }
  const binding = {
    columns,
    periods: readPeriods(spec, headerRow.joined, own, taken),
    missing: spec.columns.map(({ key }) => key).filter((key) => columns[key] === undefined),
    duplicate: findDuplicates(wanted, headers.joined),
    readings: readingsOf(wanted, own),
  };
  return { binding, gone };
}
