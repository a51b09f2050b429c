import { isLocalDate } from '../time/arith';
import type { Calendar, Holiday } from '../time/calendar-types';
import type { Zone } from '../time/local';
import { answerPhrase } from './answer-phrase';
import { answerRule } from './answer-rule';
import type { HolidayRoll } from './cadence';
import { refuseCadence } from './cadence-question';
import type { CadenceAnswer, CadenceQuestion, CadenceSurroundings, ReadQuestion } from './cadence-question';
import { looksLikeRule } from './read-rule-text';
import { WEEKDAY_CODES } from './rule';
import { readMoment, wallOfInstant } from './wall-moment';

const ROLLS: readonly HolidayRoll[] = ['skip', 'earlier', 'later', 'run'];
const MOST_ASKED = 5000;

function readCalendar(question: CadenceQuestion, surroundings: CadenceSurroundings): Calendar | string {
  const off = (question.weekend ?? ['SA', 'SU']).map(
    (code) => WEEKDAY_CODES.findIndex((known) => code.toUpperCase().startsWith(known)) + 1,
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

function readCount(count: number | undefined): number | null | undefined {
  if (count === undefined || count === null) return null;
  return Number.isInteger(count) && count >= 0 && count <= MOST_ASKED ? count : undefined;
}

type Moments = Pick<ReadQuestion, 'start' | 'to' | 'exdates' | 'rdates'> & { readonly from: number | null };

function readAllMoments(question: CadenceQuestion, zone: Zone): Moments | null {
  const start = readOptional(question.dtstart, zone);
  const from = readOptional(question.from, zone);
  const to = readOptional(question.to, zone);
  const exdates = readMoments(question.exdate, zone);
  const rdates = readMoments(question.rdate, zone);
  if (start === undefined || from === undefined || to === undefined || exdates === null || rdates === null) return null;
  return { start, from, to, exdates, rdates };
}

function readQuestion(question: CadenceQuestion, surroundings: CadenceSurroundings): ReadQuestion | string {
  const zone = question.zone === undefined || question.zone === '' ? surroundings.zone : surroundings.findZone(question.zone);
  if (zone === null) return `The time zone "${question.zone ?? ''}" is not known; write it like Europe/London.`;
  const moments = readAllMoments(question, zone);
  if (moments === null) return 'A date cannot be read; write it like 2026-11-20 or 2026-11-20T07:00.';
  const calendar = readCalendar(question, surroundings);
  if (typeof calendar === 'string') return calendar;
  const onHolidays = readRoll(question);
  if (onHolidays === undefined) return 'On holidays takes skip, earlier, later or run.';
  const count = readCount(question.count);
  if (count === undefined) return `count takes a whole number up to ${MOST_ASKED}.`;
  const from = moments.from ?? moments.start ?? wallOfInstant(surroundings.now, zone);
  return { ...moments, zone, from, count, calendar, onHolidays, dueAt: surroundings.dueAt };
}

/**
 * Answers one question: a rule is expanded to the letter of RFC 5545 within bounds, a phrase as a process would be due.
 * Without `from` it begins at `dtstart`, else now; without `count` and an end of its own it names five.
 */
export function answerCadence(question: CadenceQuestion, surroundings: CadenceSurroundings): CadenceAnswer {
  const read = readQuestion(question, surroundings);
  if (typeof read === 'string') return refuseCadence(read);
  if (question.rrule !== undefined) return answerRule(question.rrule, read);
  const text = question.text ?? '';
  return looksLikeRule(text) ? answerRule(text, read) : answerPhrase(text, read, surroundings.yearStartsIn);
}
