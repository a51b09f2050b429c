import { makeEntry, outboxContext, ownWork, type OutboxOptions } from './builders';
import { someone } from '../../support/core-world';
import { chooseDaily } from '../../../src/core/mail/choose-daily';
import { queueMails } from '../../../src/core/mail/plan-outbox';
import { stillTrue } from '../../../src/core/mail/still-true';
import type { Person } from '../../../src/core/people/person';

const TO = 'ben@cafe.example';
const DUE = ownWork({}, { [TO]: { counts: '1 due today', sections: [] } });
const ben = (at: string | null, more: Partial<Person> = {}): readonly Person[] => [someone('Ben', { dailyMailAt: at, ...more })];
const FRIDAY = [`day:daily-2026-11-20:${TO} 2026-11-20T07:30`];

function told(options: OutboxOptions): readonly string[] {
  const items = chooseDaily(outboxContext({ mailedThrough: '2026-11-19T20:00', own: DUE, people: ben('07:30'), ...options }));
  return items.map(({ key, nominal }) => `${key} ${nominal}`);
}

describe('the daily mail', () => {
  it.each([
    ['just before its time', '2026-11-20T07:29', []],
    ['at its time', '2026-11-20T07:30', FRIDAY],
    ['just after', '2026-11-20T07:31', FRIDAY],
    ['twelve hours after, when no check ran', '2026-11-20T19:30', FRIDAY],
    ['later: the day is over', '2026-11-20T19:31', []],
  ])('%s', (_name, now, items) => {
    expect(told({ now })).toEqual(items);
  });

  it.each([
    ['before it', '2026-11-20T07:29', FRIDAY],
    ['at its time', '2026-11-20T07:30', []],
    ['after', '2026-11-20T08:05', []],
    ['never: nothing was handled yet', null, []],
  ])('is told of once; handled %s', (_name, mailedThrough, items) => {
    expect(told({ now: '2026-11-20T09:00', mailedThrough })).toEqual(items);
  });

  it.each<[string, OutboxOptions, readonly string[]]>([
    ['with no time chosen', { people: ben(null) }, []],
    ['with nothing due', { own: ownWork() }, []],
    ['of somebody who is away', { people: ben('07:30', { awayTo: '2026-11-20' }) }, []],
    ['of somebody who is back', { people: ben('07:30', { awayTo: '2026-11-19' }) }, FRIDAY],
    ['on a holiday', { holidays: [{ date: '2026-11-20', location: '', name: 'Fair' }] }, []],
    ['on a holiday of another place', { holidays: [{ date: '2026-11-20', location: 'Bar', name: 'Fair' }] }, FRIDAY],
    ['on a day outside the work week', { settings: { 'Work week': 'Mon-Thu' } }, []],
    ['while everything rests', { settings: { 'Paused until': '2026-11-28' } }, []],
  ])('%s', (_name, options, items) => {
    expect(told({ now: '2026-11-20T09:00', ...options })).toEqual(items);
  });

  it('late in the evening goes with the check after midnight', () => {
    expect(told({ now: '2026-11-21T00:05', people: ben('23:30') })).toEqual([`day:daily-2026-11-20:${TO} 2026-11-20T23:30`]);
  });

  it.each([
    ['a time outside the quiet hours, in them', '19:45', '2026-11-20T20:05', 'held'],
    ['a time outside the quiet hours, before them', '19:45', '2026-11-20T19:50', 'queued'],
    ['a time inside the quiet hours, in them', '06:00', '2026-11-20T06:05', 'queued'],
    ['a time at their end, then', '07:00', '2026-11-20T07:00', 'queued'],
  ])('with %s', (_name, at, now, state) => {
    const context = outboxContext({ own: DUE, now, mailedThrough: '2026-11-19T23:00', people: ben(at) });
    expect(queueMails(chooseDaily(context), context).map((entry) => entry.state)).toEqual([state]);
  });

  it.each([
    ['something is due', DUE, '2026-11-20T09:00', true],
    ['nothing is due any more', ownWork(), '2026-11-20T09:00', false],
    ['the day is over', DUE, '2026-11-21T09:00', false],
  ])('that waits is still true where %s', (_name, own, now, isTrue) => {
    const entry = makeEntry('daily', { about: 'day', mark: '2026-11-20' });
    expect(stillTrue(entry, outboxContext({ own, now, people: ben('07:30') }))).toBe(isTrue);
  });
});
