import type { CellChange } from './plan';
import type { RawTable } from '../tables/raw-table';

/**
 * Leaves out what a check would write into the team's own columns of a tab of its own: the title of a link, a first day. Only a person who
 * asks for it in the sidebar changes such a cell.
 */
export function spareTeamCells(
  changes: readonly CellChange[],
  raws: Readonly<Record<string, RawTable | undefined>>,
): readonly CellChange[] {
  if (Object.values(raws).every((raw) => raw?.adopted === undefined)) return changes;
  return changes.filter(({ table, column }) => {
    const raw = raws[table];
    return (
      raw?.adopted === undefined || column === 'id' || raw.spec.columns.some(({ key, writer }) => key === column && writer === 'engine')
    );
  });
}
