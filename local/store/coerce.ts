import type { EnteredNumber } from './enter-date';
import { enterDate } from './enter-date';
import type { LocaleHabits } from './locale';
import { habitsOf } from './locale';
import { isTextFormat } from './number-format';
import type { StoredValue } from './types';

/** What a cell holds after a text was typed into it. */
export interface Entered {
  readonly value: StoredValue;
  /** With its `=`; the value is `''` until an evaluator computes it. */
  readonly formula?: string;
  /** Format that the kind of value brings along; absent where the cell keeps its own. */
  readonly format?: string;
}

/** Where and when something is typed. */
export interface EntryContext {
  /** Format of the cell before; `@` keeps text as it is, except formulas. */
  readonly format: string | undefined;
  /** Spreadsheet locale, e.g. `en_US`. */
  readonly locale: string;
  /** Year that a date without one gets. */
  readonly year: number;
}

const longestTyped = 40;
// Most cell texts are neither numbers nor dates; this one test spares them the dozen patterns below.
const mayBeTyped = /^(?:[\d$€£¥(+\-.,#]|true$|false$|[a-z]{3,9}\.?[ -]\d)/i;
const plainPatterns = new Map<string, readonly RegExp[]>();
const errors = new Set(['#N/A', '#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#ERROR!']);

/**
 * What Sheets makes of a typed text, and of a string given to setValue(s) or appendRow: "007" becomes 7, "1/2" a date,
 * "TRUE" a boolean, "10%" 0.1, a leading `=` a formula even in a plain text cell, a leading `'` text without it.
 */
export function coerceEntered(text: string, context: EntryContext): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '', formula: text };
  if (isTextFormat(context.format)) return { value: text };
  const bare = text.trim();
  if (bare === '' || bare.length > longestTyped) return { value: text };
  if (!mayBeTyped.test(bare)) return { value: text };
  const upper = bare.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (errors.has(upper)) return { value: { error: upper } };
  const habits = habitsOf(context.locale);
  const number = enterNumber(bare, habits) ?? enterDate(bare, habits, context.year);
  if (number === null) return { value: text };
  return number.format === undefined ? { value: number.value } : { value: number.value, format: number.format };
}

function enterNumber(text: string, habits: LocaleHabits): EnteredNumber | null {
  const negative = /^\((.+)\)$/.exec(text);
  if (negative !== null) return turn(enterPositive(negative[1] ?? '', habits));
  const signed = /^([+-])\s*(.+)$/.exec(text);
  if (signed === null) return enterPositive(text, habits);
  const rest = enterPositive(signed[2] ?? '', habits);
  return signed[1] === '-' ? turn(rest) : rest;
}

function turn(number: EnteredNumber | null): EnteredNumber | null {
  return number === null ? null : { ...number, value: -number.value };
}

function enterPositive(text: string, habits: LocaleHabits): EnteredNumber | null {
  const percent = /^(.+?)\s*%$/.exec(text);
  if (percent !== null)
    return scale(readPlain(percent[1] ?? '', habits), (percent[1] ?? '').includes(habits.decimal) ? '0.00%' : '0%', 0.01);
  const money = /^([$€£¥])\s*(.+)$/.exec(text) ?? /^()(.+?)\s*€$/.exec(text);
  if (money !== null) return scale(readPlain(money[2] ?? '', habits), `"${money[1] === '' ? '€' : (money[1] ?? '')}"#,##0.00`, 1);
  const plain = readPlain(text, habits);
  return plain === null ? null : { value: plain, format: undefined };
}

function scale(value: number | null, format: string, factor: number): EnteredNumber | null {
  // 10 * 0.01 keeps no rounding dust where a division by 100 would be exact.
  return value === null ? null : { value: factor === 1 ? value : value / Math.round(1 / factor), format };
}

function readPlain(text: string, habits: LocaleHabits): number | null {
  const group = habits.decimal === '.' ? ',' : '.';
  if (!patternsFor(habits.decimal, group).some((pattern) => pattern.test(text))) return null;
  const value = Number(text.split(group).join('').replace(habits.decimal, '.'));
  return Number.isFinite(value) ? value : null;
}

function patternsFor(decimal: string, group: string): readonly RegExp[] {
  const known = plainPatterns.get(decimal);
  if (known !== undefined) return known;
  const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`);
  const simple = new RegExp(`^(\\d+(\\${decimal}\\d*)?|\\${decimal}\\d+)(e[+-]?\\d+)?$`, 'i');
  plainPatterns.set(decimal, [grouped, simple]);
  return [grouped, simple];
}
