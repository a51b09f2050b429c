import { makeEntry, outboxContext, type OutboxOptions } from './builders';
import { someone } from '../../support/core-world';
import { chooseDigest, digestMoment, nextMeeting } from '../../../src/core/mail/choose-digest';
import { stillTrue } from '../../../src/core/mail/still-true';
import type { Seat } from '../../../src/core/people/person';

const WEDNESDAY = { 'Leadership meeting': 'Wed 09:00' };

function told(options: OutboxOptions): readonly string[] {
  const items = chooseDigest(outboxContext({ mailedThrough: '2026-11-24T15:00', settings: WEDNESDAY, ...options }));
  return items.map(({ key, nominal }) => `${key} ${nominal}`);
}

const DEE = ['meeting:digest-2026-11-25:dee@cafe.example 2026-11-25T07:00'];

describe('the mail before the leadership meeting', () => {
  it.each([
    ['just before its moment', '2026-11-25T06:59', []],
    ['at its moment, as the quiet hours end', '2026-11-25T07:00', DEE],
    ['an hour later', '2026-11-25T08:00', DEE],
    ['just before the meeting, when no check ran', '2026-11-25T08:59', DEE],
    ['as the meeting begins', '2026-11-25T09:00', []],
    ['after it', '2026-11-25T10:00', []],
  ])('%s', (_label, now, items) => {
    expect(told({ now })).toEqual(items);
  });

  it.each([
    ['just before', '2026-11-25T06:59', DEE],
    ['at its moment', '2026-11-25T07:00', []],
    ['after it', '2026-11-25T07:30', []],
    ['never', null, []],
  ])('goes once; handled %s', (_label, mailedThrough, items) => {
    expect(told({ now: '2026-11-25T08:00', mailedThrough })).toEqual(items);
  });

  it('goes to the holders of the leadership seats, each once and when their own quiet hours allow', () => {
    const seat = (title: string, holder: string, leadership = true): Seat => ({
      id: `H-${title}`,
      row: 2,
      title,
      holder,
      location: '',
      leadership,
    });
    const people = [someone('Ana'), someone('Ben', { quietHours: { from: '18:00', to: '08:00' } }), someone('Cy'), someone('Dee')];
    const seats = [seat('COO', 'Ana'), seat('CFO', 'Ana'), seat('CEO', 'Ben'), seat('CTO', 'Zoe'), seat('Barista', 'Cy', false)];
    expect(told({ now: '2026-11-25T08:00', people, seats })).toEqual([
      'meeting:digest-2026-11-25:ana@cafe.example 2026-11-25T07:00',
      'meeting:digest-2026-11-25:ben@cafe.example 2026-11-24T16:00',
    ]);
  });

  it('does not go while everything rests', () => {
    expect(told({ now: '2026-11-25T08:00', settings: { ...WEDNESDAY, 'Paused until': '2026-11-26' } })).toEqual([]);
  });

  it.each([
    ['before the meeting', '2026-11-25T08:59', 'dee@cafe.example', true],
    ['as it begins', '2026-11-25T09:00', 'dee@cafe.example', false],
    ['to somebody who does not lead', '2026-11-25T08:59', 'ben@cafe.example', false],
  ])('that waits still holds: %s', (_label, now, to, holds) => {
    const entry = makeEntry('digest', { about: 'meeting', mark: '2026-11-25', to, state: 'held' });
    expect(stillTrue(entry, outboxContext({ now, settings: WEDNESDAY }))).toBe(holds);
  });
});

describe('the moment of that mail', () => {
  const quiet = { from: '20:00', to: '07:00' };
  it.each([
    ['two hours before', '2026-11-25T14:00', quiet, '2026-11-25T12:00'],
    ['at the end of the night', '2026-11-25T09:00', quiet, '2026-11-25T07:00'],
    ['the evening before, where that is at night', '2026-11-25T08:59', quiet, '2026-11-24T18:00'],
    ['before the night, where the meeting is in it', '2026-11-25T23:00', quiet, '2026-11-25T18:00'],
    ['two hours before, where there is no night', '2026-11-25T06:00', null, '2026-11-25T04:00'],
  ])('%s', (_label, meeting, night, at) => {
    expect(digestMoment(meeting, night)).toBe(at);
  });
});

describe('the next meeting', () => {
  it.each([
    ['just before', '2026-11-25T08:59', '2026-11-25T09:00'],
    ['as it begins', '2026-11-25T09:00', '2026-12-02T09:00'],
    ['just after', '2026-11-25T09:01', '2026-12-02T09:00'],
  ])('%s', (_label, now, meeting) => {
    expect(nextMeeting(outboxContext({ settings: WEDNESDAY }).settings, now)).toBe(meeting);
  });
});
