import type { Cadence } from './cadence';
import { describeRule, joinWords, nthWord } from './describe-rule';
import { recallRule } from './rule-cache';

type Described = Omit<Cadence, 'inWords'>;

function ruleWords(cadence: Described, text: string): string {
  const rule = recallRule(text);
  if (rule === null) return '';
  if (cadence.everyBusinessDay) return 'every business day';
  const words = describeRule(rule);
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

function floatingWords(words: string): string {
  return words.replace(/^every /, 'one interval after the last completion: ').replace(/ on the (weekday|day) it started/, '');
}

/** What a cadence means, as one line: `every weekday (Monday to Friday) at 07:00`. */
export function describeCadence(cadence: Described): string {
  const rules = cadence.rrules.map((text) => ruleWords(cadence, text)).filter((words) => words !== '');
  const words = cadence.floating ? floatingWords(joinWords(rules)) : joinWords(rules);
  const parts = [words];
  if (cadence.times.length > 0) parts.push(` at ${joinWords(cadence.times)}`);
  if (cadence.season !== null) parts.push(`, from ${cadence.season.from} to ${cadence.season.to} of each year`);
  if (cadence.anchor !== null) parts.push(`, from ${cadence.anchor}`);
  if (cadence.until !== null) parts.push(`, until ${cadence.until}`);
  if (cadence.clampsToMonthEnd && !cadence.floating) parts.push(' (or the last day of a shorter month)');
  return parts.join('');
}
