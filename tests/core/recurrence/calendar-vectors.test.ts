import { readFileSync } from 'node:fs';
import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { CadenceQuestion } from '../../../src/core/recurrence/cadence-question';
import { makeZone } from '../../support/make-zone';
import { whereShared } from '../../support/where-shared';

const surroundings = { now: Date.UTC(2026, 10, 20), zone: makeZone('UTC'), findZone: makeZone, dueAt: '17:00', yearStartsIn: 1 };
const ask = (question: CadenceQuestion) => answerCadence(question, surroundings);

interface Series {
  readonly zone: string;
  readonly rrule: string;
  readonly dtstart: string;
  readonly occurrences: readonly { readonly local: string; readonly forward: string | null }[];
}

whereShared('vectors/dst.json', (path) => {
  const { cases, series } = JSON.parse(readFileSync(path, 'utf8')) as {
    cases: { zone: string; local: string; rfc5545: string }[];
    series: Series[];
  };

  it('gives the instant of every published wall time', () => {
    const wrong = cases.filter(({ zone, local, rfc5545 }) => {
      const answer = ask({ rrule: 'FREQ=DAILY;COUNT=1', dtstart: local, zone });
      return answer.instants.join() !== rfc5545;
    });
    expect(wrong.map(({ zone, local }) => [zone, local])).toEqual([]);
    expect(cases.length).toBeGreaterThan(200);
  });

  it('gives the instants of every published series over a change', () => {
    const wrong = series.filter(({ zone, rrule, dtstart, occurrences }) => {
      const answer = ask({ rrule, dtstart, zone, count: occurrences.length });
      return answer.instants.join() !== occurrences.map(({ forward }) => forward).join();
    });
    expect(wrong.map(({ zone, rrule, dtstart }) => [zone, rrule, dtstart])).toEqual([]);
    expect(series.length).toBeGreaterThan(40);
  });

  it('names every phrase of a day at a time that exists, at the same instant or after the gap', () => {
    const daily = series.filter(({ rrule }) => rrule.startsWith('FREQ=DAILY;COUNT'));
    const wrong = daily.filter(({ zone, dtstart, occurrences }) => {
      const answer = ask({ text: `every day at ${dtstart.slice(11, 16)}`, dtstart: dtstart.slice(0, 10), zone, count: occurrences.length });
      return occurrences.some(({ local, forward }, at) => {
        const instant = answer.instants[at] ?? '';
        const moved = answer.next[at] !== local.slice(0, 16);
        return moved ? instant > (forward ?? '') : instant !== forward;
      });
    });
    expect(wrong.map(({ zone, dtstart }) => [zone, dtstart])).toEqual([]);
    expect(daily.length).toBeGreaterThan(5);
  });
});

interface Calendar {
  readonly weekend: readonly string[];
  readonly holidays2026_2028: Readonly<Record<string, string>>;
}
interface Roll {
  readonly calendar: string;
  readonly date: string;
  readonly Following: string;
  readonly Preceding: string;
}
interface Month {
  readonly calendar: string;
  readonly month: string;
  readonly nth: Readonly<Record<string, string>>;
}
interface Convention {
  readonly convention: string;
  readonly date: string;
  readonly weekend: readonly string[];
  readonly holidays: readonly string[];
  readonly expected: string;
}

const PLACES: Readonly<Record<string, string>> = {
  '1': 'first business day of the month',
  '2': '2nd business day',
  '3': 'third working day of each month',
  '5': '5th business day of the month',
  '10': 'tenth business day of the month',
  '15': '15th business day of the month',
  '-1': 'last business day of the month',
  '-2': 'second to last business day of the month',
  '-3': '3rd to last business day of the month',
  '-5': 'fifth to last business day of the month',
};
const OURS: Readonly<Record<string, string>> = {
  Following: 'later',
  FOLLOWING: 'later',
  Preceding: 'earlier',
  PRECEDING: 'earlier',
  NO_ADJUST: 'run',
};

whereShared('vectors/business-days.json', (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as {
    meta: { calendars: Record<string, Calendar> };
    monthly: Month[];
    rolls: Roll[];
    conventions: Convention[];
  };
  const days = (name: string) => {
    const { weekend = [], holidays2026_2028 = {} } = vectors.meta.calendars[name] ?? {};
    return { weekend, holidays: Object.keys(holidays2026_2028) };
  };

  it.each(Object.keys(PLACES))('finds business day %s of every published month', (nth) => {
    const wrong = vectors.monthly.filter(({ calendar, month, nth: expected }) => {
      const answer = ask({ text: PLACES[nth] ?? '', from: `${month}-01`, count: 1, ...days(calendar) });
      return answer.next[0]?.slice(0, 10) !== expected[nth];
    });
    expect(wrong.map(({ calendar, month }) => [calendar, month])).toEqual([]);
    expect(vectors.monthly.length).toBeGreaterThan(100);
  });

  it.each(['Following', 'Preceding'] as const)('moves every published day: %s', (convention) => {
    // The published holidays end with 2028, so what is moved into 2029 cannot be known from them.
    const known = vectors.rolls.filter((roll) => roll[convention] < '2029');
    const wrong = known.filter((roll) => {
      const question = { dtstart: roll.date, onHolidays: OURS[convention] ?? '', ...days(roll.calendar) };
      return ask({ rrule: 'FREQ=DAILY;COUNT=1', ...question }).next[0]?.slice(0, 10) !== roll[convention];
    });
    expect(wrong.map(({ calendar, date }) => [calendar, date])).toEqual([]);
    expect(known.length).toBeGreaterThan(100);
  });

  it('moves what the conventions that it has say, as published', () => {
    const known = vectors.conventions.filter(({ convention }) => OURS[convention] !== undefined);
    const wrong = known.filter(({ convention, date, weekend, holidays, expected }) => {
      const answer = ask({ rrule: 'FREQ=DAILY;COUNT=1', dtstart: date, weekend, holidays, onHolidays: OURS[convention] ?? '' });
      return answer.next[0]?.slice(0, 10) !== expected;
    });
    expect(wrong).toEqual([]);
    expect(known.length).toBeGreaterThan(20);
  });
});
