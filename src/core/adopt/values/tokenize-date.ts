import type { LocalTime } from '../../time/local';
import { isWord, type ValueLexicon } from './value-lexicon';

/** One piece of a text that may be a date. A number is `marked` where the text says that it is a year (`'26`, `26年`). */
export type DateToken =
  | { readonly kind: 'number'; readonly value: number; readonly digits: number; readonly marked: boolean }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'mark'; readonly mark: DateMark };

export type DateMark = 'quarter' | 'half' | 'week' | 'fiscal' | 'endOf' | 'startOf' | 'next' | 'month' | 'year';

/** A text cut into pieces; `separators` are what stands between its numbers. */
export interface DateTokens {
  readonly tokens: readonly DateToken[];
  readonly separators: string;
  readonly time: LocalTime | null;
}

const LONGEST = 48;
const TIME = /(?:t|,? |^)(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,6})?)? ?([ap]\.?m\.?|uhr|h)? ?(?:z|[+-]\d{2}:?\d{2}|utc|gmt)?$/;
const PIECE = /\d+|'|[^\d\s.,/()'-]+|[.,/()-]/g;
const MARKS: readonly DateMark[] = ['quarter', 'half', 'week', 'fiscal', 'endOf', 'startOf', 'next', 'month', 'year'];
const MOST_DIGITS = 8;

function readTime(match: RegExpExecArray): LocalTime | null {
  const hour = Number(match[1]);
  const half = (match[3] ?? '').charAt(0);
  const afternoon = half === 'p' && hour < 12;
  const midnight = half === 'a' && hour === 12;
  const whole = afternoon ? hour + 12 : midnight ? 0 : hour;
  const minute = Number(match[2]);
  return whole > 23 || minute > 59 ? null : `${String(whole).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A word that is the name of a month in one language and of a weekday in another is the weekday where a day follows it, and a month. */
function wordToken(word: string, beforeDay: boolean, lexicon: ValueLexicon): DateToken | null {
  const month = lexicon.months.get(word);
  const weekday = lexicon.weekdays.get(word);
  if (month !== undefined && !(beforeDay && weekday !== undefined)) return { kind: 'month', month };
  if (weekday !== undefined) return { kind: 'weekday', weekday };
  const mark = MARKS.find((meaning) => isWord(lexicon, meaning, word));
  return mark === undefined ? null : { kind: 'mark', mark };
}

function countMonths(pieces: readonly string[], lexicon: ValueLexicon): number {
  return pieces.filter((piece) => lexicon.months.has(piece) && !lexicon.weekdays.has(piece)).length;
}

interface Gathered {
  readonly tokens: DateToken[];
  separators: string;
  /** A word before it says that the next number is a month. */
  monthNext: boolean;
  yearNext: boolean;
}

function addNumber(piece: string, into: Gathered): boolean {
  const value = Number(piece);
  if (piece.length > MOST_DIGITS || (into.monthNext && (value < 1 || value > 12))) return false;
  into.tokens.push(
    into.monthNext ? { kind: 'month', month: value } : { kind: 'number', value, digits: piece.length, marked: into.yearNext },
  );
  into.monthNext = false;
  into.yearNext = false;
  return true;
}

/** Marks behind a number: `2026年1月5日`. A mark in brackets is a weekday: `(月)`. */
function addBehind(piece: string, before: string, into: Gathered, lexicon: ValueLexicon): boolean {
  const last = into.tokens[into.tokens.length - 1];
  if (before === '(' && piece.length === 1) return true;
  if (!/^\d/.test(before) || last?.kind !== 'number') return false;
  if (isWord(lexicon, 'dayMark', piece)) return true;
  if (isWord(lexicon, 'yearMark', piece)) into.tokens[into.tokens.length - 1] = { ...last, marked: true };
  else if (isWord(lexicon, 'monthMark', piece) && last.value >= 1 && last.value <= 12)
    into.tokens[into.tokens.length - 1] = { kind: 'month', month: last.value };
  else return false;
  return true;
}

interface Around {
  readonly before: string;
  /** True where a day follows, and somewhere else in the text a month. */
  readonly beforeDay: boolean;
}

function addWord(piece: string, { before, beforeDay }: Around, into: Gathered, lexicon: ValueLexicon): boolean {
  if (addBehind(piece, before, into, lexicon) || isWord(lexicon, 'yearMark', piece)) return true;
  if (isWord(lexicon, 'monthBefore', piece)) {
    into.monthNext = true;
    return true;
  }
  const token = wordToken(piece, beforeDay, lexicon);
  if (token !== null) into.tokens.push(token);
  return token !== null || isWord(lexicon, 'dateFiller', piece);
}

const ENDS: ReadonlyMap<string, string> = new Map([
  ['eow', 'end week'],
  ['eom', 'end month'],
  ['eoq', 'end quarter'],
  ['eoy', 'end year'],
]);

/** Signs that say the end of what stands before them, without a blank between. */
const EDGE_OF = /([年月季度期])([末底初])/g;
const ROMAN: ReadonlyMap<string, string> = new Map([
  ['i', '1'],
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
]);

function cut(text: string, lexicon: ValueLexicon): readonly string[] {
  const spelled = text.replace(/第/g, ' ').replace(/^eo[wmqy](?![a-z])/, (short) => ENDS.get(short) ?? short);
  const parted = spelled.replace(EDGE_OF, '$1 $2');
  const pieces: readonly string[] = parted.match(PIECE) ?? [];
  const quarters = pieces.some((piece) => isWord(lexicon, 'quarter', piece));
  return quarters ? pieces.map((piece) => ROMAN.get(piece) ?? piece) : pieces;
}

function isDayNext(pieces: readonly string[], at: number): boolean {
  const next = pieces[at + 1] ?? '';
  return /^\d{1,2}$/.test(/^[.,]$/.test(next) ? (pieces[at + 2] ?? '') : next);
}

function gather(text: string, lexicon: ValueLexicon): Gathered | null {
  const pieces = cut(text, lexicon);
  const hasMonth = countMonths(pieces, lexicon) > 0;
  const into: Gathered = { tokens: [], separators: '', monthNext: false, yearNext: false };
  let before = '';
  for (const [at, piece] of pieces.entries()) {
    if (piece === "'") into.yearNext = true;
    else if (/^[.,/()-]$/.test(piece)) into.separators += piece;
    else if (
      !(/^\d/.test(piece)
        ? addNumber(piece, into)
        : addWord(piece, { before, beforeDay: hasMonth && isDayNext(pieces, at) }, into, lexicon))
    )
      return null;
    before = piece;
  }
  return into;
}

/**
 * Cuts a folded text into pieces of a date: numbers, names of months and weekdays, marks.
 * @returns `null` where something in it belongs to no date, or it is longer than a date is
 */
export function tokenizeDate(folded: string, lexicon: ValueLexicon): DateTokens | null {
  if (folded.length > LONGEST || folded === '') return null;
  const timed = TIME.exec(folded);
  const time = timed === null ? null : readTime(timed);
  if (timed !== null && time === null) return null;
  const gathered = gather(timed === null ? folded : folded.slice(0, timed.index), lexicon);
  return gathered === null ? null : { tokens: gathered.tokens, separators: gathered.separators, time };
}
