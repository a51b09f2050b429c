import type { Workbook } from '../ports';
import { leaveOutPresent, placeAppends, placeChanges, type Block } from '../../core/plan/place-changes';
import type { CellChange, RowAppend } from '../../core/plan/plan';
import { restoreBlocks } from '../../core/plan/restore-blocks';
import type { RawTable } from '../../core/tables/raw-table';
import { writeCompanion } from '../adopt/bind-write';

/** What goes into one tab. */
export interface Wanted {
  readonly changes: readonly CellChange[];
  readonly rows: readonly RowAppend['values'][];
  /** True where nothing is written when one change has lost its cell. */
  readonly isWhole: boolean;
}

/** What was written. */
export interface Applied {
  readonly written: number;
  readonly dropped: readonly CellChange[];
  /** The tab as it stood after; absent where nobody looked. */
  readonly now?: RawTable;
}

/** Each further time somebody has moved rows or columns in the moment before the write. */
const MOST_TRIES = 3;

/** How many cells of the rows are filled. */
export function countFilled(rows: readonly RowAppend['values'][]): number {
  return rows.reduce((sum, row) => sum + Object.values(row).filter((cell) => cell !== '').length, 0);
}

function appendRows(workbook: Workbook, raw: RawTable, rows: Wanted['rows']): readonly Block[] {
  if (rows.length === 0) return [];
  const { after, blocks } = placeAppends(raw, rows);
  blocks.forEach(({ column, values }) => {
    workbook.append(raw.tab, after, values, column);
  });
  return blocks.map((block) => ({ ...block, row: after + 1 }));
}

function writeBlocks(workbook: Workbook, tab: string, blocks: readonly Block[]): void {
  blocks.forEach(({ row, column, values }) => {
    workbook.write(tab, row, column, values);
  });
}

/**
 * Writes into a tab what is wanted and looks at it again: where rows or columns were moved in between, what was written is taken back
 * and goes to where its rows stand now. Throws where Google refuses, at the latest when it looks.
 * @param readAgain the tab as it stands now, `null` where it is gone
 */
export function writePlaced(workbook: Workbook, readAgain: () => RawTable | null, wanted: Wanted): Applied {
  const { changes, rows, isWhole } = wanted;
  for (let attempt = 1; ; attempt += 1) {
    const raw = readAgain();
    if (raw === null) return { written: 0, dropped: changes };
    const placed = placeChanges(raw, changes);
    if (isWhole && placed.dropped.length > 0) return { written: 0, dropped: changes };
    // What was moved after it was written is there already.
    const fresh = leaveOutPresent(raw, rows, attempt > 1);
    const applied = { written: placed.written + countFilled(attempt > 1 ? rows : fresh), dropped: placed.dropped };
    if (raw.adopted?.companion !== undefined) {
      writeCompanion(workbook, raw, placed.blocks);
      return { ...applied, written: placed.written };
    }
    writeBlocks(workbook, raw.tab, placed.blocks);
    const blocks = [...placed.blocks, ...appendRows(workbook, raw, fresh)];
    const now = blocks.length === 0 || attempt === MOST_TRIES ? null : readAgain();
    const back = now === null ? [] : restoreBlocks({ before: raw.grid, after: now.grid, blocks });
    if (back.length === 0) return now === null ? applied : { ...applied, now };
    writeBlocks(workbook, raw.tab, back);
  }
}
