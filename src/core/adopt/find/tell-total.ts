import type { BodyShape } from './body-shape';
import { columnsOf, isMeasured, profileOf } from './body-shape';
import { cellAt, filledColumns, textAt } from './grid';
import { Kind } from './kind';
import { plainWord, startsWithWord } from './known-words';
import { readNumber } from './read-number';

/** Lines that fill the first column at least, and that leave it blank at most, where those are totals. */
const LEAST_FILLED = 3;
const MOST_BLANK = 3.5;

/** Sums of numbers by column since a line. */
export interface Sums {
  readonly sum: Map<number, number>;
  readonly count: Map<number, number>;
}

/** Sums with nothing in them. */
export function emptySums(): Sums {
  return { sum: new Map(), count: new Map() };
}

/** Adds the numbers of a row. */
export function addSums(shape: BodyShape, row: number, sums: Sums): void {
  for (const column of columnsOf(shape, row, Kind.number)) {
    const value = readNumber(shape.grid, row, column);
    if (value === undefined) continue;
    sums.sum.set(column, (sums.sum.get(column) ?? 0) + value);
    if (value !== 0) sums.count.set(column, (sums.count.get(column) ?? 0) + 1);
  }
}

interface Agreement {
  readonly numbers: number;
  /** Numbers that are the sum of two or more numbers above, or their mean where the line says so. */
  readonly agree: number;
}

function compareSums(shape: BodyShape, row: number, sums: Sums, isMean: boolean): Agreement {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
  let numbers = 0;
  let agree = 0;
  for (const column of columnsOf(shape, row, Kind.number)) {
    const value = readNumber(shape.grid, row, column);
    if (value === undefined || value === 0) continue;
    numbers += 1;
    const count = sums.count.get(column) ?? 0;
    const sum = sums.sum.get(column) ?? 0;
    if (count >= 2 && near(value, isMean ? sum / count : sum)) agree += 1;
  }
  return { numbers, agree };
}

function labelColumn(shape: BodyShape, row: number): number {
  return columnsOf(shape, row, Kind.text)[0] ?? -1;
}

/** Columns that hold texts nearly always and are blank in this row. */
function missesTexts(shape: BodyShape, row: number): boolean {
  const texts = shape.profiles.filter((profile) => profile.main === Kind.text && profile.fill >= 0.8);
  const filled = columnsOf(shape, row, Kind.text).filter((column) => (profileOf(shape, column)?.fill ?? 0) >= 0.8);
  return texts.length >= 2 && filled.length <= 1;
}

const isWritten = (kind: number): boolean => kind === Kind.text || kind === Kind.tick;

function countsTexts(shape: BodyShape, row: number): boolean {
  const numbers = columnsOf(shape, row, Kind.number);
  const odd = numbers.filter((column) => {
    const profile = profileOf(shape, column);
    return profile !== undefined && isWritten(profile.main) && profile.purity >= 0.7 && profile.filled >= 3;
  });
  return odd.length >= 2 && odd.length >= numbers.length * 0.5;
}

/** True where the label is the header of the last column as well: a row and a column that count the same. */
function repeatsHeader(shape: BodyShape, label: string): boolean {
  const row = shape.headerRows[shape.headerRows.length - 1];
  if (row === undefined) return false;
  const last = filledColumns(shape.grid, row, shape.left, shape.right).pop();
  return last !== undefined && last > shape.left && plainWord(textAt(shape.grid, row, last)) === plainWord(label);
}

interface Evidence {
  readonly shape: BodyShape;
  readonly row: number;
  readonly label: string;
  readonly keyBlank: boolean;
  /** Numbers to the right of its label. */
  readonly numbersAfter: number;
  /** Its numbers are the sums or means of those above. */
  readonly adds: boolean;
  readonly agree: number;
  readonly misses: boolean;
  readonly counts: boolean;
}

function gatherEvidence(shape: BodyShape, row: number, sums: readonly Sums[]): Evidence {
  const column = labelColumn(shape, row);
  const label = column < 0 ? '' : textAt(shape.grid, row, column);
  const isMean = label !== '' && startsWithWord(label, shape.grid.words.averages);
  const best = sums.map((one) => compareSums(shape, row, one, isMean)).reduce((a, b) => (b.agree > a.agree ? b : a));
  return {
    shape,
    row,
    label,
    keyBlank: cellAt(shape.grid, row, shape.key) === '',
    numbersAfter: columnsOf(shape, row, Kind.number).filter((one) => one > column).length,
    adds: best.agree > 0 && best.agree >= best.numbers * 0.6,
    agree: best.agree,
    misses: missesTexts(shape, row),
    counts: countsTexts(shape, row),
  };
}

/** Where a line stands: the last before a blank row, a section or the end; below a blank row or another total. */
export interface TotalPlace {
  readonly closes: boolean;
  readonly apart: boolean;
  /** Another total stands right before it. */
  readonly afterTotal: boolean;
}

/** True where the label is a word of total alone: with numbers after it, with nothing else in the line, or in a last line. */
function isNamedTotal({ shape, row, label, numbersAfter }: Evidence, closes: boolean): boolean {
  const { totals, averages } = shape.grid.words;
  const word = plainWord(label.replace(/[:.]/g, ' '));
  if (!totals.has(word) || columnsOf(shape, row, Kind.date).length > 0) return false;
  return numbersAfter > 0 || (!averages.has(word) && (closes || filledColumns(shape.grid, row, shape.left, shape.right).length === 1));
}

function isCalledTotal(evidence: Evidence, { closes, apart }: TotalPlace): boolean {
  const { shape, row, label, adds, misses, counts, numbersAfter } = evidence;
  if (label === '') return false;
  if (isNamedTotal(evidence, closes)) return true;
  const alone = apart && columnsOf(shape, row, Kind.text).length === 1 && numbersAfter > 1;
  return startsWithWord(label, shape.grid.words.totals) && (adds || alone || (closes && (misses || counts)));
}

/** A last line that leaves the key blank which all others have, and writes a label over numbers. */
function isOddEnd({ shape, row, keyBlank }: Evidence): boolean {
  const fill = profileOf(shape, shape.key)?.fill ?? 0;
  if (!keyBlank || fill < 0.75 || columnsOf(shape, row, Kind.number).length === 0) return false;
  return columnsOf(shape, row, Kind.text).some((column) => isMeasured(shape, column));
}

function closesAsTotal(evidence: Evidence): boolean {
  const { shape, row, label, keyBlank, adds, agree, misses, counts } = evidence;
  if (counts || (adds && keyBlank) || isOddEnd(evidence)) return true;
  if (adds && agree >= 2 && (label === '' || misses)) return true;
  if (label === '' || !repeatsHeader(shape, label)) return false;
  return filledColumns(shape.grid, row, shape.left, shape.right).some((column) => isMeasured(shape, column));
}

/** True where the first column is blank that all lines but a few fill. */
function leavesFirstBlank({ shape, row }: Evidence): boolean {
  const first = shape.profiles.find(({ filled }) => filled > 0);
  if (first === undefined || first.filled < LEAST_FILLED || first.fill === 1) return false;
  const blank = first.filled / first.fill - first.filled;
  return blank <= MOST_BLANK && cellAt(shape.grid, row, shape.left + shape.profiles.indexOf(first)) === '';
}

/** True where a line that stands before any other is a total by its word and its numbers. */
export function isTotalOnTop(shape: BodyShape, row: number): boolean {
  return isNamedTotal(gatherEvidence(shape, row, [emptySums()]), false);
}

/**
 * True where a line counts the others. `sums` are those since the last total or section and of all lines.
 */
export function isTotal(shape: BodyShape, row: number, sums: readonly Sums[], place: TotalPlace): boolean {
  const evidence = gatherEvidence(shape, row, sums);
  if (isCalledTotal(evidence, place)) return true;
  if (place.afterTotal && evidence.keyBlank && (profileOf(shape, shape.key)?.fill ?? 0) >= 0.75) return true;
  if (place.afterTotal && leavesFirstBlank(evidence)) return true;
  if (place.closes) return closesAsTotal(evidence);
  if (evidence.counts && evidence.keyBlank) return true;
  return evidence.adds && evidence.agree >= 2 && (evidence.keyBlank || evidence.misses);
}
