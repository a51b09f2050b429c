import type { Cadence, HolidayRoll } from './cadence';
import { describeRule, joinWords, nthWord } from './describe-rule';
import { recallRule } from './rule-cache';

type Described = Omit<Cadence, 'inWords'>;

function ruleWords(cadence: Described, text: string): string {
  const rule = recallRule(text);
  if (rule === null) return '';
  const words = describeRule(rule);
  if (cadence.everyBusinessDay) return words.replace('day', 'business day');
  if (cadence.businessDayNumber !== 0) {
    const period =
      rule.byMonth.length === 0
        ? words.replace(' on the day it started', '')
        : words.replace(/^every month in (.*) on the day it started$/, '$1');
    return `the ${nthWord(cadence.businessDayNumber)} business day of ${period}`;
  }
  if (rule.byHour.length === 0) return words;
  const minute = String(rule.byMinute[0] ?? 0).padStart(2, '0');
  return `${words} at ${joinWords(rule.byHour.map((hour) => `${String(hour).padStart(2, '0')}:${minute}`))}`;
}

/** `every 3 months on the day it started` becomes `3 months after the last completion`. */
function floatingWords(words: string): string {
  const length = words
    .replace(/ on the (weekday|day) it started$/, '')
    .replace(/^every (?=[a-z])/, 'one ')
    .replace(/^every /, '');
  return `${length} after the last completion`;
}

const ROLLS: Readonly<Record<HolidayRoll, string>> = {
  skip: ', not on days off',
  earlier: ', or the business day before',
  later: ', or the next business day',
  run: ', on days off too',
};
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `05-01` is `1 May`. */
function dayOfYear(text: string): string {
  return `${Number(text.slice(3))} ${MONTH_NAMES[Number(text.slice(0, 2)) - 1] ?? ''}`;
}

/** What a cadence means, as one line: `every weekday (Monday to Friday) at 07:00`. What was left out or assumed ends it. */
export function describeCadence(cadence: Described): string {
  const { times, season, anchor, until, roll } = cadence;
  const rules = cadence.rrules.map((text) => ruleWords(cadence, text)).filter((words) => words !== '');
  const parts = [cadence.floating ? floatingWords(joinWords(rules)) : joinWords(rules)];
  if (cadence.clampsToMonthEnd && !cadence.floating) parts.push(' (or the last day of a shorter month)');
  if (times.length > 0) parts.push(` at ${joinWords(times)}`);
  if (roll !== null) parts.push(ROLLS[roll]);
  if (season !== null) parts.push(`, from ${dayOfYear(season.from)} to ${dayOfYear(season.to)} of each year`);
  if (anchor !== null) parts.push(`, from ${anchor}`);
  if (until !== null) parts.push(`, until ${until}`);
  return [parts.join(''), ...cadence.notes].join('; ');
}
