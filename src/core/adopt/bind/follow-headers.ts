import type { HeaderMemory } from './decode-headers';
import { isByLetter } from '../../tables/bind-adopted';
import { cellText } from '../../tables/cell';
import { WHOLE_TAB, type ColumnBinding } from '../../tables/column-binding';
import { indexOfLetters, lettersOf } from '../../tables/column-letters';
import { decodeReading } from '../../tables/column-reading';
import { normalizeHeader } from '../../tables/normalize-header';
import type { RawTable } from '../../tables/raw-table';

/** A binding whose column has another header or place now; `to` is `''` where nobody can tell which. */
export interface MovedColumn {
  readonly binding: ColumnBinding;
  readonly to: string;
}

type Headers = readonly string[];

/** What stands next to a column, blank headers left out; the edges of the tab count as `''`. */
function neighboursOf(headers: Headers, index: number): string {
  const left = [...headers.slice(0, index)].reverse().find((header) => header !== '') ?? '';
  const right = headers.slice(index + 1).find((header) => header !== '') ?? '';
  return JSON.stringify([left, right]);
}

/** Columns whose header the tab did not have before. */
function appearedIn(now: Headers, before: Headers): readonly number[] {
  const left = new Map<string, number>();
  before.forEach((header) => left.set(header, (left.get(header) ?? 0) + 1));
  return now.flatMap((header, index) => {
    const count = left.get(header) ?? 0;
    left.set(header, count - 1);
    return header === '' || count > 0 ? [] : [index];
  });
}

/** Share of cells that may be of another kind by mistake. */
const MOST_WRONG = 0.2;
const TEXTS: ReadonlySet<string> = new Set(['text', 'person', 'link', 'links', 'url', 'cadence']);

/** True where the cells of a column can be what is looked for: an owner is not a number. */
function canBe(raw: RawTable, key: string, index: number): boolean {
  const column = raw.spec.columns.find((one) => one.key === key);
  const cells = raw.grid.slice(1).flatMap((line) => (cellText(line[index] ?? '') === '' ? [] : [line[index] ?? '']));
  if (column === undefined || cells.length === 0) return true;
  const wrong = cells.filter((cell) =>
    TEXTS.has(column.kind) ? typeof cell !== 'string' : !decodeReading(cell, column, raw.binding.readings?.[key]).ok,
  );
  return wrong.length <= cells.length * MOST_WRONG;
}

const isPeriod = (column: string): boolean => /^\d{4}-/.test(column);
const isOnce = (headers: Headers, header: string): boolean => headers.indexOf(header) === headers.lastIndexOf(header);

/** The one bound header that is gone and the column of the one that appeared; `null` where there are more, or fewer. */
function findRenamed(
  raw: RawTable,
  before: Headers,
  now: Headers,
): { readonly key: string; readonly header: string; readonly at: number } | null {
  const gone = (raw.adopted?.gone ?? []).filter(({ header }) => before.includes(normalizeHeader(header)));
  const appeared = appearedIn(now, before);
  const [only] = gone;
  const [at] = appeared;
  return only === undefined || at === undefined || gone.length > 1 || appeared.length > 1 ? null : { ...only, at };
}

/** A renamed header, where it stands between the same neighbours and the cells below fit. */
function followRenamed(raw: RawTable, own: readonly ColumnBinding[], before: Headers, now: Headers): readonly MovedColumn[] {
  const found = findRenamed(raw, before, now);
  if (found === null) return [];
  const { key, header, at } = found;
  const wanted = normalizeHeader(header);
  const isSure = isOnce(before, wanted) && isOnce(now, now[at] ?? '');
  const isSamePlace = neighboursOf(before, before.indexOf(wanted)) === neighboursOf(now, at);
  if (!isSure || !isSamePlace || !canBe(raw, key, at)) return [];
  return own
    .filter((binding) => binding.header === header && binding.column !== WHOLE_TAB && !isPeriod(binding.column))
    .map((binding) => ({ binding, to: cellText(raw.grid[0]?.[at] ?? '') }));
}

/** Columns that are known by their letter, where what stands round them moved. */
function followLetters(own: readonly ColumnBinding[], before: Headers, now: Headers): readonly MovedColumn[] {
  const count = Math.max(before.length, now.length) + 1;
  return own.filter(isByLetter).flatMap((binding): readonly MovedColumn[] => {
    const index = indexOfLetters(binding.header.trim());
    const places = Array.from({ length: count }, (_unused, at) => at).filter(
      (at) => (now[at] ?? '') === (before[index] ?? '') && sameSurroundings(before, index, now, at),
    );
    const [only] = places;
    if (places.includes(index)) return [];
    return [{ binding, to: only !== undefined && places.length === 1 ? lettersOf(only) : '' }];
  });
}

/** How many blank headers lie between a column and the nearest one that is not, to the left and to the right. */
function gapsAt(headers: Headers, index: number): string {
  const isFilled = (header: string): boolean => header !== '';
  return `${headers.slice(0, index).reverse().findIndex(isFilled)} ${headers.slice(index + 1).findIndex(isFilled)}`;
}

/** True where the nearest headers on both sides are the same and as far away. */
function sameSurroundings(before: Headers, index: number, now: Headers, at: number): boolean {
  return neighboursOf(before, index) === neighboursOf(now, at) && gapsAt(before, index) === gapsAt(now, at);
}

/**
 * Which bound columns have another header or another letter than when the tab was last read whole. A renamed header is followed only where
 * it is certain: it alone is gone, one other header appeared in its place between the same neighbours, and the cells below fit.
 * @param own the bindings of the table on that tab
 * @param before the header as it was
 */
export function followHeaders(raw: RawTable, own: readonly ColumnBinding[], before: HeaderMemory): readonly MovedColumn[] {
  const now = (raw.grid[0] ?? []).slice(0, raw.adopted?.companion?.width).map((cell) => normalizeHeader(cellText(cell)));
  const known = before.headers.map(normalizeHeader);
  if (now.join('\u001f') === known.join('\u001f')) return [];
  return [
    ...followRenamed(raw, own, known, now),
    ...followLetters(
      own.filter(({ header }) => before.letters.includes(header)),
      known,
      now,
    ),
  ];
}
