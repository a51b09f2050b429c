import { cellText, isDateCell, type Cell } from './cell';
import { monthOf, readTextDate, yearOf, type DateReading } from './read-text-date';
import { addDays, isLocalDate, startOfWeek } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What the header of a period says. `year` is `null` where it says none; `start` is then that of `ANY_YEAR`. */
export interface PeriodMark {
  readonly start: LocalDate;
  readonly year: number | null;
  /** Number of a week instead of a date. */
  readonly week: number | null;
}

/** A leap year stands in where a header has none, so that 29 February can be read. */
export const ANY_YEAR = 2024;

const LONGEST = 80;
const LEAD = /^(?:week (?:of|commencing|starting|beginning)|wk of|w\/c|wc|ending|week ending|wk ending|w\/e)[:\s]+/;
const WEEK = /^(?:week|wk|kw|cw|w)\.?\s?#?(\d{1,2})(?:[\s,'/-]+(\d{4}))?$/;
const YEAR_WEEK = /^(\d{4})[\s-]?(?:w|kw)\s?(\d{1,2})$/;
const MONTH = /^([a-z]{3,9})\.?(?:[\s-]+(\d{4})|\s?'(\d{2}))?$/;
const YEAR = /(?:^|\D)(20\d{2})(?:\D|$)/;

/** Monday of a week by its ISO number. */
export function mondayOf(year: number, week: number): LocalDate {
  return addDays(startOfWeek(`${year}-01-04`, 1), (week - 1) * 7);
}

function weekMark(week: number, year: number | null): PeriodMark | null {
  return week < 1 || week > 53 ? null : { start: mondayOf(year ?? ANY_YEAR, week), year, week };
}

function monthMark(match: RegExpExecArray | null): PeriodMark | null {
  const month = match === null ? null : monthOf(match[1] ?? '');
  if (match === null || month === null) return null;
  const year = yearOf(match[2] ?? match[3], undefined);
  return { start: `${year ?? ANY_YEAR}-${String(month).padStart(2, '0')}-01`, year, week: null };
}

function dateMark(text: string, reading: DateReading): PeriodMark | null {
  const dated = readTextDate(text, { ...reading, year: ANY_YEAR });
  if (dated === null) return null;
  const { year: _known, ...order } = reading;
  const withYear = readTextDate(text, order);
  return { start: dated.local.slice(0, 10), year: withYear === null ? null : Number(withYear.local.slice(0, 4)), week: null };
}

function readPart(text: string, reading: DateReading): PeriodMark | null {
  const yearWeek = YEAR_WEEK.exec(text);
  if (yearWeek !== null) return weekMark(Number(yearWeek[2]), Number(yearWeek[1]));
  const week = WEEK.exec(text);
  if (week !== null) return weekMark(Number(week[1]), yearOf(week[2], undefined));
  return monthMark(MONTH.exec(text)) ?? dateMark(text, reading);
}

function readLead(text: string, reading: DateReading): PeriodMark | null {
  const lead = LEAD.exec(text)?.[0] ?? '';
  const mark = readPart(text.slice(lead.length).trim(), reading);
  const ends = lead.includes('end') || lead.startsWith('w/e');
  return mark === null || !ends ? mark : { ...mark, start: addDays(mark.start, -6) };
}

/** The mark moved into that year. */
export function inYear(mark: PeriodMark, year: number): LocalDate | null {
  if (mark.week !== null) return mondayOf(year, mark.week);
  const shift = Number(mark.start.slice(0, 4)) - (mark.year ?? ANY_YEAR);
  const date = `${year + shift}${mark.start.slice(4)}`;
  return isLocalDate(date) ? date : null;
}

/** The year that a text names, `null` where it names none or several. */
export function yearIn(text: string): number | null {
  const years = new Set(
    text
      .slice(0, 200)
      .match(/\d+/g)
      ?.filter((digits) => YEAR.test(digits) && digits.length === 4) ?? [],
  );
  const [only] = years;
  return only === undefined || years.size > 1 ? null : Number(only);
}

/**
 * Reads the header of a week or month: a date, `5-Jan`, `Week of 1/5`, `w/e 11-Jan` (the week that ends then), `Wk 2`, `January 2026`.
 * A week by number is the ISO week. Of a header of several lines the last one says the period and another may say the year.
 * @returns `null` where it is no period
 */
export function readPeriodHeader(cell: Cell, reading: DateReading): PeriodMark | null {
  if (isDateCell(cell)) return { start: cell.local.slice(0, 10), year: Number(cell.local.slice(0, 4)), week: null };
  const text = cellText(cell).replace(/^'/, '').toLowerCase();
  if (typeof cell !== 'string' || text === '' || text.length > LONGEST) return null;
  if (isLocalDate(text)) return { start: text, year: Number(text.slice(0, 4)), week: null };
  const parts = text.split(' / ');
  const mark = readLead((parts[parts.length - 1] ?? '').replace(/\s+/g, ' ').trim(), reading);
  const named = parts.length > 1 ? yearIn(parts.slice(0, -1).join(' ')) : null;
  if (mark === null || mark.year !== null || named === null) return mark;
  const start = inYear(mark, named);
  return start === null ? null : { start, year: named, week: mark.week };
}
