/** What stands in one cell; `row` and `col` count from 0. */
export interface TypedCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** A full rectangle of texts, row by row. */
export interface Rectangle {
  readonly row: number;
  readonly col: number;
  readonly values: readonly (readonly string[])[];
}

interface Run {
  readonly row: number;
  readonly col: number;
  readonly texts: string[];
}

/**
 * Covers cells by as few full rectangles as a reading from left to right and from top to bottom finds; the last text of a cell counts.
 * Nothing is covered that was not typed: a cell between two others keeps what it holds.
 */
export function toRectangles(cells: readonly TypedCell[]): Rectangle[] {
  const found: { row: number; col: number; values: string[][] }[] = [];
  const byEnd = new Map<string, string[][]>();
  for (const { row, col, texts } of toRuns(cells)) {
    const above = byEnd.get(`${row}:${col}:${texts.length}`);
    const values = above ?? [];
    values.push(texts);
    if (above === undefined) found.push({ row, col, values });
    byEnd.set(`${row + 1}:${col}:${texts.length}`, values);
  }
  return found;
}

function toRuns(cells: readonly TypedCell[]): Run[] {
  const runs: Run[] = [];
  for (const cell of inReadingOrder(cells)) {
    const last = runs.at(-1);
    if (last !== undefined && last.row === cell.row && last.col + last.texts.length === cell.col) last.texts.push(cell.text);
    else runs.push({ row: cell.row, col: cell.col, texts: [cell.text] });
  }
  return runs;
}

function inReadingOrder(cells: readonly TypedCell[]): TypedCell[] {
  const latest = new Map(cells.map((cell) => [`${cell.row}:${cell.col}`, cell]));
  return [...latest.values()].sort((one, other) => one.row - other.row || one.col - other.col);
}
