import { makeReminded, outboxContext, type OutboxOptions } from './builders';
import { someone } from '../../support/core-world';
import { chooseReminders } from '../../../src/core/mail/choose-reminders';
import type { Reminded } from '../../../src/core/mail/reminded';

/** Kind, day and person of what is told. */
function told(row: Partial<Reminded>, options: OutboxOptions): readonly string[] {
  const items = chooseReminders([makeReminded(row)], outboxContext({ mailedThrough: '2026-11-19T00:05', ...options }));
  return items.map(({ key, nominal }) => `${key} ${nominal}`);
}

const TOLD = ['T-AAAA:todo-2026-11-20:ben@cafe.example 2026-11-20T07:00'];

describe('a to-do', () => {
  it.each([
    ['just before the quiet hours of the second day before it end', '2026-11-20T06:59', []],
    ['when they end', '2026-11-20T07:00', TOLD],
    ['just after', '2026-11-20T07:01', TOLD],
    ['the day before its due', '2026-11-21T12:00', TOLD],
    ['at the end of its due day', '2026-11-22T23:59', TOLD],
    ['when that is over', '2026-11-23T00:00', []],
  ])('%s', (_name, now, items) => {
    expect(told({}, { now })).toEqual(items);
  });

  it.each([
    ['handled just before', '2026-11-20T06:59', TOLD],
    ['handled at that moment', '2026-11-20T07:00', []],
    ['handled after it', '2026-11-20T07:05', []],
  ])('is told of once: %s', (_name, mailedThrough, items) => {
    expect(told({}, { now: '2026-11-20T08:05', mailedThrough })).toEqual(items);
  });

  it.each([
    ['just before the moment', '2026-11-20T06:59', []],
    ['at the moment', '2026-11-20T07:00', TOLD],
    ['just after the moment', '2026-11-20T07:01', []],
  ])('first seen %s', (_name, now, items) => {
    expect(told({ known: false }, { now })).toEqual(items);
  });

  it('in a file that was never swept is as good as first seen', () => {
    expect(told({}, { now: '2026-11-20T07:30', mailedThrough: null })).toEqual([]);
    expect(told({}, { now: '2026-11-20T07:00', mailedThrough: null })).toEqual(TOLD);
  });

  it.each([
    ['off', '2026-11-20T08:00', []],
    ['', '2026-11-20T08:00', []],
    ['2', '2026-11-20T08:00', TOLD],
    ['5, 1', '2026-11-20T08:00', ['T-AAAA:todo-2026-11-17:ben@cafe.example 2026-11-17T07:00']],
    ['5, 1', '2026-11-21T08:00', ['T-AAAA:todo-2026-11-21:ben@cafe.example 2026-11-21T07:00']],
    ['0', '2026-11-22T08:00', ['T-AAAA:todo-2026-11-22:ben@cafe.example 2026-11-22T07:00']],
  ])('with Remind of to-dos %j at %s', (ladder, now, items) => {
    expect(told({}, { now, mailedThrough: '2026-11-16T00:00', settings: { 'Remind of to-dos': ladder } })).toEqual(items);
  });

  it.each([
    ['their own quiet hours', { from: '22:00', to: '09:30' }, {}, '2026-11-20T09:30'],
    ['no quiet hours', null, { 'Quiet hours': 'none' }, '2026-11-20T00:00'],
  ] as const)('keeps to %s', (_name, quietHours, settings, at) => {
    const owner = someone('Ben', { quietHours });
    const nominal = told({ owner }, { now: '2026-11-20T12:00', settings })[0]?.split(' ')[1];
    expect(nominal).toBe(at);
  });

  it('rests while everything rests', () => {
    expect(told({}, { now: '2026-11-20T08:00', settings: { 'Paused until': '2026-11-20T08:01' } })).toEqual([]);
    expect(told({}, { now: '2026-11-20T08:00', settings: { 'Paused until': '2026-11-20T08:00' } })).toEqual(TOLD);
  });
});

describe('a Rock', () => {
  const rock = { kind: 'rock', id: 'R-AAAA', due: '2026-12-31' } as const;
  it.each([
    ['2026-12-01T06:59', []],
    ['2026-12-01T07:00', ['R-AAAA:rock-2026-12-01:ben@cafe.example 2026-12-01T07:00']],
    ['2026-12-16T07:00', ['R-AAAA:rock-2026-12-16:ben@cafe.example 2026-12-16T07:00']],
    ['2026-12-24T07:00', ['R-AAAA:rock-2026-12-24:ben@cafe.example 2026-12-24T07:00']],
    ['2026-12-31T23:00', ['R-AAAA:rock-2026-12-24:ben@cafe.example 2026-12-24T07:00']],
  ])('after weeks without a check only the newest step counts: %s', (now, items) => {
    expect(told(rock, { now, mailedThrough: '2026-11-19T00:05' })).toEqual(items);
  });
});
