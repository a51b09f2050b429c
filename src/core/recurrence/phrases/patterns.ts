import { isLocalDate } from '../../time/arith';
import { daysInMonth } from '../../time/civil';
import { BUSINESS_DAY, DAY, FINER_THAN_DAILY, TIMES_OF_DAY } from './refusals';
import { ROLL_PATTERNS } from './roll-patterns';
import type { Meaning } from './token';

type Match = readonly (string | undefined)[];
/** What a pattern means; null where it only looks like it. */
type Pattern = readonly [RegExp, (match: Match) => Meaning | null];

const CJK_WEEKDAYS = '月火水木金土日一二三四五六天';
const PLACES = ['', '', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th'];

/** 7 is `07`. */
export function pad(value: number | string): string {
  return String(value).padStart(2, '0');
}

const NO_TIME: Meaning = { kind: 'vague', error: 'That is no time of the day; write it like 17:30.', hint: 'daily at 17:30' };

function clock(hourText = '', minuteText = '0', half = ''): Meaning | null {
  const hour = Number(hourText);
  const hour24 = half === '' ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  const wrong = hour24 > 23 || Number(minuteText) > 59 || (half !== '' && (hour < 1 || hour > 12));
  return wrong ? null : { kind: 'time', time: `${pad(hour24)}:${pad(minuteText)}`, exact: half === '' };
}

/** One day; null where the calendar has none such. */
export function readDate(year = '', month: number | string = '', day: number | string = ''): Meaning | null {
  const date = `${year.length === 2 ? '20' : ''}${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? { kind: 'date', date, last: date } : null;
}

/** A day of every year; null where its month has none such. */
export function readYearDay(month: number, day: number): Meaning | null {
  return day >= 1 && day <= daysInMonth(2024, month) ? { kind: 'yearday', month, day } : null;
}

/** "every 48 hours" is every 2 days; what does not come out in days is finer than a process can be due. */
function hours([, value]: Match): Meaning {
  const days = Number(value) / 24;
  return days > 0 && Number.isInteger(days)
    ? { kind: 'adverb', unit: 'day', n: days }
    : days > 2
      ? { kind: 'vague', error: 'Hours of use name no day; write how often somebody looks.', hint: 'every week' }
      : { kind: 'vague', error: FINER_THAN_DAILY, hint: TIMES_OF_DAY };
}

/** `16/03/2026`: a day before a month or the other way round, where only one of them can be. */
function slashDate([text = '', first = '', second = '', year]: Match): Meaning | null {
  if (Number(first) <= 12 && Number(second) <= 12 && first !== second)
    return { kind: 'vague', error: `"${text}" may be one of two days; write it like 2027-01-31.`, hint: 'every Friday from 2027-01-01' };
  return readDate(year, second, first) ?? readDate(year, first, second);
}

function cjkWeekdays([, list = '']: Match): Meaning {
  const places = [...list].map((sign) => CJK_WEEKDAYS.indexOf(sign)).filter((at) => at >= 0);
  return { kind: 'weekday', days: places.map((at) => (at === 13 ? 7 : (at % 7) + 1)) };
}

function fromEnd([, place = '']: Match): Meaning {
  return { kind: 'ordinal', value: -PLACES.findIndex((words) => words.split('|').includes(place)) };
}

const ordinal = ([, value]: Match): Meaning => ({ kind: 'ordinal', value: Number(value) });

/** What is no single word, in the order in which it is looked for; each pattern is tried at one place only. */
export const PATTERNS: readonly Pattern[] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y, ([, year, month, day]) => readDate(year, month, day)],
  [/(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d)/y, ([, day, month, year]) => readDate(year, month, day)],
  [/(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/y, slashDate],
  [/(\d{4})年(\d{1,2})月(\d{1,2})[日号]/y, ([, year, month, day]) => readDate(year, month, day)],
  [/(\d{1,2})月(\d{1,2})[日号]/y, ([, month, day]) => readYearDay(Number(month), Number(day))],
  [/(\d{1,2})\.(\d{1,2})\.(?!\d)/y, ([, day, month]) => readYearDay(Number(month), Number(day))],
  [/(?<=(?:every|each|alle|toutes les|cada|ogni|elke|om de|co) )(\d{1,3}) ?(?:hours?|hrs?|h|stunden|heures|horas|ore|uur)\b/y, hours],
  [
    /(\d{1,2})[:.h](\d{2})(?::00)?(?!\d)(?: ?([ap])\.?m\b\.?| ?(?:uhr|uur)\b| ?h(?:rs?)?\b|([ap])\b|\b)/y,
    ([text = '', hour, minute, half, letter]) => clock(hour, minute, half ?? letter) ?? (text.includes(':') ? NO_TIME : null),
  ],
  [/(\d{1,2})([ap])\b(?! ?(?:day|week|wk|month|mo|quarter|qtr|year|yr)\b)/y, ([, hour, half]) => clock(hour, '0', half)],
  [/(\d{1,2}) ?([ap])\.?m\b\.?/y, ([, hour, half]) => clock(hour, '0', half)],
  [/(\d{1,2})(?: ?(?:uhr|uur)|h)\b/y, ([, hour]) => clock(hour)],
  [
    /(0\d|1\d(?=.. ?h)|2[0-3](?=.. ?h)|(?:1[0-8]|2[1-3])(?!.. ?(?:d|days?|weeks?|wks?|months?|years?|times|hours?|km|miles)\b)|(?<=\b[012]\d[0-5]\d ?(?:,|&|and|\/|\+) ?)(?:19|20))([0-5]\d)(?!\d)/y,
    ([, hour, minute]) => clock(hour, minute),
  ],
  [/(?:下午|午後)(\d{1,2})[点時](?:(\d{1,2})分)?/y, ([, hour, minute]) => clock(hour, minute, 'p')],
  [/(?:上午|午前)?(\d{1,2})[点時]半/y, ([, hour]) => clock(hour, '30')],
  [/(?:上午|午前)?(\d{1,2})[点時](?:(\d{1,2})分)?(?!間)/y, ([, hour, minute]) => clock(hour, minute)],
  [/\d{1,4} ?min\b/y, () => ({ kind: 'vague', error: FINER_THAN_DAILY, hint: TIMES_OF_DAY })],
  [/毎週([月火水木金土日](?:[・、,]?[月火水木金土日])*)(?!曜)/y, cjkWeekdays],
  [/([月火水木金土日])曜日?/y, cjkWeekdays],
  [/([月火水木金土日](?:[・、,]?[月火水木金土日])+)(?![曜末初])/y, cjkWeekdays],
  [/([月火水木金土日])(?=[~-][月火水木金土日](?!曜))/y, cjkWeekdays],
  [/(?<=[月火水木金土日][~-])([月火水木金土日])(?!曜)/y, cjkWeekdays],
  [/(?:每周|每星期|周|星期)([一二三四五六日天](?:[、,和]?[一二三四五六日天])*)(?![次回])/y, cjkWeekdays],
  [/([ap])\.m\b\.?/y, ([, half]) => ({ kind: 'daypart', half: half === 'a' ? 'am' : 'pm' })],
  ...ROLL_PATTERNS,
  [/(second|third|fourth|fifth|2nd|3rd|4th|5th)[ -](?:to[ -])?last\b/y, fromEnd],
  [/q ?(\d{1,2}) ?h(?:rs?|ours?)?\b/y, hours],
  [/q(?= ?\d{1,3} ?(?:d|w|wks?|mo|days?|weeks?|months?|years?)\b)/y, () => ({ kind: 'every' })],
  [/(?:bd|wd|t) ?- ?\d{1,2}\b/y, () => ({ kind: 'vague', error: DAY, hint: BUSINESS_DAY })],
  [/(?:bd|wd)(?![a-z])(?: ?\+ ?(?=\d))?/y, () => ({ kind: 'business' })],
  [
    /(?:business|bus\.?|biz|working|work|bank)[ -]?days?\b|jours? ouvres?\b|dias? (?:habil|habiles|util|uteis)\b/y,
    () => ({ kind: 'business' }),
  ],
  [
    /(?:after|since|from) (?:the |each |every )?(?:last|previous|completion|it was done|being done|done)\b(?: (?:done|completion|time)\b)?/y,
    () => ({ kind: 'done' }),
  ],
  [/完了後/y, () => ({ kind: 'done' })],
  [/alle(?= \d{1,2}(?:[:.]\d\d)? ?(?:$|[,;)]| e ))/y, () => ({ kind: 'at' })],
  [/due(?= (?:settimane|mesi|giorni|anni|volte)\b)/y, () => ({ kind: 'number', value: 2 })],
  [/x ?(\d{1,2})\b/y, ([, value]) => ({ kind: 'times', value: Number(value) })],
  [/第([1-5])/y, ordinal],
  [/第([一二三四五])个?/y, ([, sign = '']) => ({ kind: 'ordinal', value: CJK_WEEKDAYS.indexOf(sign) - 6 })],
  [/q([1-4])\b/y, ([, value]) => ({ kind: 'quarter', value: Number(value) })],
  [/(\d{1,3})(?:st|nd|rd|th|er|eme|o|e)\b/y, ordinal],
  [/(\d{1,3})\.(?= |$)/y, ordinal],
  [
    /(\d{1,2}\/\d{1,2})(?![\d/.,])/y,
    ([text = '']) => ({
      kind: 'vague',
      error: `"${text}" may be a day of the year or two days of the month; write it out.`,
      hint: text.split('/').some((part) => Number(part) > 12) ? 'every year on 15 April' : '1st and 15th',
    }),
  ],
  [/\d{1,4}(?:[./,]\d{1,4})+/y, () => ({ kind: 'unknown' })],
];
