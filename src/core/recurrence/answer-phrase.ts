import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';
import { fromWallMs } from '../time/wall-clock';
import { toInstant } from '../time/zone';
import { refuseCadence } from './cadence-question';
import type { CadenceAnswer, ReadQuestion } from './cadence-question';
import type { Cadence, ExpansionWindow, HolidayRoll } from './cadence';
import { expandCadence } from './expand';
import { nextOccurrence } from './next';
import { readCadence } from './read-cadence';
import { writeInstant } from './wall-moment';

const USUAL_COUNT = 5;
const MOST_ANSWERED = 5000;

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
    to: question.to === null ? '9999-12-31T23:59' : fromWallMs(question.to),
    dueAt: question.dueAt,
    onHolidays: rollOf(cadence, question),
    location: '',
    lastDone: null,
    limit: question.count ?? (question.to === null ? USUAL_COUNT : MOST_ANSWERED),
  };
}

/** One after the other: an open end is never expanded as a whole. */
function collectNext(cadence: Cadence, window: ExpansionWindow, question: ReadQuestion): readonly LocalDateTime[] {
  const found = [...expandCadence(cadence, { ...window, to: window.from }, question.calendar, question.zone)];
  let last: LocalDateTime | null = window.from;
  while (found.length < window.limit && last !== null) {
    last = nextOccurrence(cadence, window, last, question.calendar, question.zone);
    if (last !== null) found.push(last);
  }
  return found.slice(0, window.limit);
}

/** Reads a phrase and names its due times as a process would have them: gaps of the clock move to the first valid minute. */
export function answerPhrase(text: string, question: ReadQuestion, yearStartsIn: number): CadenceAnswer {
  const reading = readCadence(text, { yearStartsIn });
  if (!reading.ok) return refuseCadence(reading.error, reading.suggestion, reading.undated);
  const { cadence } = reading;
  const window = windowOf(cadence, question);
  const next =
    question.to === null ? collectNext(cadence, window, question) : expandCadence(cadence, window, question.calendar, question.zone);
  return {
    ok: true,
    rrule: cadence.rrules.join('\n'),
    inWords: cadence.inWords,
    next,
    instants: next.map((local) => writeInstant(toInstant(local, question.zone))),
    error: null,
    suggestion: null,
    undated: false,
    refusedByProcess: null,
  };
}
