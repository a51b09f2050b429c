import { scoreRow } from './find-header';
import type { Area, Grid } from './grid';
import { filledColumns, kindAt } from './grid';
import { Kind } from './kind';
import type { ColumnProfile } from './profile';
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

function shareOf(columns: readonly number[], test: (column: number) => boolean): number {
  return columns.length === 0 ? 0 : columns.filter(test).length / columns.length;
}

/**
 * True where a row begins another table: it looks like a header and stands against the table above it. `afterBreak` says
 * that a blank row, a total or a lone text stands before it.
 */
export function beginsTable(grid: Grid, row: number, table: OpenTable, profiles: readonly ColumnProfile[], afterBreak: boolean): boolean {
  const { left, right } = table.area;
  const columns = filledColumns(grid, row, left, right);
  if (columns.length < 2 || !columns.every((column) => kindAt(grid, row, column) !== Kind.address)) return false;
  const against = shareOf(columns, (column) => {
    const profile = profiles[column - left];
    return profile !== undefined && isOther(profile.main) && profile.purity >= 0.8 && isLettered(kindAt(grid, row, column));
  });
  const outside = shareOf(columns, (column) => !table.named.has(column) && (profiles[column - left]?.filled ?? 0) === 0);
  if (!afterBreak && (against < 0.5 || columns.length < 3)) return false;
  const score = scoreRow(grid, row, { ...table.area, top: row });
  if (score.score < HEADER_FROM || score.alike > 0.3) return false;
  if (!afterBreak) return score.known >= 0.3 || score.contrast >= 0.5;
  const known = columns.length > 2 ? score.known >= 0.6 : score.known === 1;
  return against >= 0.3 || outside >= 0.5 || known || score.contrast >= 0.6;
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
