import type { LocalDate } from '../../time/local';
import type { DateText } from './date-text';

/** Years before and after today that a column may mean by two digits. */
const YEARS_BACK = 8;
const YEARS_AHEAD = 3;
const FEWEST_OVER_TWO_YEARS = 4;
const DIFFERENT_DAYS = 3;

function meansYears(numbers: readonly number[], today: LocalDate): boolean {
  const year = Number(today.slice(0, 4));
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const [first = 0, second = first] = distinct;
  const near = distinct.every((number) => 2000 + number >= year - YEARS_BACK && 2000 + number <= year + YEARS_AHEAD);
  const enough =
    distinct.length === 1 ? numbers.length >= 2 : distinct.length === 2 && second === first + 1 && numbers.length >= FEWEST_OVER_TWO_YEARS;
  return near && enough;
}

function meansDays(numbers: readonly number[], texts: readonly (DateText | null)[]): boolean {
  return new Set(numbers).size >= DIFFERENT_DAYS || texts.some((text) => text?.kind === 'day' && text.year === null);
}

/**
 * Decides for a whole column what `Jan-26` means: a month of a year where all of them have the same near year, a day where the
 * numbers are as different as days are. What neither shows stays open.
 */
export function settleEither(texts: readonly (DateText | null)[], today: LocalDate): readonly (DateText | null)[] {
  const numbers = texts.flatMap((text) => (text?.kind === 'either' ? [text.number] : []));
  if (numbers.length === 0) return texts;
  const days = meansDays(numbers, texts);
  const years = !days && meansYears(numbers, today);
  if (!days && !years) return texts;
  return texts.map((text) => {
    if (text?.kind !== 'either') return text;
    const { month, number, time } = text;
    return days ? { kind: 'day', year: null, month, day: number, time } : { kind: 'month', year: 2000 + number, month, edge: '', time };
  });
}
