import { expandCadence } from '../../../src/core/recurrence/expand';
import type { Cadence } from '../../../src/core/recurrence/cadence';
import { readCadence } from '../../../src/core/recurrence/read-cadence';
import type { Calendar } from '../../../src/core/time/calendar-types';
import { makeZone } from '../../support/make-zone';
import { DAYS_AND_WEEKS } from './phrases/days-and-weeks';
import { WESTERN_PHRASES } from './phrases/languages';
import { MONTHS_AND_YEARS } from './phrases/months-and-years';
import { MORE_LANGUAGES } from './phrases/more-languages';
import { SHOPS_AND_OFFICES } from './phrases/shops-and-offices';
import { TIMES_AND_BOUNDS } from './phrases/times-and-bounds';

const calendar: Calendar = {
  workDays: [1, 2, 3, 4, 5],
  holidays: [{ date: '2026-12-25', location: '', name: 'Christmas Day' }],
  weekStartsOn: 1,
  yearStartsIn: 1,
};
const zone = makeZone('Europe/London');

function dates(cadence: Cadence): readonly string[] {
  const bounds = { starts: '2026-03-31', ends: null, from: '2026-03-31T00:00', to: '2028-06-30T23:59', limit: 40 };
  return expandCadence(cadence, { ...bounds, dueAt: '17:00', onHolidays: 'later', location: '', lastDone: '2026-01-31' }, calendar, zone);
}

/** The echo without the clauses that tell what was left out or assumed. */
function echoOf({ inWords }: Cadence): string {
  return inWords.split('; ')[0] ?? '';
}

describe('an echo read as a phrase', () => {
  const phrases = [...DAYS_AND_WEEKS, ...MONTHS_AND_YEARS, ...TIMES_AND_BOUNDS, ...WESTERN_PHRASES, ...MORE_LANGUAGES].map(
    ([phrase]) => phrase,
  );
  const read = [...phrases, ...SHOPS_AND_OFFICES.map(([, phrase]) => phrase)].flatMap((phrase) => {
    const reading = readCadence(phrase);
    return reading.ok ? [{ phrase, cadence: reading.cadence }] : [];
  });

  it('is due on the same days at the same times', () => {
    const differing = read.filter(({ cadence }) => {
      const again = readCadence(echoOf(cadence));
      return !again.ok || dates(again.cadence).join() !== dates(cadence).join();
    });
    expect(differing.map(({ phrase, cadence }) => [phrase, echoOf(cadence)])).toEqual([]);
    expect(read.length).toBeGreaterThan(500);
  });
});
