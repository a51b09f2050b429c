import { isLocalDate } from '../time/arith';
import type { Calendar, Holiday } from '../time/calendar-types';
import type { Zone } from '../time/local';
import { fromWallMs } from '../time/wall-clock';
import { answerPhrase } from './answer-phrase';
import { answerRules } from './answer-rule';
import type { HolidayRoll } from './cadence';
import { refuseCadence } from './cadence-question';
import type { CadenceAnswer, CadenceQuestion, CadenceSurroundings, ReadQuestion } from './cadence-question';
import { weekdayName } from './describe-rule';
import { looksLikeRule, splitRuleLines } from './read-rule-text';
import type { RuleLines } from './read-rule-text';
import { isDateOnly, readMoment, wallOfInstant } from './wall-moment';

const ROLLS: readonly HolidayRoll[] = ['skip', 'earlier', 'later', 'run'];
const MOST_ASKED = 5000;
const LAST_SECOND_OF_DAY = 86399000;

function readCalendar(question: CadenceQuestion, surroundings: CadenceSurroundings): Calendar | string {
  const off = (question.weekend ?? ['SA', 'SU']).map(
    (code) => [1, 2, 3, 4, 5, 6, 7].find((day) => code.length > 1 && weekdayName(day).toUpperCase().startsWith(code.toUpperCase())) ?? 0,
  );
  if (off.includes(0)) return 'weekend takes weekdays like SA and SU.';
  const dates = (question.holidays ?? []).map((date) => date.trim().slice(0, 10));
  const wrong = dates.find((date) => !isLocalDate(date));
  if (wrong !== undefined) return `The holiday "${wrong}" is no date; write it like 2026-12-25.`;
  const holidays = dates.map((date): Holiday => ({ date, location: '', name: '' }));
  return {
    workDays: [1, 2, 3, 4, 5, 6, 7].filter((day) => !off.includes(day)),
    holidays,
    weekStartsOn: 1,
    yearStartsIn: surroundings.yearStartsIn,
  };
}

function readRoll(question: CadenceQuestion): HolidayRoll | 'usual' | null | undefined {
  if (question.onHolidays === undefined || question.onHolidays === '')
    return question.holidays === undefined && question.weekend === undefined ? null : 'usual';
  return ROLLS.find((roll) => roll === question.onHolidays?.toLowerCase());
}

function readMoments(texts: readonly string[] | undefined, zone: Zone): readonly number[] | null {
  const moments = (texts ?? []).map((text) => readMoment(text, zone));
  return moments.every((moment): moment is number => moment !== null) ? moments : null;
}

function readOptional(text: string | undefined, zone: Zone): number | null | undefined {
  return text === undefined || text === '' ? null : (readMoment(text, zone) ?? undefined);
}

type Moments = Pick<ReadQuestion, 'start' | 'startTime' | 'from' | 'fromGiven' | 'to' | 'excluded' | 'rdates'>;

/** All dates of a question; an end or an exception that is a day holds all of that day. */
function readAllMoments({ dtstart = '', exdate = [], ...question }: CadenceQuestion, zone: Zone, now: number): Moments | null {
  const start = readOptional(dtstart, zone);
  const from = readOptional(question.from, zone);
  const to = readOptional(question.to, zone);
  const exdates = readMoments(exdate, zone);
  const rdates = readMoments(question.rdate, zone);
  if (start === undefined || from === undefined || to === undefined || exdates === null || rdates === null) return null;
  const startTime = start === null || isDateOnly(dtstart) ? null : fromWallMs(start).slice(11);
  const wholeDay = isDateOnly(question.to ?? '') ? LAST_SECOND_OF_DAY : 0;
  const excluded = new Set(exdates.map((wall, at) => (isDateOnly(exdate[at] ?? '') ? fromWallMs(wall).slice(0, 10) : wall)));
  return {
    start,
    startTime,
    from: from ?? start ?? now,
    fromGiven: from !== null,
    to: to === null ? null : to + wholeDay,
    excluded,
    rdates,
  };
}

function findZone(name: string | undefined, surroundings: CadenceSurroundings): Zone | null {
  return name === undefined || name === '' ? surroundings.zone : surroundings.findZone(name);
}

function readQuestion(question: CadenceQuestion, surroundings: CadenceSurroundings): ReadQuestion | string {
  const { count = null } = question;
  const zone = findZone(question.zone, surroundings);
  if (zone === null) return `The time zone "${question.zone ?? ''}" is not known; write it like Europe/London.`;
  const moments = readAllMoments(question, zone, wallOfInstant(surroundings.now, zone));
  if (moments === null) return 'A date cannot be read; write it like 2026-11-20 or 2026-11-20T07:00.';
  const calendar = readCalendar(question, surroundings);
  if (typeof calendar === 'string') return calendar;
  const onHolidays = readRoll(question);
  if (onHolidays === undefined) return 'On holidays takes skip, earlier, later or run.';
  const counts = count === null || (Number.isInteger(count) && count >= 0 && count <= MOST_ASKED);
  if (!counts) return `count takes a whole number up to ${MOST_ASKED}.`;
  return { ...moments, zone, count, calendar, onHolidays, dueAt: surroundings.dueAt };
}

/** What the text of a rule says of its start counts like `dtstart` and `zone`; a string where the two contradict each other. */
function withWrittenStart(
  question: CadenceQuestion,
  { start, zone }: RuleLines,
  surroundings: CadenceSurroundings,
): CadenceQuestion | string {
  const { dtstart = '', zone: asked = '' } = question;
  const digits = (text: string): string => text.replace(/\D/g, '').padEnd(14, '0');
  const apart = zone !== null && asked !== '' && findZone(zone, surroundings)?.name !== findZone(asked, surroundings)?.name;
  if (apart || (start !== null && dtstart !== '' && digits(start) !== digits(dtstart)))
    return 'DTSTART in the text and beside it differ; keep one of them.';
  return { ...question, ...(zone === null ? {} : { zone }), dtstart: dtstart === '' ? (start ?? '') : dtstart };
}

/**
 * Answers one question: a rule is expanded to the letter of RFC 5545 within bounds, a phrase as a process would be due.
 * Without `from` it begins at `dtstart`, else now; without `count` and an end of its own it names five.
 */
export function answerCadence(question: CadenceQuestion, surroundings: CadenceSurroundings): CadenceAnswer {
  const text = question.rrule ?? question.text ?? '';
  const lines = question.rrule !== undefined || looksLikeRule(text) ? splitRuleLines(text) : null;
  if (lines !== null && lines.error !== null) return refuseCadence(lines.error, 'FREQ=WEEKLY;BYDAY=MO');
  const whole = lines === null ? question : withWrittenStart(question, lines, surroundings);
  const read = typeof whole === 'string' ? whole : readQuestion(whole, surroundings);
  if (typeof read === 'string') return refuseCadence(read);
  return lines === null ? answerPhrase(text, read, surroundings.yearStartsIn) : answerRules(lines.rules, read);
}
