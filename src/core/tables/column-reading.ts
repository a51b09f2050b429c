import { cellText, type Cell } from './cell';
import { decodeValue, type Decoded } from './decode-value';
import { plainWord, tellDoneWord, type DoneWords } from './done-words';
import { parseNumberText } from '../adopt/values/parse-number-text';
import { readTextDate } from './read-text-date';
import { readTextNumber } from './read-text-number';
import type { ColumnSpec } from './spec';
import { quote } from '../texts/issue-texts';

/** How the cells of a bound column are read where they are not written as ours are. */
export interface ColumnReading {
  /** Order of numbers in a date written as text. */
  readonly dates?: 'day first' | 'month first' | 'year first';
  readonly decimal?: ',' | '.';
  /** Year of dates that are written without one. */
  readonly year?: number;
  /** Of a column of people: the first of several in a cell is meant. */
  readonly people?: 'first of several';
  /** Of a day on which something was done: words that say it without a day. */
  readonly words?: DoneWords | undefined;
}

const PHRASES: readonly (readonly [string, ColumnReading])[] = [
  ['dates day first', { dates: 'day first' }],
  ['dates month first', { dates: 'month first' }],
  ['dates year first', { dates: 'year first' }],
  ['decimal comma', { decimal: ',' }],
  ['decimal point', { decimal: '.' }],
  ['first of several', { people: 'first of several' }],
];
const YEAR = /^year (\d{4})$/;

function phraseReading(phrase: string): ColumnReading {
  const year = YEAR.exec(phrase)?.[1];
  if (year !== undefined) return { year: Number(year) };
  return PHRASES.find(([words]) => words === phrase)?.[1] ?? {};
}

/** Most that is read of Kind, characters. */
const LONGEST_KIND = 4000;
/** Words of one meaning that are kept, more would not fit into Kind. */
const MOST_WORDS = 40;

function partReading(part: string): ColumnReading {
  const list = /^(done|open):(.*)$/i.exec(part);
  if (list === null)
    return part.split(',').reduce<ColumnReading>((known, phrase) => ({ ...known, ...phraseReading(phrase.trim().toLowerCase()) }), {});
  const words = (list[2] ?? '')
    .split(',')
    .map(plainWord)
    .filter((word) => word !== '');
  return { words: { done: [], open: [], [(list[1] ?? '').toLowerCase()]: words } };
}

function joinReadings(a: ColumnReading, b: ColumnReading): ColumnReading {
  if (a.words === undefined || b.words === undefined) return { ...a, ...b };
  const words = { done: [...a.words.done, ...b.words.done], open: [...a.words.open, ...b.words.open] };
  return { ...a, ...b, words };
}

/**
 * Reads Kind of a bound column: phrases with commas between, and behind semicolons the words that say done and not done, `dates day first;
 * done: Done, erledigt; open: In work`. What is not understood counts for nothing. `null` where nothing is left.
 */
export function parseReading(kind: string): ColumnReading | null {
  const parts = kind
    .slice(0, LONGEST_KIND)
    .split(/[;\n]/)
    .map((part) => part.trim());
  const reading = parts.map(partReading).reduce(joinReadings, {});
  return Object.keys(reading).length === 0 ? null : reading;
}

const sayWords = (name: string, words: readonly string[]): string =>
  `${name}: ${words.slice(0, MOST_WORDS).map(plainWord).join(', ')}`.trim();

/** Says a reading as Kind holds it, `''` for none. */
export function sayReading({ dates, decimal, year, people, words }: ColumnReading): string {
  const phrases = [
    ...(dates === undefined ? [] : [`dates ${dates}`]),
    ...(decimal === undefined ? [] : [decimal === ',' ? 'decimal comma' : 'decimal point']),
    ...(year === undefined ? [] : [`year ${year}`]),
    ...(people === undefined ? [] : [people]),
  ].join(', ');
  const lists =
    words === undefined ? [] : [sayWords('done', words.done), ...(words.open.length === 0 ? [] : [sayWords('open', words.open)])];
  return [phrases, ...lists].filter((part) => part !== '').join('; ');
}

const TICKS: ReadonlySet<string> = new Set(['✅', '🗸', '☒', '✗', '✘', '❌']);
const CROSSES: ReadonlySet<string> = new Set(['✗', '✘', '❌']);

/** What stands in cells of any language where there is nothing to say. */
const NOTHING: ReadonlySet<string> = new Set(['n/a', 'na', 'n.a.', '-', '–', '—', '--', '?', 'tbd', 'tba', 'none']);
const BLANK_KINDS: ReadonlySet<string> = new Set(['date', 'number', 'percent', 'person']);
/** Stands between people. */
const SEVERAL = /\s*[,;|\n/、]\s*|\s[+&]\s/;

const saysNothing = (text: string, { kind }: ColumnSpec): boolean => BLANK_KINDS.has(kind) && NOTHING.has(text.toLowerCase());

function readText(text: string, column: ColumnSpec, reading: ColumnReading): Cell | null {
  switch (column.kind) {
    case 'date':
      return readTextDate(text, reading);
    case 'number':
    case 'percent':
      return readTextNumber(text, reading.decimal ?? '.') ?? readCounted(text, reading);
    case 'yesno':
      return TICKS.has(text) ? !CROSSES.has(text) : null;
    case 'person':
      return reading.people === undefined ? null : (text.split(SEVERAL)[0] ?? text);
    default:
      return null;
  }
}

/** `12 h`, `4x`: a number with what it counts. */
function readCounted(text: string, { decimal }: ColumnReading): number | null {
  const read = parseNumberText(text);
  return read === null ? null : decimal === ',' ? read.withComma : read.withPoint;
}

const ASKS =
  'says neither that it is done nor that it is not. In the tab Columns write it into Kind of this column, behind "done:" or "open:".';

/** A cell that may say done without a day; `null` where it is read as any other. */
function decodeDone(cell: Cell, column: ColumnSpec, reading: ColumnReading, doneDay: string | null): Decoded | null {
  const text = cellText(cell);
  if (reading.words === undefined || column.kind !== 'date' || text === '' || text === "'") return null;
  const isDone = tellDoneWord(cell, reading.words);
  if (isDone !== null) return { ok: true, value: isDone ? doneDay : null };
  const asDate = decodeReading(cell, column, { ...reading, words: undefined });
  return asDate.ok || asDate.code === 'cell-error' ? asDate : { ok: false, code: 'unknown-state', says: `${quote(text)} ${ASKS}` };
}

/**
 * Decodes a cell as its column is written. Real dates and numbers need no reading; a text is read as the reading says, and only what
 * that does not understand as our own columns are, so that a guess never wins over what was decided for the column.
 * @param doneDay the day that counts where a cell says done without one
 */
export function decodeReading(cell: Cell, column: ColumnSpec, reading: ColumnReading | undefined, doneDay: string | null = null): Decoded {
  if (reading === undefined) return decodeValue(cell, column);
  const done = decodeDone(cell, column, reading, doneDay);
  if (done !== null) return done;
  if (typeof cell !== 'string') return decodeValue(cell, column);
  if (saysNothing(cell.trim(), column)) return { ok: true, value: null };
  const read = readText(cell.trim(), column, reading);
  return decodeValue(read ?? cell, column);
}

/** A value of a scorecard as its column is written: a text that is a number becomes one, everything else stays as it is. */
export function readAmountCell(cell: Cell, reading: ColumnReading | undefined): Cell {
  if (reading?.decimal === undefined || typeof cell !== 'string') return cell;
  return readTextNumber(cell.trim(), reading.decimal) ?? cell;
}
