import { addMinutesLocal, atTime, dateOf, daysBetween } from '../time/arith';
import { fromDayNumber, toDayNumber } from '../time/day-number';
import type { LocalDateTime } from '../time/local';
import { fromWallMs, toWallMs } from '../time/wall-clock';
import { toInstant } from '../time/zone';
import { isExcluded, refuseCadence } from './cadence-question';
import type { CadenceAnswer, ReadQuestion } from './cadence-question';
import type { Cadence, ExpansionWindow, HolidayRoll } from './cadence';
import { expandCadence } from './expand';
import { nextOccurrence } from './next';
import { readCadence } from './read-cadence';
import { writeInstant } from './wall-moment';
import { writeRules } from './write-rules';

const USUAL_COUNT = 5;
const MOST_ANSWERED = 5000;
/** Completions that are worked out one after the other before the first that is asked for. */
const MOST_STEPS = 20000;
const AS_IF_DONE = 'the dates take each as done on its due day';
const LAST_MOMENT = '9999-12-31T23:59';
/** Later than every moment, as texts are compared. */
const AFTER_LAST = 'later';
const LAST_DAY = toDayNumber('9999-12-31');
const FIRST_STRETCH_IN_DAYS = 400;

function rollOf(cadence: Cadence, question: ReadQuestion): HolidayRoll {
  if (question.onHolidays === null) return 'run';
  if (question.onHolidays !== 'usual') return question.onHolidays;
  return cadence.weeklyOrMore ? 'skip' : 'later';
}

function windowOf(cadence: Cadence, question: ReadQuestion): ExpansionWindow {
  const from = fromWallMs(question.from);
  return {
    starts: dateOf(question.start === null ? from : fromWallMs(question.start)),
    ends: null,
    from,
    to: question.to === null ? LAST_MOMENT : fromWallMs(question.to),
    dueAt: question.startTime ?? question.dueAt,
    onHolidays: rollOf(cadence, question),
    location: '',
    lastDone: null,
    limit: question.count ?? (question.to === null ? USUAL_COUNT : MOST_ANSWERED),
  };
}

/** Where each counts from the last completion, every one is taken as done on its due day. */
function afterLast(cadence: Cadence, window: ExpansionWindow, last: LocalDateTime): ExpansionWindow {
  return cadence.floating ? { ...window, lastDone: dateOf(last) } : window;
}

/** One after the other: an open end is never expanded as a whole. */
function collect(cadence: Cadence, window: ExpansionWindow, question: ReadQuestion): readonly LocalDateTime[] {
  const { calendar, zone } = question;
  const found: LocalDateTime[] = [];
  const begins = cadence.floating ? atTime(window.starts, '00:00') : window.from;
  const before = Math.max(0, daysBetween(dateOf(begins), dateOf(window.from)));
  let steps = window.limit + question.excluded.size * Math.max(1, cadence.times.length) + Math.min(before, MOST_STEPS);
  let next = nextOccurrence(cadence, window, addMinutesLocal(begins, -1), calendar, zone);
  for (; next !== null && next <= window.to && found.length < window.limit && steps > 0; steps -= 1) {
    if (next >= window.from && !isExcluded(toWallMs(next), question)) found.push(next);
    next = nextOccurrence(cadence, afterLast(cadence, window, next), next, calendar, zone);
  }
  return found;
}

/** A window with an end, stretch by stretch: it may be eight thousand years long and has to give 5000 dates at most. */
function expandBetween(cadence: Cadence, window: ExpansionWindow, question: ReadQuestion): readonly LocalDateTime[] {
  const found: LocalDateTime[] = [];
  let from = window.from;
  for (let days = FIRST_STRETCH_IN_DAYS; from <= window.to && found.length < window.limit; days *= 2) {
    const ahead = toDayNumber(dateOf(from)) + days;
    const end = ahead > LAST_DAY ? LAST_MOMENT : atTime(fromDayNumber(ahead), '23:59');
    const to = end < window.to ? end : window.to;
    const due = expandCadence(cadence, { ...window, from, to, limit: Infinity }, question.calendar, question.zone);
    found.push(...due.filter((local) => !isExcluded(toWallMs(local), question)));
    from = to === LAST_MOMENT ? AFTER_LAST : addMinutesLocal(to, 1);
  }
  return found;
}

function expand(cadence: Cadence, window: ExpansionWindow, question: ReadQuestion): readonly LocalDateTime[] {
  const whole = question.to !== null && !cadence.floating;
  const due = whole ? expandBetween(cadence, window, question) : collect(cadence, window, question);
  const added = question.rdates.map(fromWallMs).filter((local) => local >= window.from && local <= window.to);
  const wanted = [...due, ...added].filter((local) => !isExcluded(toWallMs(local), question));
  return [...new Set(wanted)].sort().slice(0, window.limit);
}

/** Reads a phrase and names its due times as a process would have them: gaps of the clock move to the first valid minute. */
export function answerPhrase(text: string, question: ReadQuestion, yearStartsIn: number): CadenceAnswer {
  const reading = readCadence(text, { yearStartsIn });
  if (!reading.ok) return refuseCadence(reading.error, reading.suggestion, reading.undated);
  const { cadence } = reading;
  const next = expand(cadence, windowOf(cadence, question), question);
  return {
    ok: true,
    rrule: writeRules(cadence, question.calendar),
    inWords: cadence.floating ? `${cadence.inWords}; ${AS_IF_DONE}` : cadence.inWords,
    next,
    instants: next.map((local) => writeInstant(toInstant(local, question.zone))),
    error: null,
    suggestion: null,
    undated: false,
    refusedByProcess: null,
  };
}
