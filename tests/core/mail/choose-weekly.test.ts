import { outboxContext, type OutboxOptions } from './builders';
import { chooseWeekly } from '../../../src/core/mail/choose-weekly';

function told(options: OutboxOptions): readonly string[] {
  const items = chooseWeekly(outboxContext({ mailedThrough: '2026-11-22T12:00', ...options }));
  return items.map(({ key, nominal }) => `${key} ${nominal}`);
}

const MONDAY = ['week:weekly-2026-11-23:dee@cafe.example 2026-11-23T08:00'];

describe('the weekly mail', () => {
  it.each([
    ['just before its moment', '2026-11-23T07:59', []],
    ['at its moment', '2026-11-23T08:00', MONDAY],
    ['just after', '2026-11-23T08:01', MONDAY],
    ['days after, when no check ran', '2026-11-29T23:00', MONDAY],
    ['weeks after: the newest only', '2026-12-15T09:00', ['week:weekly-2026-12-14:dee@cafe.example 2026-12-14T08:00']],
  ])('%s', (_name, now, items) => {
    expect(told({ now })).toEqual(items);
  });

  it.each([
    ['just before', '2026-11-23T07:59', MONDAY],
    ['at its moment', '2026-11-23T08:00', []],
    ['after', '2026-11-23T08:05', []],
    ['never: the file was not set up in that week', null, []],
  ])('is told of once; handled %s', (_name, mailedThrough, items) => {
    expect(told({ now: '2026-11-23T10:00', mailedThrough })).toEqual(items);
  });

  it.each([
    ['the last minute of the week', '2026-11-22T23:59', MONDAY],
    ['the first of the next', '2026-11-23T00:00', []],
    ['the minute after', '2026-11-23T00:01', []],
  ])('is not of a week that was over when the file was set up: %s', (_name, since, items) => {
    expect(told({ now: '2026-11-23T10:00', since })).toEqual(items);
  });

  it.each([
    ['off', { 'Weekly mail': 'off' }, []],
    ['another moment', { 'Weekly mail': 'Fri 16:00' }, []],
    ['blank: the usual one', { 'Weekly mail': '' }, MONDAY],
    ['no business owner', { 'Business owner': '' }, []],
    ['a business owner nobody knows', { 'Business owner': 'Zoe' }, []],
    ['everything rests', { 'Paused until': '2026-11-24' }, []],
  ])('%s', (_name, settings, items) => {
    expect(told({ now: '2026-11-23T10:00', settings })).toEqual(items);
  });
});
