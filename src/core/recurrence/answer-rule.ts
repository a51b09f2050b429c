import { fromDayNumber, toDayNumber } from '../time/day-number';
import { fromWallMs, toWallMs } from '../time/wall-clock';
import { toInstant } from '../time/zone';
import { isExcluded, refuseCadence } from './cadence-question';
import type { CadenceAnswer, ReadQuestion } from './cadence-question';
import type { HolidayRoll } from './cadence';
import { describeRule, joinWords } from './describe-rule';
import { expandRule } from './expand-rule';
import type { RuleExpansion } from './expand-rule';
import { FARTHEST_ROLL_IN_DAYS, rollDay } from './roll';
import { isSubDaily } from './rule';
import type { RecurrenceRule } from './rule';
import { checkSubset, validateRule } from './validate-rule';
import { wallOfInstant, writeInstant, writeMoment } from './wall-moment';

const MS_PER_DAY = 86400000;
const MS_PER_MINUTE = 60000;
const USUAL_COUNT = 5;
const MOST_ANSWERED = 5000;
const LAST_MOMENT = Date.UTC(9999, 11, 31, 23, 59, 59);

function startOf(question: ReadQuestion): number {
  if (question.start !== null) return question.start;
  const day = Math.floor(question.from / MS_PER_DAY) * MS_PER_DAY;
  return question.from > day ? question.from : toWallMs(`${fromWallMs(day).slice(0, 10)}T${question.dueAt}`);
}

/** UNTIL as a day holds all of that day where the start is a day too (RFC 5545: both are of one type). */
function untilOf({ until }: RecurrenceRule, question: ReadQuestion): number | null {
  if (until === null) return null;
  if (until.utc) return wallOfInstant(until.ms, question.zone);
  return until.dateOnly && question.startTime === null ? until.ms + MS_PER_DAY - 1000 : until.ms;
}

function limitOf(rules: readonly RecurrenceRule[], question: ReadQuestion): number {
  if (question.count !== null) return question.count;
  const ends = question.to !== null || rules.every(({ count, until }) => count !== null || until !== null);
  return ends ? MOST_ANSWERED : USUAL_COUNT;
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

/** What is due of one rule: exceptions left out first, then moved off days without work. */
function settle(expanded: readonly number[], rule: RecurrenceRule, question: ReadQuestion): readonly number[] {
  const roll = question.onHolidays === 'usual' ? usualRoll(rule) : question.onHolidays;
  const wanted = expanded.filter((wall) => !isExcluded(wall, question));
  const rolled = roll === null ? wanted : wanted.map((wall) => rollMoment(wall, roll, rule, question));
  return rolled.filter((wall): wall is number => wall !== null);
}

function expandAll(rule: RecurrenceRule, question: ReadQuestion, limit: number): RuleExpansion {
  const reach = question.onHolidays === null ? 0 : FARTHEST_ROLL_IN_DAYS * MS_PER_DAY;
  const aDay = isSubDaily(rule.frequency) ? 240 : Math.max(1, rule.byHour.length) * Math.max(1, rule.byMinute.length);
  const spare = question.excluded.size * aDay + (question.onHolidays === null ? 0 : limit + 2 * FARTHEST_ROLL_IN_DAYS * aDay);
  const to = (question.to ?? LAST_MOMENT) + reach;
  return expandRule(rule, {
    start: startOf(question),
    from: question.from - reach,
    to,
    until: untilOf(rule, question),
    limit: limit + spare,
  });
}

function instantOf(wall: number, question: ReadQuestion): string {
  const minute = Math.floor(wall / MS_PER_MINUTE) * MS_PER_MINUTE;
  return writeInstant(toInstant(fromWallMs(minute), question.zone) + wall - minute);
}

function readAll(texts: readonly string[]): readonly RecurrenceRule[] | string {
  const rules: RecurrenceRule[] = [];
  for (const text of texts) {
    const reading = validateRule(text);
    if (!reading.ok) return reading.error;
    rules.push(reading.rule);
  }
  return rules;
}

/** Merges what several rules and single dates give; without a `from` of its own, an earlier day off before the start counts. */
function merge(found: readonly number[], question: ReadQuestion, limit: number): readonly number[] {
  const from = question.fromGiven || question.onHolidays === null ? question.from : -Infinity;
  const to = question.to ?? LAST_MOMENT;
  const added = question.rdates.filter((wall) => !isExcluded(wall, question));
  const inside = [...found, ...added].filter((wall) => wall >= from && wall <= to);
  return [...new Set(inside)].sort((a, b) => a - b).slice(0, limit);
}

/**
 * Expands RFC 5545 rules, merged where there are several. `next` is the wall clock as the rule says it; its instant moves
 * forward by the gap where the clock leaves that time out, and is the first where it comes twice.
 */
export function answerRules(texts: readonly string[], question: ReadQuestion): CadenceAnswer {
  const rules = readAll(texts);
  if (typeof rules === 'string') return refuseCadence(rules, 'FREQ=WEEKLY;BYDAY=MO');
  const limit = limitOf(rules, question);
  const found: number[] = [];
  for (const rule of rules) {
    const { times, end } = expandAll(rule, question, limit);
    if (end === 'never') return refuseCadence('The rule never comes round: no day fits all of its parts.', 'FREQ=WEEKLY;BYDAY=MO');
    for (const wall of settle(times, rule, question)) found.push(wall);
  }
  const moments = merge(found, question, limit);
  return {
    ok: true,
    rrule: texts.map((text) => text.toUpperCase()).join('\n'),
    inWords: joinWords(rules.map(describeRule)),
    next: moments.map(writeMoment),
    instants: moments.map((wall) => instantOf(wall, question)),
    error: null,
    suggestion: null,
    undated: false,
    refusedByProcess: rules.map(checkSubset).find((reason) => reason !== null) ?? null,
  };
}
