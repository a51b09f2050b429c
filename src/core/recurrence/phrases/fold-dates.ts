import { endOfMonth, isoWeekday } from '../../time/arith';
import { readDate, readYearDay } from './patterns';
import { isKind } from './read-words';
import { TWICE_OVER } from './refusals';
import type { Meaning, Token } from './token';

interface Fold {
  readonly meaning: Meaning;
  readonly length: number;
}

const FIRST_YEAR = 1900;
/** Nouns to which a number after a month belongs instead: "May 2 times". */
const COUNTED: readonly Token['kind'][] = ['unit', 'times', 'weekday', 'per', 'business', 'adverb'];

function valueOf(token: Token | undefined): number {
  return token?.kind === 'number' || token?.kind === 'ordinal' ? token.value : 0;
}

/** A day of a month, with the year where one follows. */
function withYear(tokens: readonly Token[], end: number, month: number, day: number): Fold {
  const gap = isKind(tokens[end], 'list', 'of') ? 1 : 0;
  const year = valueOf(tokens[end + gap]);
  const dated = year >= FIRST_YEAR;
  const meaning = dated ? readDate(String(year), month, day) : readYearDay(month, day);
  return { meaning: meaning ?? { kind: 'unknown' }, length: dated ? end + gap + 1 : end };
}

/** "April 15", "May 2026": the number after a month, unless it counts what follows. */
function foldAfterMonth(tokens: readonly Token[]): Fold | null {
  const [first, second, third, fourth] = tokens;
  if (first?.kind !== 'month') return null;
  const after = valueOf(second);
  const whole = after >= FIRST_YEAR ? readDate(String(after), first.month, 1) : null;
  if (whole?.kind === 'date') return { meaning: { ...whole, last: endOfMonth(whole.date) }, length: 2 };
  const counted = isKind(third, ...COUNTED) || (isKind(third, 'slash') && isKind(fourth, 'unit'));
  return after >= 1 && after <= 31 && !counted ? withYear(tokens, 2, first.month, after) : null;
}

function foldAt(tokens: readonly Token[]): Fold | null {
  const day = valueOf(tokens[0]);
  const gap = isKind(tokens[1], 'of') ? 2 : 1;
  const month = tokens[gap];
  if (day >= 1 && day <= 31 && month?.kind === 'month') return withYear(tokens, gap + 1, month.month, day);
  return foldAfterMonth(tokens);
}

/** "from Monday 16 March 2026": the weekday only repeats what the date says, or it is wrong. */
function dropWeekdayBefore(folded: Token[], meaning: Meaning): Meaning {
  const at = folded.length - (isKind(folded[folded.length - 1], 'list') ? 2 : 1);
  const weekday = folded[at];
  if (meaning.kind !== 'date' || weekday?.kind !== 'weekday' || !isKind(folded[at - 1], 'from', 'until', 'range')) return meaning;
  folded.length = at;
  return weekday.days.includes(isoWeekday(meaning.date))
    ? meaning
    : { kind: 'vague', error: TWICE_OVER, hint: 'every Friday from 2027-01-01' };
}

/** Puts days and months together: "16. März 2026" is one date, "April 15" one day of the year. */
export function foldDates(tokens: readonly Token[]): readonly Token[] {
  const folded: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const { meaning, length } = foldAt(tokens.slice(at, at + 6)) ?? { meaning: tokens[at] ?? { kind: 'filler' }, length: 1 };
    const text = tokens.slice(at, at + length).map((one) => one.text);
    folded.push({ ...dropWeekdayBefore(folded, meaning), text: text.join(' ') });
    at += length;
  }
  return folded;
}
