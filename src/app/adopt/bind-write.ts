import { bindRead } from './bind-read';
import type { Workbook } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import type { Block } from '../../core/plan/place-changes';
import { layCompanion } from '../../core/tables/attach-companion';
import { sameCell, type Cell } from '../../core/tables/cell';
import type { Grid } from '../../core/tables/locate-table';
import type { RawTable } from '../../core/tables/raw-table';

function isSame(a: Grid, b: Grid): boolean {
  return a.length === b.length && a.every((line, row) => line.every((cell, column) => sameCell(cell, b[row]?.[column] ?? '')));
}

function withBlocks({ grid }: RawTable, blocks: readonly Block[]): Grid {
  const cells = grid.map((line): Cell[] => [...line]);
  for (const { row, column, values } of blocks) {
    values.forEach((line, down) =>
      line.forEach((cell, right) => {
        const target = cells[row - 1 + down];
        if (target === undefined) return;
        while (target.length < column + right) target.push('');
        target[column - 1 + right] = cell;
      }),
    );
  }
  return cells;
}

/**
 * Writes what belongs to the engine into the tab beside the team's, whole and in the order of the team's rows; at most one write, none
 * where nothing is different. The team's tab is not written.
 */
export function writeCompanion(workbook: Workbook, raw: RawTable, blocks: readonly Block[]): void {
  const companion = raw.adopted?.companion;
  const laid = layCompanion({ ...raw, grid: withBlocks(raw, blocks) });
  if (companion === undefined || laid === null || isSame(laid, companion.present)) return;
  workbook.append(companion.tab, 1, laid.slice(1));
}

/** Brings the tabs beside those of teams into the order of their rows where nothing else has to be written; no call where they are. */
export function settleCompanions(workbook: Workbook, { raws, bindings }: Pick<ReadTables, 'raws' | 'bindings'>): void {
  for (const raw of Object.values(raws)) {
    const laid = layCompanion(raw);
    if (laid === null || isSame(laid, raw.adopted?.companion?.present ?? [])) continue;
    writeCompanion(workbook, bindRead(workbook, raw.spec, { tab: raw.tab, grid: workbook.read(raw.tab) }, bindings), []);
  }
}
