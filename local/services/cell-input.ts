import { types } from 'node:util';
import type { Book } from '../store/book';
import type { Entered } from '../store/coerce';
import { coerceEntered } from '../store/coerce';
import { displayValue } from '../store/display';
import { habitsOf } from '../store/locale';
import { isDateFormat, isGeneralFormat, isTextFormat } from '../store/number-format';
import type { StoredCell } from '../store/types';
import { serialFromInstant, wallMsAt } from '../store/zone';

/** The file a value is typed into. */
export interface InputPlace {
  readonly book: Book;
  /** Year that typed dates without one get. */
  readonly year: number;
}

/** A file at a moment, in epoch milliseconds. */
export function inputPlace(book: Book, now: number): InputPlace {
  return { book, year: new Date(wallMsAt(now, book.timeZone)).getUTCFullYear() };
}

/** The cell after a value was typed or set: what it holds is new, note and look stay. `undefined` where nothing is left. */
export function enterValue(before: StoredCell | undefined, value: unknown, place: InputPlace): StoredCell | undefined {
  if (value === null || value === undefined || value === '') return clearContent(before);
  return mergeEntered(before, readInput(value, before?.format, place));
}

/** The cell without value and formula. */
export function clearContent(before: StoredCell | undefined): StoredCell | undefined {
  if (before === undefined) return undefined;
  if (before.format === undefined && before.note === undefined && before.look === undefined) return undefined;
  return keepLook(before, { value: '' });
}

/** A new cell with the format, note and look of the one before. */
export function keepLook(before: StoredCell | undefined, cell: StoredCell): StoredCell {
  if (before === undefined) return cell;
  if (before.format !== undefined && cell.format === undefined) cell.format = before.format;
  if (before.note !== undefined) cell.note = before.note;
  if (before.look !== undefined) cell.look = before.look;
  return cell;
}

function readInput(value: unknown, format: string | undefined, place: InputPlace): Entered {
  const { book } = place;
  if (typeof value === 'string') return coerceEntered(value, { format, locale: book.locale, year: place.year });
  if (types.isDate(value)) return enterDateObject(value, format, book);
  if (typeof value === 'number' && !Number.isFinite(value)) return { value: { error: '#NUM!' } };
  if (typeof value !== 'number' && typeof value !== 'boolean') return { value: String(value) };
  return isTextFormat(format) ? { value: displayValue(value, undefined, book.locale) } : { value };
}

function enterDateObject(date: Date, format: string | undefined, book: Book): Entered {
  const value = serialFromInstant(date.getTime(), book.timeZone);
  const habits = habitsOf(book.locale);
  const shown = Number.isInteger(value) ? habits.dateFormat : habits.dateTimeFormat;
  return isTextFormat(format) ? { value: displayValue(value, shown, book.locale) } : { value, format: shown };
}

function mergeEntered(before: StoredCell | undefined, entered: Entered): StoredCell {
  const cell: StoredCell = { value: entered.value };
  if (entered.formula !== undefined) cell.formula = entered.formula;
  const format = chooseFormat(before?.format, entered.format);
  if (format !== undefined) cell.format = format;
  return keepLook(before, cell);
}

function chooseFormat(before: string | undefined, entered: string | undefined): string | undefined {
  if (entered === undefined) return before;
  if (isGeneralFormat(before)) return entered;
  return isDateFormat(entered) && !isDateFormat(before) ? entered : before;
}
