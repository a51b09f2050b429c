import { isDateCell, type Cell } from '../../tables/cell';
import { parseDateText } from '../values/parse-date-text';
import type { ValueLexicon } from '../values/value-lexicon';

interface YearDay {
  readonly year: number;
  /** The smaller of day and month first: which is which is not known yet where a text says neither. */
  readonly day: string;
}

const NEW_YEAR = '1-1';
/** Days off of a fixed date in many countries, month and day in either order. */
const USUAL = new Set(['12-25', '12-26', '1-5', '4-7', '8-15', '1-11', '3-5', '5-5', '6-12', '2-6']);
const MOST_A_YEAR = 45;
const FEWEST = 5;

const dayOf = (year: number, one: number, other: number): YearDay => ({
  year,
  day: `${String(Math.min(one, other))}-${String(Math.max(one, other))}`,
});

function readDay(cell: Cell, lexicon: ValueLexicon): YearDay | null {
  if (isDateCell(cell)) {
    const [year = 0, month = 0, day = 0] = cell.local.slice(0, 10).split('-').map(Number);
    return dayOf(year, month, day);
  }
  const date = typeof cell === 'string' ? parseDateText(cell, lexicon) : null;
  if (date?.kind === 'day') return dayOf(date.year ?? 0, date.month, date.day);
  return date?.kind === 'order' ? dayOf(date.year ?? 0, date.first, date.second) : null;
}

/**
 * True where dates are those of a calendar of days off: New Year's Day in most of the years, another day that many countries
 * have off, and few days a year. Needs no word of any language.
 */
export function tellDaysOff(cells: readonly Cell[], lexicon: ValueLexicon): boolean {
  const days = cells.map((cell) => readDay(cell, lexicon)).filter((day) => day !== null);
  const years = new Set(days.map(({ year }) => year));
  const newYears = new Set(days.filter(({ day }) => day === NEW_YEAR).map(({ year }) => year));
  const different = new Set(days.map(({ year, day }) => `${String(year)}-${day}`));
  if (different.size < FEWEST || different.size > MOST_A_YEAR * years.size) return false;
  return newYears.size * 2 > years.size && days.some(({ day }) => USUAL.has(day) && day !== NEW_YEAR);
}
