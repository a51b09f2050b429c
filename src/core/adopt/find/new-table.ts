import { scoreRow } from './find-header';
import type { Area, Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { knowHeader } from './known-words';
import type { ColumnProfile } from './profile';
import { nextRows } from './rows';
import type { HeaderScore } from './score-header';
import { HEADER_FROM } from './score-header';

/** What is known of a table while its lines are read. */
export interface OpenTable {
  readonly area: Area;
  readonly headerRows: readonly number[];
  /** Columns its header names. */
  readonly named: ReadonlySet<number>;
}

function isOther(kind: number): boolean {
  return kind === Kind.number || kind === Kind.date || kind === Kind.tick;
}

function isLettered(kind: number): boolean {
  return kind === Kind.text || kind === Kind.long;
}

/** True where a row leaves the first column blank as the header does, though lines fill it. */
function leavesKeyBlank(grid: Grid, row: number, table: OpenTable, profiles: readonly ColumnProfile[]): boolean {
  const header = table.headerRows[table.headerRows.length - 1];
  const key = profiles.findIndex((profile) => profile.fill > 0);
  if (header === undefined || key < 0 || (profiles[key]?.fill ?? 0) < 0.9) return false;
  return [header, row].every((one) => kindAt(grid, one, table.area.left + key) === Kind.blank);
}

/** True where a row has a word of the header. */
function sharesName(grid: Grid, row: number, { area, headerRows }: OpenTable): boolean {
  const texts = (one: number): string[] =>
    filledColumns(grid, one, area.left, area.right).flatMap((column) =>
      kindAt(grid, one, column) === Kind.text ? [textAt(grid, one, column).toLowerCase()] : [],
    );
  const names = new Set(headerRows.flatMap(texts));
  return texts(row).some((text) => names.has(text));
}

function resemblesHeader(grid: Grid, score: HeaderScore, table: OpenTable, profiles: readonly ColumnProfile[]): boolean {
  if (sharesName(grid, score.row, table)) return true;
  return score.columns.length > 2 && leavesKeyBlank(grid, score.row, table, profiles);
}

function shareOf(columns: readonly number[], test: (column: number) => boolean): number {
  return columns.length === 0 ? 0 : columns.filter(test).length / columns.length;
}

/** What stands before a row: nothing, a lone text, or a blank row. */
export type Break = 'none' | 'lone' | 'blank';

function isTooNarrow(columns: readonly number[], table: OpenTable, profiles: readonly ColumnProfile[], before: Break): boolean {
  if (before === 'blank') return false;
  const usual = profiles.reduce((sum, profile) => sum + profile.fill, 0);
  if (before === 'none' && columns.length < 3) return true;
  return columns.length < Math.max(usual * 0.6, Math.min(3, table.named.size));
}

interface Opposition {
  /** Cells that are texts over columns of another kind. */
  readonly against: number;
  /** Cells in columns that the table does not use. */
  readonly outside: number;
}

function weighOpposition(
  grid: Grid,
  row: number,
  columns: readonly number[],
  table: OpenTable,
  profiles: readonly ColumnProfile[],
): Opposition {
  const { left } = table.area;
  const against = shareOf(columns, (column) => {
    const profile = profiles[column - left];
    return profile !== undefined && isOther(profile.main) && profile.purity >= 0.8 && isLettered(kindAt(grid, row, column));
  });
  const outside = shareOf(columns, (column) => !table.named.has(column) && (profiles[column - left]?.filled ?? 0) === 0);
  return { against, outside };
}

function isKnown({ columns, known }: HeaderScore): boolean {
  return columns.length > 2 ? known >= 0.6 : known === 1;
}

/** True where a text of the row has a cell of another kind in one of the next rows. */
function differsBelow(grid: Grid, row: number, columns: readonly number[], area: Area): boolean {
  const next = nextRows(grid, area, row + 1, 3);
  return columns.some((column) => isLettered(kindAt(grid, row, column)) && next.some((one) => isOther(kindAt(grid, one, column))));
}

/** True where it is worth a closer look whether a row begins another table. */
function mayBegin(grid: Grid, row: number, columns: readonly number[], table: OpenTable, profiles: readonly ColumnProfile[]): boolean {
  if (differsBelow(grid, row, columns, table.area)) return true;
  if (sharesName(grid, row, table) || leavesKeyBlank(grid, row, table, profiles)) return true;
  return columns.some((column) => knowHeader(textAt(grid, row, column), grid.words) > 0);
}

/** True where a row that looks like a header stands against the table above it. */
function standsAgainst(grid: Grid, score: HeaderScore, table: OpenTable, profiles: readonly ColumnProfile[], weight: Opposition): boolean {
  if (weight.against >= 0.3 || weight.outside >= 0.5 || isKnown(score) || score.contrast >= 0.6) return true;
  return score.labels === 1 && resemblesHeader(grid, score, table, profiles);
}

/** True where a row begins another table: it looks like a header and stands against the table above it. */
export function beginsTable(grid: Grid, row: number, table: OpenTable, profiles: readonly ColumnProfile[], before: Break): boolean {
  const columns = filledColumns(grid, row, table.area.left, table.area.right);
  if (columns.length < 2 || isTooNarrow(columns, table, profiles, before)) return false;
  const weight = weighOpposition(grid, row, columns, table, profiles);
  if (before === 'none' && weight.against < 0.5) return false;
  if (weight.against === 0 && weight.outside === 0 && !mayBegin(grid, row, columns, table, profiles)) return false;
  const score = scoreRow(grid, row, { ...table.area, top: row });
  if (score.score < HEADER_FROM || score.alike > 0.3) return false;
  if (before === 'none') return score.known >= 0.3 || score.contrast >= 0.5;
  return standsAgainst(grid, score, table, profiles, weight);
}

/** True where rows after a gap go on with the table above: its columns, its kinds, about as full. */
export function continuesTable(grid: Grid, rows: readonly number[], table: OpenTable, profiles: readonly ColumnProfile[]): boolean {
  const { left, right } = table.area;
  let cells = 0;
  let fitting = 0;
  for (const row of rows)
    for (const column of filledColumns(grid, row, left, right)) {
      cells += 1;
      const profile = profiles[column - left];
      if (profile === undefined || (profile.filled === 0 && !table.named.has(column))) continue;
      const kind = kindAt(grid, row, column);
      const same = kind === profile.main || (isLettered(kind) && profile.main === Kind.text);
      if (same || profile.filled === 0 || profile.purity < 0.7) fitting += 1;
    }
  const usual = profiles.reduce((sum, profile) => sum + profile.fill, 0);
  if (cells === 0 || fitting < cells * 0.7) return false;
  return cells / rows.length >= Math.min(2, usual) && cells / rows.length >= usual * 0.35;
}
