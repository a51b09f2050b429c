import { boundColumns } from './bind-adopted';
import { cellText, type Cell } from './cell';
import type { ColumnBinding } from './column-binding';
import type { Grid } from './locate-table';
import { matchRows, type MatchedRows } from './match-rows';
import { normalizeHeader } from './normalize-header';
import type { Companion, RawTable } from './raw-table';

/** Rows of the tab beside, below its header: those of the team's in their order, then, after a blank one, rows that had gone. */
interface KeptRows {
  readonly rows: Grid;
  readonly aside: Grid;
}

interface MatchedKept {
  /** Sheet rows of the team's that have a title, 0-based. */
  readonly places: readonly number[];
  /** Titles as they were kept. */
  readonly titles: readonly string[];
  readonly all: Grid;
  readonly matched: MatchedRows;
}

const isBlank = (cells: readonly Cell[]): boolean => cells.every((cell) => cellText(cell) === '');

function splitKept(grid: Grid): KeptRows {
  const below = grid.slice(1);
  const gap = below.findIndex(isBlank);
  if (gap < 0) return { rows: below, aside: [] };
  return { rows: below.slice(0, gap), aside: below.slice(gap).filter((cells) => !isBlank(cells)) };
}

/** Sheet rows with a title, 0-based. */
function titledRows({ grid, binding, spec }: RawTable): readonly number[] {
  const title = binding.columns[spec.title];
  if (title === undefined) return [];
  return grid.flatMap((cells, at) => (at > 0 && cellText(cells[title] ?? '') !== '' ? [at] : []));
}

function titleOf({ grid, binding, spec }: RawTable, at: number): string {
  return cellText(grid[at]?.[binding.columns[spec.title] ?? -1] ?? '');
}

const pad = (cells: readonly Cell[], width: number): readonly Cell[] =>
  Array.from({ length: width }, (_unused, index) => cells[index] ?? '');

function placeColumns(
  raw: RawTable,
  own: readonly ColumnBinding[],
  headers: readonly string[],
  width: number,
): Pick<RawTable['binding'], 'columns' | 'missing'> {
  const columns: Record<string, number> = { ...raw.binding.columns };
  for (const { key, binding } of boundColumns(raw.spec, own)) {
    const index = headers.indexOf(normalizeHeader(binding.header));
    if (index >= 0 && columns[key] === undefined) columns[key] = width + index;
  }
  return { columns, missing: raw.binding.missing.filter((key) => columns[key] === undefined) };
}

/** Which row of the tab beside belongs to which row of the team's. */
function matchKept(raw: RawTable, present: Grid, titleAt: number): MatchedKept {
  const { rows, aside } = splitKept(present);
  const places = titledRows(raw);
  const read = (list: Grid): readonly string[] => list.map((cells) => cellText(cells[titleAt] ?? ''));
  const titles = read(rows);
  const now = places.map((at) => titleOf(raw, at));
  return { places, titles, all: [...rows, ...aside], matched: matchRows(now, titles, read(aside)) };
}

/**
 * Puts the columns that are kept in a tab of their own right of the team's, so that everything else sees one table.
 * @param name the tab beside
 * @param grid its cells; `undefined` where it is gone
 * @param own rows of the Columns tab that name it
 */
export function attachCompanion(raw: RawTable, name: string, grid: Grid | undefined, own: readonly ColumnBinding[]): RawTable {
  const { adopted, spec } = raw;
  if (adopted === undefined) return raw;
  const width = Math.max(0, ...raw.grid.map((cells) => cells.length));
  const present = grid ?? [];
  const headerRow = present[0] ?? [];
  const headers = headerRow.map((cell) => normalizeHeader(cellText(cell)));
  const header = spec.columns.find(({ key }) => key === spec.title)?.header ?? '';
  const titleAt = headers.indexOf(normalizeHeader(header));
  const { places, titles, all, matched } = matchKept(raw, present, titleAt);
  const keptAt = new Map([...matched.kept].map(([at, found]) => [places[at] ?? -1, all[found] ?? []] as const));
  const merged = raw.grid.map((cells, at) => {
    const beside = at === 0 ? headerRow : keptAt.get(at);
    return beside === undefined ? cells : [...pad(cells, width), ...beside];
  });
  const used = new Set(matched.kept.values());
  const companion: Companion = {
    tab: name,
    width,
    titleAt,
    present,
    isGone: titleAt < 0,
    aside: all.filter((_cells, at) => !used.has(at)),
    unsure: matched.lost.length === 0 ? [] : matched.fresh.map((at) => (places[at] ?? 0) + 1),
    lost: matched.lost.map((at) => titles[at] ?? ''),
  };
  return {
    ...raw,
    grid: merged,
    binding: { ...raw.binding, ...placeColumns(raw, own, headers, width) },
    adopted: { ...adopted, companion },
  };
}

/**
 * The cells of the tab beside as they are to be, header included, as high as it is now at least; `null` where it is gone or the team's
 * titles cannot be read, so that nothing kept is lost by a header that is missing for an hour.
 */
export function layCompanion(raw: RawTable): Grid | null {
  const companion = raw.adopted?.companion;
  if (companion === undefined || companion.isGone || raw.binding.columns[raw.spec.title] === undefined) return null;
  const { width, titleAt, present, aside } = companion;
  const columns = (present[0] ?? []).length;
  const rows = titledRows(raw).map((at) => {
    const cells = pad((raw.grid[at] ?? []).slice(width), columns);
    return cells.map((cell, index) => (index === titleAt ? titleOf(raw, at) : cell));
  });
  const below = aside.length === 0 ? [] : [pad([], columns), ...aside.map((cells) => pad(cells, columns))];
  const laid = [pad(present[0] ?? [], columns), ...rows, ...below];
  const short = Math.max(0, present.length - laid.length);
  return [...laid, ...Array.from({ length: short }, () => pad([], columns))];
}
