import { isSheetError } from '../../tables/decode-value';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import type { AdoptWords } from '../adopt-words';
import { isCadenceText, isEmail, isIdText, isTick, isUrl, looksLikePerson, stateOf } from './classify-text';
import { isDateSerial } from './date-serial';
import type { DateText } from './date-text';
import { foldText } from './fold-text';
import { parseDateText } from './parse-date-text';
import { parseNumberText } from './parse-number-text';
import { isWord, lexiconOf, type ValueLexicon } from './value-lexicon';

/** What stands in a column. All but `blanks`, `distinct` and `meanLength` count non-blank cells; a cell counts in each that it fits. */
export interface ColumnProfile {
  /** Non-blank cells. */
  readonly cells: number;
  readonly blanks: number;
  readonly distinct: number;
  /** Characters of the non-blank cells. */
  readonly meanLength: number;
  /** Date cells, and texts that say a day, month or quarter. */
  readonly dates: number;
  /** Times of day. */
  readonly times: number;
  /** Numbers, and texts that are numbers with or without a unit. */
  readonly numbers: number;
  /** Of the numbers, whole ones. */
  readonly integers: number;
  /** Whole numbers that grow by one from cell to cell: 0, 1, or nearly all of them. */
  readonly running: number;
  /** Of the numbers, those that may be a day as programs count them (35000 to 60000). */
  readonly serials: number;
  readonly percents: number;
  /** Of the numbers, those from 0 to 1. */
  readonly ratios: number;
  readonly money: number;
  readonly ticks: number;
  /** Words for how far something is. */
  readonly states: number;
  readonly cadences: number;
  /** Names, initials, handles, teams. */
  readonly persons: number;
  readonly emails: number;
  readonly urls: number;
  /** Numbers of a list that are no amounts: `A-12`, `1.2.3`. */
  readonly ids: number;
  /** More than four words, or as much in writing without blanks. */
  readonly longTexts: number;
  /** Other texts. */
  readonly shortTexts: number;
  /** Words of rank: high, medium, low. */
  readonly ranks: number;
  /** Texts that say there is nothing: `n/a`, `-`, `TBD`. */
  readonly nones: number;
}

type Counts = { -readonly [Key in keyof ColumnProfile]: number };

const LONG_WORDS = 4;
const LONG_UNSPACED = 24;
const TIME_DAY = '1899-12-30';
const RANKS = ['high', 'medium', 'low'];
const NOBODY = /^[-–—?.…]+$/;

function emptyCounts(): Counts {
  return {
    ...{ cells: 0, blanks: 0, distinct: 0, meanLength: 0, dates: 0, times: 0, numbers: 0, integers: 0, running: 0, serials: 0 },
    ...{ percents: 0, ratios: 0, money: 0, ticks: 0, states: 0, cadences: 0, persons: 0, emails: 0, urls: 0, ids: 0 },
    ...{ longTexts: 0, shortTexts: 0, ranks: 0, nones: 0 },
  };
}

function countNumber(value: number, counts: Counts): void {
  counts.numbers += 1;
  if (Number.isInteger(value)) counts.integers += 1;
  if (Number.isInteger(value) && isDateSerial(value)) counts.serials += 1;
  if (value >= 0 && value <= 1) counts.ratios += 1;
}

function isLong(text: string): boolean {
  return (
    text.split(/\s+/, LONG_WORDS + 1).length > LONG_WORDS ||
    (text.length > LONG_UNSPACED && /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text))
  );
}

function countWords(text: string, lexicon: ValueLexicon, counts: Counts): void {
  const folded = foldText(text);
  if (stateOf(text, lexicon) !== '') counts.states += 1;
  if (RANKS.some((rank) => isWord(lexicon, rank, folded))) counts.ranks += 1;
  if (NOBODY.test(text) || isWord(lexicon, 'none', folded)) counts.nones += 1;
  if (isCadenceText(text, lexicon)) counts.cadences += 1;
  if (looksLikePerson(text, lexicon)) counts.persons += 1;
}

/** `T1`, `W3`, `H2` without a year are numbers of a list as often as they are quarters or weeks; `Q1` is not. */
function isCode(text: string, date: DateText): boolean {
  const bare = (date.kind === 'quarter' || date.kind === 'half' || date.kind === 'week') && date.year === null;
  return bare && /^[a-pr-z]\d{1,2}$/i.test(text.trim());
}

function countText(text: string, lexicon: ValueLexicon, counts: Counts): void {
  const long = isLong(text);
  if (long) counts.longTexts += 1;
  else counts.shortTexts += 1;
  if (isUrl(text)) counts.urls += 1;
  if (isEmail(text)) counts.emails += 1;
  if (isTick(text)) counts.ticks += 1;
  if (isIdText(text)) counts.ids += 1;
  const number = parseNumberText(text);
  const date = parseDateText(text, lexicon);
  if (date !== null && number === null && !isCode(text, date)) counts.dates += 1;
  if (date === null && /^\d{1,2}[:.h]\d{2}\s*(?:[ap]\.?m\.?|uhr)?$/i.test(text)) counts.times += 1;
  if (number !== null) {
    countNumber(number.withPoint, counts);
    if (number.unit === '%') counts.percents += 1;
    if (number.money) counts.money += 1;
  }
  if (!long) countWords(text, lexicon, counts);
}

function countCell(cell: Cell, lexicon: ValueLexicon, counts: Counts): void {
  if (typeof cell === 'boolean') counts.ticks += 1;
  else if (typeof cell === 'number') countNumber(cell, counts);
  else if (isDateCell(cell)) {
    if (cell.local.startsWith(TIME_DAY)) counts.times += 1;
    else counts.dates += 1;
  } else countText(cellText(cell), lexicon, counts);
}

function countRunning(cells: readonly Cell[]): number {
  let running = 0;
  let before: number | null = null;
  for (const cell of cells) {
    const value =
      typeof cell === 'number' ? cell : typeof cell === 'string' && /^\d{1,6}\.?$/.test(cell.trim()) ? parseInt(cell, 10) : null;
    if (value !== null && before !== null && value === before + 1) running += 1;
    before = value ?? before;
  }
  return running;
}

/** Counts of what stands in the cells of a column. Cells that show the error of a formula count as blank. */
export function profileColumn(cells: readonly Cell[], words: AdoptWords, language = ''): ColumnProfile {
  const lexicon = lexiconOf(words, language);
  const counts = emptyCounts();
  const filled = cells.filter((cell) => cellText(cell) !== '' && !isSheetError(cell));
  const texts = new Map<string, number>();
  const seen = new Map<Cell, Counts>();
  for (const cell of filled) {
    const text = cellText(cell);
    texts.set(text, (texts.get(text) ?? 0) + 1);
    counts.meanLength += text.length;
    const one = seen.get(cell) ?? emptyCounts();
    if (!seen.has(cell)) countCell(cell, lexicon, one);
    if (typeof cell === 'string') seen.set(cell, one);
    for (const key of SUMMED) counts[key] += one[key];
  }
  return {
    ...counts,
    cells: filled.length,
    blanks: cells.length - filled.length,
    distinct: texts.size,
    meanLength: filled.length === 0 ? 0 : counts.meanLength / filled.length,
    running: countRunning(filled),
  };
}

const SUMMED: readonly (keyof Counts)[] = [
  ...(['dates', 'times', 'numbers', 'integers', 'serials', 'percents', 'ratios', 'money', 'ticks', 'states'] as const),
  ...(['cadences', 'persons', 'emails', 'urls', 'ids', 'longTexts', 'shortTexts', 'ranks', 'nones'] as const),
];
