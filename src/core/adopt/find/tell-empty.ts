import type { BodyShape } from './body-shape';
import { profileOf } from './body-shape';
import { filledColumns, kindAt, textAt } from './grid';
import { Kind } from './kind';
import { readNumber } from './read-number';

/** What cells hold in a row that was prepared and not used. */
interface Prepared {
  readonly shape: BodyShape;
  /** Columns that count lines. */
  readonly counting: ReadonlySet<number>;
  /** The text of the last lines, by column, where they have the same. */
  readonly usual: ReadonlyMap<number, string>;
}

function isPrepared({ shape, counting, usual }: Prepared, row: number, column: number): boolean {
  const kind = kindAt(shape.grid, row, column);
  const text = textAt(shape.grid, row, column);
  if (kind === Kind.number) return counting.has(column) || text === '0' || usual.get(column) === text;
  if (kind === Kind.tick) return /^(false|-|–|—|☐)$/i.test(text);
  return kind === Kind.text && usual.get(column) === text;
}

/** True where a column counts lines by one from its first line on; from 0 or 1 where `strict`. */
function countsLines(shape: BodyShape, column: number, strict: boolean): boolean {
  if (profileOf(shape, column)?.main !== Kind.number) return false;
  const numbers = shape.rows.map((row) => readNumber(shape.grid, row, column)).filter((value): value is number => value !== undefined);
  const first = numbers[0];
  if (first === undefined || numbers.length < 2 || (strict && first !== 0 && first !== 1)) return false;
  const steps = numbers.filter((value, at) => at > 0 && value === (numbers[at - 1] ?? 0) + 1);
  return steps.length >= (numbers.length - 1) * 0.8;
}

function findCounting(shape: BodyShape, strict: boolean): ReadonlySet<number> {
  const columns = shape.profiles.map((_, at) => shape.left + at);
  return new Set(columns.filter((column) => countsLines(shape, column, strict)));
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
  const key = profileOf(shape, shape.key);
  const keyed = key !== undefined && key.main === Kind.text;
  if (!keyed && shape.headerRows.length === 0) return new Set();
  const prepared: Prepared = {
    shape,
    counting: findCounting(shape, !keyed),
    usual: keyed ? findUsual(shape) : new Map<number, string>(),
  };
  const empty = shape.rows.filter((row) => {
    const columns = filledColumns(shape.grid, row, shape.left, shape.right);
    return !(keyed && columns.includes(shape.key)) && columns.every((column) => isPrepared(prepared, row, column));
  });
  return new Set(empty);
}
