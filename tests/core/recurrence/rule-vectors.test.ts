import { readFileSync } from 'node:fs';
import { answerCadence } from '../../../src/core/recurrence/answer-cadence';
import type { CadenceQuestion } from '../../../src/core/recurrence/cadence-question';
import { makeZone } from '../../support/make-zone';
import { whereShared } from '../../support/where-shared';

interface RuleCase {
  readonly id: string;
  readonly rrule: string;
  readonly dtstart: string;
  readonly tz: string | null;
  readonly expected: readonly string[];
  readonly complete: boolean;
  readonly verdict: string;
  readonly instants?: readonly string[] | null;
  readonly exdate?: readonly string[];
  readonly rdate?: readonly string[];
  readonly exrule?: readonly string[];
  readonly query?: { readonly method: string; readonly args: readonly (string | boolean)[] };
}
interface InvalidCase {
  readonly rrule: string;
  readonly expect: 'reject' | 'never' | 'bounded' | 'valid';
  readonly dtstart?: string | null;
}

const surroundings = { now: Date.UTC(2026, 10, 20), zone: makeZone('UTC'), findZone: makeZone, dueAt: '17:00', yearStartsIn: 1 };
const ask = (question: CadenceQuestion) => answerCadence(question, surroundings);
const seconds = (local: string): string => (local.length === 16 ? `${local}:00` : local);

function questionOf({ rrule, dtstart, tz, expected, complete, exdate, rdate }: RuleCase): CadenceQuestion {
  return {
    rrule,
    dtstart,
    ...(tz === null ? {} : { zone: tz }),
    ...(exdate ? { exdate } : {}),
    ...(rdate ? { rdate } : {}),
    ...(complete ? {} : { count: expected.length }),
  };
}

function answerBetween(one: RuleCase): readonly string[] {
  const [from, to, inclusive] = one.query?.args ?? [];
  const answer = ask({
    rrule: one.rrule,
    dtstart: one.dtstart,
    ...(one.tz === null ? {} : { zone: one.tz }),
    from: String(from),
    to: String(to),
  });
  return answer.next.map(seconds).filter((local) => inclusive === true || (local !== from && local !== to));
}

/** Cases outside "solid" whose expectation stands against RFC 5545 or against another published one. */
const NOT_FOLLOWED = new Map([
  ['FREQ=YEARLY;BYWEEKNO=-1', 'all seven days of the week'],
  ['FREQ=WEEKLY;WKST=SU;INTERVAL=1;BYMONTH=9,1,12,8;BYMONTHDAY=-9,-29,24;BYSETPOS=-1,-4,10,-6,-1,-10,-10,-9,-8', 'BYMONTHDAY with WEEKLY'],
  [
    'FREQ=WEEKLY;COUNT=13;INTERVAL=1;BYDAY=MO,SA,SU,FR;BYSECOND=6,48,20;BYSETPOS=8,2,5,7,-8,4',
    'positions counted from the start instead of its week',
  ],
]);

whereShared('vectors/recurrence.json', (path) => {
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: RuleCase[] };
  const followed = cases.filter(
    ({ rrule, verdict, exrule }) => (verdict === 'solid' || verdict.startsWith('rrule-')) && !exrule && !NOT_FOLLOWED.has(rrule),
  );

  it.each(['solid', 'rrule-bug', 'rrule-deviation'])('expands every case marked %s', (verdict) => {
    const chosen = followed.filter((one) => one.verdict === verdict && !one.query);
    const wrong = chosen
      .map((one) => ({ one, answer: ask(questionOf(one)) }))
      .filter(({ one, answer }) => answer.next.map(seconds).join() !== one.expected.join());
    expect(
      wrong.map(({ one, answer }) => ({
        rrule: one.rrule,
        dtstart: one.dtstart,
        error: answer.error,
        got: answer.next.slice(0, 5),
        want: one.expected.slice(0, 5),
      })),
    ).toEqual([]);
    expect(chosen.length).toBeGreaterThan(3);
  });

  it('gives the published instants', () => {
    const zoned = followed.filter((one) => one.instants && !one.query && one.verdict === 'solid');
    const wrong = zoned
      .filter((one) => ask(questionOf(one)).instants.join() !== (one.instants ?? []).join())
      .map(({ rrule, dtstart, tz }) => ({ rrule, dtstart, tz }));
    expect(wrong).toEqual([]);
    expect(zoned.length).toBeGreaterThan(30);
  });

  it('answers what lies between two moments', () => {
    const asked = followed.filter((one) => one.query?.method === 'between' && !one.exdate && !one.rdate);
    const wrong = asked
      .filter((one) => answerBetween(one).join() !== one.expected.join())
      .map((one) => ({ rrule: one.rrule, query: one.query, got: answerBetween(one).slice(0, 4), want: one.expected.slice(0, 4) }));
    expect(wrong).toEqual([]);
    expect(asked.length).toBeGreaterThan(10);
  });
});

whereShared('vectors/recurrence-invalid.json', (path) => {
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: InvalidCase[] };

  it.each(cases.map((one) => [one.expect, one.rrule, one.dtstart ?? '19970902T090000'] as const))('%s: %s', (expected, rrule, dtstart) => {
    const answer = ask({ rrule, dtstart, count: 10 });
    expect(answer.ok).toBe(expected === 'valid' || expected === 'bounded');
    if (!answer.ok) expect(answer.error).toMatch(/\.$/);
    expect(answer.next.length).toBeLessThanOrEqual(10);
  });
});
