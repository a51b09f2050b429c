import { fromDayNumber, toDayNumber } from '../time/day-number';
import { fromWallMs } from '../time/wall-clock';
import { toInstant } from '../time/zone';
import { refuseCadence } from './cadence-question';
import type { CadenceAnswer, ReadQuestion } from './cadence-question';
import type { HolidayRoll } from './cadence';
import { describeRule } from './describe-rule';
import { expandRule } from './expand-rule';
import type { RuleExpansion } from './expand-rule';
import { splitRuleLines } from './read-rule-text';
import { FARTHEST_ROLL_IN_DAYS, rollDay } from './roll';
import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';
import { checkSubset, validateRule } from './validate-rule';
import { readMoment, wallOfInstant, writeInstant, writeMoment } from './wall-moment';

const MS_PER_DAY = 86400000;
const MS_PER_MINUTE = 60000;
const USUAL_COUNT = 5;
const MOST_ANSWERED = 5000;
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59);

function startOf(startDate: string | null, startTime: string | null, question: ReadQuestion): number {
  if (question.start !== null) return question.start;
  const written = startDate === null ? null : readMoment(`${startDate}T${startTime ?? question.dueAt}`, question.zone);
  if (written !== null) return written;
  const day = Math.floor(question.from / MS_PER_DAY) * MS_PER_DAY;
  return question.from > day
    ? question.from
    : day + Number(question.dueAt.slice(0, 2)) * 60 * MS_PER_MINUTE + Number(question.dueAt.slice(3)) * MS_PER_MINUTE;
}

function untilOf(rule: RecurrenceRule, question: ReadQuestion): number | null {
  if (rule.until === null) return null;
  return rule.until.utc ? wallOfInstant(rule.until.ms, question.zone) : rule.until.ms;
}

function limitOf(rule: RecurrenceRule, question: ReadQuestion): number {
  if (question.count !== null) return question.count;
  return question.to !== null || rule.count !== null || rule.until !== null ? MOST_ANSWERED : USUAL_COUNT;
}

function usualRoll(rule: RecurrenceRule): HolidayRoll {
  return rule.frequency === 'YEARLY' || rule.frequency === 'MONTHLY' ? 'later' : 'skip';
}

function rollMoment(wall: number, roll: HolidayRoll, rule: RecurrenceRule, question: ReadQuestion): number | null {
  const days = Math.floor(wall / MS_PER_DAY);
  const alsoWorking = rule.byDay.map(({ weekday }) => weekday);
  const rolled = rollDay(fromDayNumber(days), roll, { calendar: question.calendar, location: '', alsoWorking });
  return rolled === null ? null : wall + (toDayNumber(rolled) - days) * MS_PER_DAY;
}

function settle(expanded: readonly number[], rule: RecurrenceRule, question: ReadQuestion): readonly number[] {
  const roll = question.onHolidays === 'usual' ? usualRoll(rule) : question.onHolidays;
  const excluded = new Set(question.exdates);
  const wanted = [...expanded, ...question.rdates].filter((wall) => !excluded.has(wall));
  const rolled = roll === null ? wanted : wanted.map((wall) => rollMoment(wall, roll, rule, question));
  const moments = new Set<number>();
  const to = question.to ?? LAST_MOMENT;
  for (const wall of rolled) if (wall !== null && wall >= question.from && wall <= to) moments.add(wall);
  return [...moments].sort((a, b) => a - b);
}

function expandAll(rule: RecurrenceRule, start: number, question: ReadQuestion, limit: number): RuleExpansion {
  const reach = question.onHolidays === null ? 0 : FARTHEST_ROLL_IN_DAYS * MS_PER_DAY;
  const aDay = isSubDaily(rule.frequency) ? 240 : Math.max(1, rule.byHour.length) * Math.max(1, rule.byMinute.length);
  const spare = question.exdates.length + (question.onHolidays === null ? 0 : limit + 2 * FARTHEST_ROLL_IN_DAYS * aDay);
  const to = (question.to ?? LAST_MOMENT) + reach;
  return expandRule(rule, { start, from: question.from - reach, to, until: untilOf(rule, question), limit: limit + spare });
}

function instantOf(wall: number, question: ReadQuestion): string {
  const minute = Math.floor(wall / MS_PER_MINUTE) * MS_PER_MINUTE;
  return writeInstant(toInstant(fromWallMs(minute), question.zone) + wall - minute);
}

/**
 * Expands one RFC 5545 rule, with or without `RRULE:` and a DTSTART line. `next` is the wall clock as the rule says it;
 * its instant moves forward by the gap where the clock leaves that time out, and is the first where it comes twice.
 */
export function answerRule(text: string, question: ReadQuestion): CadenceAnswer {
  const lines = splitRuleLines(text);
  const [ruleText] = lines.rules;
  if (lines.error !== null || ruleText === undefined)
    return refuseCadence(lines.error ?? 'There is no rule in it; begin it with FREQ=.', 'FREQ=WEEKLY;BYDAY=MO');
  const reading = validateRule(ruleText);
  if (!reading.ok) return refuseCadence(reading.error, 'FREQ=WEEKLY;BYDAY=MO');
  const { rule } = reading;
  const limit = limitOf(rule, question);
  const expansion = expandAll(rule, startOf(lines.startDate, lines.startTime, question), question, limit);
  if (expansion.end === 'never') return refuseCadence('The rule never comes round: no day fits all of its parts.', 'FREQ=WEEKLY;BYDAY=MO');
  const moments = settle(expansion.times, rule, question).slice(0, limit);
  return {
    ok: true,
    rrule: ruleText.toUpperCase(),
    inWords: describeRule(rule),
    next: moments.map(writeMoment),
    instants: moments.map((wall) => instantOf(wall, question)),
    error: null,
    suggestion: null,
    undated: false,
    refusedByProcess: checkSubset(rule),
  };
}
