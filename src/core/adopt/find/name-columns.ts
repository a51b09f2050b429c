import type { FoundColumn } from '../found-table';
import type { BodyShape } from './body-shape';
import { profileOf } from './body-shape';
import type { Cell } from '../../tables/cell';
import { cellText, isDateCell } from '../../tables/cell';
import { lettersOf } from '../../tables/column-letters';
import type { Grid } from './grid';
import { cellAt, filledColumns, kindAt, mergeAt } from './grid';
import { Kind } from './kind';
import { plainWord } from './known-words';

function hasMerges(grid: Grid, row: number, left: number, right: number): boolean {
  return filledColumns(grid, row, left, right).some((column) => {
    const merge = mergeAt(grid, row, column);
    return merge !== undefined && merge.right > merge.left;
  });
}

/** Header cells of one line by column; in a line of groups without merged areas a group goes on until the next one. */
function readLine(shape: BodyShape, at: number): Cell[] {
  const { grid, left, right, headerRows } = shape;
  const row = headerRows[at] ?? 0;
  const under = headerRows[at + 1];
  const spreads = under !== undefined && !hasMerges(grid, row, left, right);
  const line: Cell[] = [];
  let group: Cell = '';
  for (let column = left; column <= right; column += 1) {
    const own = cellAt(grid, row, column);
    const below = under !== undefined && kindAt(grid, under, column) !== Kind.blank;
    if (own !== '') group = own;
    line.push(own !== '' ? own : spreads && below ? group : '');
  }
  return line;
}

function isSame(a: Cell, b: Cell): boolean {
  return cellText(a) === cellText(b) && isDateCell(a) === isDateCell(b);
}

function joinParts(lines: readonly (readonly Cell[])[], at: number): Cell[] {
  const parts: Cell[] = [];
  for (const line of lines) {
    const part = line[at] ?? '';
    const before = parts[parts.length - 1];
    if (cellText(part) === '' || (before !== undefined && isSame(before, part))) continue;
    parts.push(part);
  }
  return parts;
}

/** True where a column has a value beside the key, then blanks, then another value: not only blanks at its end. */
function comesAgain(shape: BodyShape, column: number): boolean {
  const lines = shape.rows.filter((row) => kindAt(shape.grid, row, shape.key) !== Kind.blank);
  const filled = lines.map((row) => kindAt(shape.grid, row, column) !== Kind.blank);
  return filled.slice(0, filled.lastIndexOf(true) + 1).includes(false);
}

function isSpread(shape: BodyShape, column: number): boolean {
  const profile = profileOf(shape, column);
  const first = shape.rows[0];
  if (profile === undefined || first === undefined || column >= shape.key || profile.filled < 1) return false;
  if (profile.main !== Kind.text || profile.fill > 0.7 || profile.fill === 0) return false;
  const key = profileOf(shape, shape.key);
  const full = kindAt(shape.grid, first, column) !== Kind.blank && (key?.fill ?? 0) >= 0.7;
  const values = [...profile.texts].some((text) => shape.grid.words.values.has(plainWord(text)));
  return full && !values && profile.distinct >= 0.7 && comesAgain(shape, column);
}

/** Columns whose values hold for blank cells below: the first columns with texts, as long as each is written so. */
function findSpread(shape: BodyShape): ReadonlySet<number> {
  const spread = new Set<number>();
  for (let column = shape.left; column < shape.key; column += 1) {
    const main = profileOf(shape, column)?.main;
    if (main === undefined || main === Kind.blank || main === Kind.number) continue;
    if (!isSpread(shape, column)) break;
    if (!isMergedDown(shape, column)) spread.add(column);
  }
  return spread;
}

function isMergedDown(shape: BodyShape, column: number): boolean {
  return shape.rows.some((row) => {
    const merge = mergeAt(shape.grid, row, column);
    return merge !== undefined && merge.bottom > merge.top;
  });
}

/** The columns of a table: those with a header or with a cell in a line. */
export function nameColumns(shape: BodyShape): readonly FoundColumn[] {
  const lines = shape.headerRows.map((_, at) => readLine(shape, at));
  const spread = findSpread(shape);
  const columns: FoundColumn[] = [];
  for (let index = shape.left; index <= shape.right; index += 1) {
    const parts = joinParts(lines, index - shape.left);
    const used = shape.rows.some((row) => cellAt(shape.grid, row, index) !== '');
    if (parts.length === 0 && !used) continue;
    columns.push({
      index,
      letter: lettersOf(index),
      header: parts.map((part) => cellText(part).replace(/\s+/g, ' ')).join(' / '),
      parts,
      spread: spread.has(index),
    });
  }
  return columns;
}
