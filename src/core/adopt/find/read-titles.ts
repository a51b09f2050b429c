import type { Draft } from './draft';
import type { Grid } from './grid';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';

/** What stands above a table. */
export interface Titles {
  readonly title: string;
  readonly above: readonly string[];
}

interface TitleRow {
  readonly row: number;
  readonly columns: readonly number[];
}

const remark = /^[*(\[–-]|[:：]/;

function ownColumns(draft: Draft, columns: readonly number[]): readonly number[] {
  const own = columns.filter((column) => column >= draft.left && column <= draft.right);
  return own.length > 0 ? own : columns;
}

function mayBeTitle(grid: Grid, { row, columns }: TitleRow): boolean {
  const column = columns[0];
  if (column === undefined || columns.length > 1 || kindAt(grid, row, column) !== Kind.text) return false;
  return !remark.test(textAt(grid, row, column));
}

/** Rows that follow each other without a blank one, from top to bottom. */
function partAtBlanks(rows: readonly TitleRow[]): TitleRow[][] {
  const blocks: TitleRow[][] = [];
  for (const one of rows) {
    const block = blocks[blocks.length - 1];
    const before = block?.[block.length - 1];
    if (block !== undefined && before !== undefined && one.row <= before.row + 1) block.push(one);
    else blocks.push([one]);
  }
  return blocks;
}

/** The block that names the table: the one that touches its header, else the first of the tab, else the last. */
function chooseTitle(grid: Grid, draft: Draft, rows: readonly TitleRow[]): TitleRow | undefined {
  const blocks = partAtBlanks(rows).flatMap((block) => {
    const title = block.find((one) => mayBeTitle(grid, one));
    return title === undefined ? [] : [{ title, end: block[block.length - 1]?.row ?? title.row }];
  });
  const last = blocks[blocks.length - 1];
  const begin = draft.headerRows[0] ?? draft.rows[0] ?? 0;
  if (last === undefined || last.end + 1 >= begin || !isTopOfTab(grid, rows)) return last?.title;
  return blocks[0]?.title;
}

function isTopOfTab(grid: Grid, rows: readonly TitleRow[]): boolean {
  const first = rows[0]?.row ?? 0;
  for (let row = 0; row < first; row += 1) if (filledColumns(grid, row, 0, grid.width - 1).length > 0) return false;
  return true;
}

/** Reads the rows above a table: its title, and everything else a line of text each. */
export function readTitles(grid: Grid, draft: Draft): Titles {
  const rows = draft.titles.map((row) => ({ row, columns: ownColumns(draft, filledColumns(grid, row, 0, grid.width - 1)) }));
  const named = chooseTitle(grid, draft, rows) ?? rows.filter(({ columns }) => columns.length === 1).pop();
  const title = named === undefined ? '' : textAt(grid, named.row, named.columns[0] ?? 0);
  const others = rows.filter((one) => one !== named && one.row !== named?.row);
  const above = others.map(({ row, columns }) => columns.map((column) => textAt(grid, row, column)).join(' '));
  return { title, above: above.filter((text) => text !== '') };
}
