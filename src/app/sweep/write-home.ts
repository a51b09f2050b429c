import type { ReadTables } from './read-tables';
import type { Workbook } from '../ports';
import { HOME } from '../../core/home/layout';
import type { HomeBlock } from '../../core/home/plan-home';
import { sameCell, type Cell } from '../../core/tables/cell';
import { sayBy } from '../../core/texts/beat-texts';
import type { LocalDateTime } from '../../core/time/local';

function countDifferent(read: NonNullable<ReadTables['home']>, { block, cells }: HomeBlock): number {
  const shown = (row: number, column: number): Cell => read.grid[block.row - 1 + row]?.[block.column - 1 + column] ?? '';
  return cells.reduce((sum, line, row) => sum + line.filter((cell, column) => !sameCell(shown(row, column), cell)).length, 0);
}

/** How many cells of Home are not as they should stand now. */
export function countHome({ home }: Pick<ReadTables, 'home'>, blocks: readonly HomeBlock[]): number {
  return home === null ? 0 : blocks.reduce((sum, block) => sum + countDifferent(home, block), 0);
}

/** Writes the lists of Home that changed; how many cells that were. */
export function writeHome(workbook: Workbook, read: ReadTables, blocks: readonly HomeBlock[]): number {
  const { home } = read;
  if (home === null) return 0;
  return blocks.reduce((sum, block) => {
    const different = countDifferent(home, block);
    if (different > 0) workbook.write(home.tab, block.block.row, block.block.column, block.cells);
    return sum + different;
  }, 0);
}

/** Writes blocks of Home whatever stands there. */
export function writeBlocks(workbook: Workbook, { home }: ReadTables, blocks: readonly HomeBlock[]): void {
  if (home === null) return;
  blocks.forEach(({ block, cells }) => workbook.write(home.tab, block.row, block.column, cells));
}

/** The last check, the next one, and whose hourly checks these are, `''` where that is not known. */
export interface Heartbeat {
  readonly now: LocalDateTime;
  readonly next: LocalDateTime;
  readonly who: string;
}

/** Writes the heartbeat and the next check; the banner formula of Home watches the former. */
export function writeHeartbeat(workbook: Workbook, read: ReadTables, { now, next, who }: Heartbeat): void {
  if (read.home === null) return;
  const cells = [
    [{ local: now }, who === '' ? '' : sayBy(who)],
    [{ local: next }, ''],
  ];
  workbook.write(read.home.tab, HOME.heartbeat.row, HOME.heartbeat.column, cells);
}
