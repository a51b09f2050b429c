/** How people of a spreadsheet locale write numbers and dates. */
export interface LocaleHabits {
  /** `mdy` only where the month comes first. */
  readonly dayOrder: 'mdy' | 'dmy' | 'ymd';
  readonly decimal: ',' | '.';
  /** Date pattern a typed date gets. */
  readonly dateFormat: string;
  readonly dateTimeFormat: string;
  readonly timeFormat: string;
}

const monthFirst = new Set(['en_US', 'en_PH', 'fil_PH', 'es_PR', 'en_PR']);
const yearFirst = new Set(['ja', 'ko', 'zh', 'hu', 'lt', 'sv']);
const decimalPoint = new Set(['en', 'ja', 'ko', 'zh', 'th', 'he', 'hi', 'fil']);
const found = new Map<string, LocaleHabits>();
const dotted = new Set(['de', 'pl', 'cs', 'fi', 'nb', 'no', 'ru', 'tr', 'uk', 'ro', 'da', 'sk']);

/** Habits of a locale as Sheets writes it (`en_US`, `de_DE`); unknown ones count as day first with a decimal comma. */
export function habitsOf(locale: string): LocaleHabits {
  const known = found.get(locale);
  if (known !== undefined) return known;
  const habits = deriveHabits(locale);
  found.set(locale, habits);
  return habits;
}

function deriveHabits(locale: string): LocaleHabits {
  const [language = 'en', region = ''] = locale.split(/[_-]/);
  const decimal = decimalPoint.has(language) || region === 'MX' || (language === 'de' && region === 'CH') ? '.' : ',';
  const timeFormat = monthFirst.has(locale) ? 'h:mm:ss am/pm' : 'HH:mm:ss';
  const dateFormat = dateFormatOf(locale, language);
  const dayOrder = monthFirst.has(locale) ? 'mdy' : dateFormat.startsWith('y') ? 'ymd' : 'dmy';
  return { dayOrder, decimal, dateFormat, timeFormat, dateTimeFormat: `${dateFormat} H:mm:ss` };
}

function dateFormatOf(locale: string, language: string): string {
  if (monthFirst.has(locale)) return 'M/d/yyyy';
  if (yearFirst.has(language) || locale === 'en_CA' || locale === 'fr_CA') return 'yyyy-MM-dd';
  return dotted.has(language) ? 'dd.MM.yyyy' : 'dd/MM/yyyy';
}
