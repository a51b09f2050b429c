import { makeEntry, outboxContext, ownWork, type OutboxOptions } from './builders';
import { PEOPLE, someone } from '../../support/core-world';
import { chooseMidweek } from '../../../src/core/mail/choose-midweek';
import { queueMails } from '../../../src/core/mail/plan-outbox';
import { stillTrue } from '../../../src/core/mail/still-true';

const REPORT = { counts: '1 overdue', sections: [] };
const BEN = ownWork({ 'ben@cafe.example': REPORT });
const WEDNESDAY = ['commitments:midweek-2026-11-25:ben@cafe.example 2026-11-25T12:00'];

function told(options: OutboxOptions): readonly string[] {
  const items = chooseMidweek(outboxContext({ mailedThrough: '2026-11-24T12:00', own: BEN, ...options }));
  return items.map(({ key, nominal }) => `${key} ${nominal}`);
}

describe('the mid-week mail', () => {
  it.each([
    ['just before its moment', '2026-11-25T11:59', []],
    ['at its moment', '2026-11-25T12:00', WEDNESDAY],
    ['just after', '2026-11-25T12:01', WEDNESDAY],
    ['two days after, when no check ran', '2026-11-27T12:00', WEDNESDAY],
    ['later: it is mid-week no more', '2026-11-27T12:01', []],
    ['weeks after: the newest only', '2026-12-16T13:00', ['commitments:midweek-2026-12-16:ben@cafe.example 2026-12-16T12:00']],
  ])('%s', (_name, now, items) => {
    expect(told({ now })).toEqual(items);
  });

  it.each([
    ['just before', '2026-11-25T11:59', WEDNESDAY],
    ['at its moment', '2026-11-25T12:00', []],
    ['after', '2026-11-25T12:05', []],
    ['never: nothing was handled yet', null, []],
  ])('is told of once; handled %s', (_name, mailedThrough, items) => {
    expect(told({ now: '2026-11-25T14:00', mailedThrough })).toEqual(items);
  });

  it.each<[string, OutboxOptions, readonly string[]]>([
    ['off', { settings: { 'Mid-week mail': 'off' } }, []],
    ['blank: the usual one', { settings: { 'Mid-week mail': '' } }, WEDNESDAY],
    ['everything rests', { settings: { 'Paused until': '2026-11-28' } }, []],
    ['nobody with something open', { own: ownWork() }, []],
    ['its owner is away', { people: [someone('Ben', { awayTo: '2026-11-25' })] }, []],
    ['its owner is back', { people: [someone('Ben', { awayTo: '2026-11-24' })] }, WEDNESDAY],
    [
      'several people',
      { people: PEOPLE, own: ownWork({ 'ben@cafe.example': REPORT, 'cy@cafe.example': REPORT }) },
      [...WEDNESDAY, 'commitments:midweek-2026-11-25:cy@cafe.example 2026-11-25T12:00'],
    ],
  ])('%s', (_name, options, items) => {
    expect(told({ now: '2026-11-25T14:00', ...options })).toEqual(items);
  });

  it.each([
    ['what it tells of is open', BEN, '2026-11-25T14:00', true],
    ['nothing is open any more', ownWork(), '2026-11-25T14:00', false],
    ['it is of the week before', BEN, '2026-12-02T12:00', false],
  ])('that waits is still true where %s', (_name, own, now, isTrue) => {
    const entry = makeEntry('midweek', { about: 'commitments', mark: '2026-11-25' });
    expect(stillTrue(entry, outboxContext({ own, now }))).toBe(isTrue);
  });

  it.each([
    ['before the quiet hours', '2026-11-25T19:59', 'queued'],
    ['when they begin', '2026-11-25T20:00', 'held'],
    ['when they end', '2026-11-26T07:00', 'queued'],
  ])('respects quiet hours: %s', (_name, now, state) => {
    const context = outboxContext({ own: BEN, now, mailedThrough: '2026-11-25T11:00' });
    expect(queueMails(chooseMidweek(context), context).map((entry) => entry.state)).toEqual([state]);
  });
});
