import { cellText, isDateCell, type Cell } from './cell';

/** Words of a team's own column that say of a row that it is done, and those that say that it is not. */
export interface DoneWords {
  readonly done: readonly string[];
  readonly open: readonly string[];
}

/** Longest text that is a word of this kind. */
const LONGEST = 60;
const ALL = 100;

/** A word as it is kept and compared: in one line, without the signs that part words in Kind. */
export function plainWord(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .replace(/[\s,;:]+/g, ' ')
    .trim()
    .slice(0, LONGEST);
}

const fold = (text: string): string => plainWord(text).toLowerCase();

function ofNumber(value: number): boolean | null {
  if (value === 1 || value === ALL) return true;
  return value >= 0 && value < ALL ? false : null;
}

/** Whether a cell says done; `null` where it says neither. A tick and 100 % need no word. */
export function tellDoneWord(cell: Cell, { done, open }: DoneWords): boolean | null {
  if (isDateCell(cell)) return null;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return ofNumber(cell);
  const word = fold(cellText(cell));
  if (word === '') return null;
  if (done.some((one) => fold(one) === word)) return true;
  return open.some((one) => fold(one) === word) ? false : null;
}

/** What is written into such a column where a row gets done on that day, or is opened again (`''`): a tick, the team's word, else the day. */
export function writeDone(value: Cell, { done, open }: DoneWords): Cell {
  const isDone = value !== '';
  const [first = ''] = done;
  if (fold(first) === 'true' || open.some((one) => fold(one) === 'false')) return isDone;
  return isDone && first !== '' ? first : value;
}
