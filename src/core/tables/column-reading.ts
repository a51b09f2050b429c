import type { Cell } from './cell';
import { decodeValue, type Decoded } from './decode-value';
import { readTextDate } from './read-text-date';
import { readTextNumber } from './read-text-number';
import type { ColumnSpec } from './spec';

/** How the cells of a bound column are read where they are not written as ours are. */
export interface ColumnReading {
  /** Order of numbers in a date written as text. */
  readonly dates?: 'day first' | 'month first' | 'year first';
  readonly decimal?: ',' | '.';
  /** Year of dates that are written without one. */
  readonly year?: number;
}

const PHRASES: readonly (readonly [string, ColumnReading])[] = [
  ['dates day first', { dates: 'day first' }],
  ['dates month first', { dates: 'month first' }],
  ['dates year first', { dates: 'year first' }],
  ['decimal comma', { decimal: ',' }],
  ['decimal point', { decimal: '.' }],
];
const YEAR = /^year (\d{4})$/;

function phraseReading(phrase: string): ColumnReading {
  const year = YEAR.exec(phrase)?.[1];
  if (year !== undefined) return { year: Number(year) };
  return PHRASES.find(([words]) => words === phrase)?.[1] ?? {};
}

/** Reads Kind of a bound column: phrases with commas between; what is not understood counts for nothing. `null` where nothing is left. */
export function parseReading(kind: string): ColumnReading | null {
  const phrases = kind
    .slice(0, 200)
    .split(',')
    .map((phrase) => phrase.trim().toLowerCase());
  const reading = phrases.reduce<ColumnReading>((known, phrase) => ({ ...known, ...phraseReading(phrase) }), {});
  return Object.keys(reading).length === 0 ? null : reading;
}

/** Says a reading as Kind holds it, `''` for none. */
export function sayReading({ dates, decimal, year }: ColumnReading): string {
  return [
    ...(dates === undefined ? [] : [`dates ${dates}`]),
    ...(decimal === undefined ? [] : [decimal === ',' ? 'decimal comma' : 'decimal point']),
    ...(year === undefined ? [] : [`year ${year}`]),
  ].join(', ');
}

const TICKS: ReadonlySet<string> = new Set(['✅', '🗸', '☒', '✗', '✘', '❌']);
const CROSSES: ReadonlySet<string> = new Set(['✗', '✘', '❌']);

function readText(text: string, column: ColumnSpec, reading: ColumnReading): Cell | null {
  switch (column.kind) {
    case 'date':
      return readTextDate(text, reading);
    case 'number':
    case 'percent':
      return readTextNumber(text, reading.decimal ?? '.');
    case 'yesno':
      return TICKS.has(text) ? !CROSSES.has(text) : null;
    default:
      return null;
  }
}

/**
 * Decodes a cell as its column is written. Real dates and numbers need no reading; a text is read as the reading says, and only what
 * that does not understand as our own columns are, so that a guess never wins over what was decided for the column.
 */
export function decodeReading(cell: Cell, column: ColumnSpec, reading: ColumnReading | undefined): Decoded {
  if (reading === undefined || typeof cell !== 'string') return decodeValue(cell, column);
  const read = readText(cell.trim(), column, reading);
  return decodeValue(read ?? cell, column);
}

/** A value of a scorecard as its column is written: a text that is a number becomes one, everything else stays as it is. */
export function readAmountCell(cell: Cell, reading: ColumnReading | undefined): Cell {
  if (reading?.decimal === undefined || typeof cell !== 'string') return cell;
  return readTextNumber(cell.trim(), reading.decimal) ?? cell;
}
