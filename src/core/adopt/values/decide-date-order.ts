import { addDays, isLocalDate } from '../../time/arith';
import type { DateText } from './date-text';

export type DateOrder = 'day first' | 'month first';

/** How a column writes its dates, and what shows it: `cell` one of its cells (at that place), `points`, `steps` of a week, another column of the table, or only where it comes from. */
export interface OrderDecision {
  readonly order: DateOrder;
  readonly by: 'cell' | 'points' | 'steps' | 'table' | 'language' | 'locale';
  /** Place of the cell that shows it; -1 where none does. */
  readonly at: number;
  /** Cells that can only be read the other way. */
  readonly against: readonly number[];
}

type Ordered = Extract<DateText, { readonly kind: 'order' }>;

const MONTH_FIRST_LOCALES = /^en(?:[_-](?:US|PH|BZ|PR|VI|GU|AS|MP|PW|FM|MH)|$)/i;
/** Languages that write the month before the day also in short. */
const MONTH_FIRST_LANGUAGES = new Set(['ja', 'zh', 'ko', 'hu']);
const WEEK = 7;

/** True where the year is written first, in short too: in East Asia and Hungary. */
export function writesYearFirst(language: string, locale: string): boolean {
  return MONTH_FIRST_LANGUAGES.has(language) || MONTH_FIRST_LANGUAGES.has(locale.slice(0, 2).toLowerCase());
}

function orderOfLocale(locale: string, language: string): Pick<OrderDecision, 'order' | 'by'> {
  if (MONTH_FIRST_LANGUAGES.has(language)) return { order: 'month first', by: 'language' };
  if (language !== '' && language !== 'en') return { order: 'day first', by: 'language' };
  const monthFirst =
    locale.trim() === '' || MONTH_FIRST_LOCALES.test(locale.trim()) || MONTH_FIRST_LANGUAGES.has(locale.slice(0, 2).toLowerCase());
  return { order: monthFirst ? 'month first' : 'day first', by: 'locale' };
}

function asDay({ first, second, year }: Ordered, order: DateOrder): string {
  const [day, month] = order === 'day first' ? [first, second] : [second, first];
  return `${String(year ?? 2000)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** True where the dates, read in that order, go on week by week; two lie at most four weeks apart. */
function goesByWeeks(texts: readonly Ordered[], order: DateOrder): boolean {
  const days = texts.map((text) => asDay(text, order));
  if (days.length < 2 || !days.every(isLocalDate)) return false;
  return days.slice(1).every((day, at) => [-4, -3, -2, -1, 1, 2, 3, 4].some((weeks) => addDays(days[at] ?? day, weeks * WEEK) === day));
}

function bySteps(texts: readonly Ordered[]): DateOrder | null {
  const [day, month] = [goesByWeeks(texts, 'day first'), goesByWeeks(texts, 'month first')];
  if (day === month) return null;
  return day ? 'day first' : 'month first';
}

/**
 * Decides for a whole column which number is the day. A cell that can only be one decides; then points between the numbers;
 * then steps of a week from cell to cell; else the language of the table, else the locale of the file.
 * @returns `null` where the column has no date that leaves it open
 */
export function decideDateOrder(texts: readonly (DateText | null)[], locale: string, language: string): OrderDecision | null {
  const days: number[] = [];
  const months: number[] = [];
  const open: Ordered[] = [];
  let points = 0;
  texts.forEach((text, at) => {
    if (text?.kind !== 'order') return;
    open.push(text);
    if (text.dots) points += 1;
    if (text.first > 12) days.push(at);
    if (text.second > 12) months.push(at);
  });
  if (open.length === 0) return null;
  if (days.length > 0 || months.length > 0) {
    const order = days.length >= months.length ? 'day first' : 'month first';
    const [own, against] = order === 'day first' ? [days, months] : [months, days];
    return { order, by: 'cell', at: own[0] ?? -1, against };
  }
  if (points === open.length) return { order: 'day first', by: 'points', at: -1, against: [] };
  const steps = bySteps(open);
  if (steps !== null) return { order: steps, by: 'steps', at: -1, against: [] };
  return { ...orderOfLocale(locale, language), at: -1, against: [] };
}
