import { addDays, addMonths, endOfMonth, isLocalDate, parseQuarter } from '../../time/arith';
import { fromDayNumber } from '../../time/day-number';
import type { LocalDate } from '../../time/local';
import { startOfWeekYear } from '../../recurrence/week-year';
import type { DateText } from './date-text';
import type { DateOrder } from './decide-date-order';

/** What a text leaves open and its column, table or file knows. */
export interface DateSurroundings {
  readonly order: DateOrder;
  /** Year of texts without one; `null` where none is known. */
  readonly year: number | null;
  readonly weekStartsOn: number;
  readonly yearStartsIn: number;
  /** Which day stands for a month, week or quarter. */
  readonly edge: 'start' | 'end';
}

const pad = (value: number): string => String(value).padStart(2, '0');

function exact(year: number, month: number, day: number): LocalDate | null {
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : null;
}

/** First and last day of a stretch of time that a text names. */
function stretchOf(text: DateText, year: number, { weekStartsOn, yearStartsIn }: DateSurroundings): readonly [LocalDate, LocalDate] | null {
  switch (text.kind) {
    case 'month': {
      const first = `${year}-${pad(text.month)}-01`;
      return [first, endOfMonth(first)];
    }
    case 'quarter': {
      const quarter = parseQuarter(`${year} Q${text.quarter}`, yearStartsIn);
      return quarter === null ? null : [quarter.first, quarter.last];
    }
    case 'half': {
      const first = addMonths(`${year}-${pad(yearStartsIn)}-01`, (text.half - 1) * 6);
      return [first, addDays(addMonths(first, 6), -1)];
    }
    case 'week': {
      const first = startOfWeekYear(year, weekStartsOn) + (text.week - 1) * 7;
      return text.week === 53 && first >= startOfWeekYear(year + 1, weekStartsOn) ? null : [fromDayNumber(first), fromDayNumber(first + 6)];
    }
    case 'year':
      return [`${year}-01-01`, `${year}-12-31`];
    default:
      return null;
  }
}

/**
 * The day that a text means, `null` where its year is not known, it exists in no calendar, or it says no day at all (`EOM`).
 * A month, week or quarter is its first or last day, as the text says, else as `edge` does.
 */
export function resolveDateText(text: DateText, around: DateSurroundings): LocalDate | null {
  if (text.kind === 'end' || text.kind === 'weekday' || text.kind === 'either') return null;
  const year = text.year ?? around.year;
  if (year === null) return null;
  if (text.kind === 'day') return exact(year, text.month, text.day);
  if (text.kind === 'order') {
    const [day, month] = around.order === 'day first' ? [text.first, text.second] : [text.second, text.first];
    return month > 12 ? exact(year, day, month) : exact(year, month, day);
  }
  const stretch = stretchOf(text, year, around);
  const edge = text.edge === '' ? around.edge : text.edge;
  return stretch === null ? null : edge === 'start' ? stretch[0] : stretch[1];
}
