import type { AdoptedRow, AdoptedTable } from '../adopted-table';

function* rowsIn(rows: readonly AdoptedRow[]): Generator<number> {
  for (const { row, under } of rows) {
    yield row;
    yield* rowsIn(under);
  }
}

/**
 * How many lines of the team's table are taken over: those that become a row of ours or one under it (a milestone of the Rock
 * above), each counted once. Where weeks run down, every line that was not rejected as a whole.
 */
export function countAccepted({ rows, rejects, lines }: AdoptedTable, weeksDown: boolean): number {
  if (!weeksDown) return new Set(rowsIn(rows)).size;
  return rows.length === 0 ? 0 : lines - new Set(rejects.filter(({ whole }) => whole).map(({ row }) => row)).size;
}
