import type { ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { HOME } from '../../core/home/layout';
import type { HomeBlock } from '../../core/home/plan-home';
import { sameCell } from '../../core/tables/cell';
import type { LocalDateTime } from '../../core/time/local';

function differs(read: NonNullable<ReadTables['home']>, { block, cells }: HomeBlock): boolean {
  return cells.some((line, row) =>
    line.some((cell, column) => !sameCell(read.grid[block.row - 1 + row]?.[block.column - 1 + column] ?? '', cell)),
  );
}

/** Writes the lists of Home that changed; how many cells that were. */
export function writeHome(workbook: Workbook, read: ReadTables, blocks: readonly HomeBlock[]): number {
  const { home } = read;
  if (home === null) return 0;
  const changed = blocks.filter((block) => differs(home, block));
  changed.forEach(({ block, cells }) => workbook.write(home.tab, block.row, block.column, cells));
  return changed.reduce((sum, { block }) => sum + block.rows * block.columns, 0);
}

/** Writes the heartbeat and the next check; the banner formula of Home watches the former. */
export function writeHeartbeat(workbook: Workbook, read: ReadTables, now: LocalDateTime, next: LocalDateTime): void {
  if (read.home === null) return;
  workbook.write(read.home.tab, HOME.heartbeat.row, HOME.heartbeat.column, [[{ local: now }], [{ local: next }]]);
}
