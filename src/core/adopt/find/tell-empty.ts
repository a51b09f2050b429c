import type { BodyShape } from './body-shape';
import { profileOf } from './body-shape';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';

/** Values a cell of a row has before anybody wrote into it: a number, FALSE, what every other row has as well. */
function isPrefilled(shape: BodyShape, row: number, column: number, usual: ReadonlyMap<number, string>): boolean {
  const kind = kindAt(shape.grid, row, column);
  if (kind === Kind.number)
    return column <= shape.left + 1 || textAt(shape.grid, row, column) === '0' || usual.get(column) === textAt(shape.grid, row, column);
  if (kind === Kind.tick) return /^(false|-|–|—|☐)$/i.test(textAt(shape.grid, row, column));
  return kind === Kind.text && usual.get(column) === textAt(shape.grid, row, column);
}

/** The text that the last line has in each column, where the lines before it have it too. */
function findUsual(shape: BodyShape): ReadonlyMap<number, string> {
  const last = shape.rows.slice(-3);
  const usual = new Map<number, string>();
  if (last.length < 3) return usual;
  for (let column = shape.left; column <= shape.right; column += 1) {
    const texts = last.map((row) => textAt(shape.grid, row, column));
    if (texts[0] !== '' && texts.every((text) => text === texts[0])) usual.set(column, texts[0] ?? '');
  }
  return usual;
}

/**
 * Rows with a number or a tick box but nothing written beside it: those that leave the column blank that says what a line
 * is about, and hold only what a row holds before anybody wrote into it.
 */
export function findEmpty(shape: BodyShape): ReadonlySet<number> {
  const empty = new Set<number>();
  const key = profileOf(shape, shape.key);
  const keyed = key !== undefined && key.main === Kind.text;
  const usual = findUsual(shape);
  for (const row of shape.rows) {
    const columns = filledColumns(shape.grid, row, shape.left, shape.right);
    if (keyed && columns.includes(shape.key)) continue;
    if (!keyed && columns.some((column) => column > shape.left && !isPrefilled(shape, row, column, new Map()))) continue;
    if (!keyed && shape.headerRows.length === 0) continue;
    if (columns.every((column) => isPrefilled(shape, row, column, usual))) empty.add(row);
  }
  return empty;
}
