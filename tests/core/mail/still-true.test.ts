import { heldByBen, makeEntry, makeReminded, outboxContext, type OutboxOptions } from './builders';
import { makeRun, someone } from '../../support/core-world';
import type { OutboxEntry } from '../../../src/core/mail/outbox';
import { settleOutbox } from '../../../src/core/mail/plan-outbox';
import type { Run } from '../../../src/core/runs/run';

const settled = (entry: OutboxEntry, options: OutboxOptions): readonly string[] =>
  settleOutbox(outboxContext({ ...options, outbox: [entry] })).map(({ state }) => state);

describe('what a waiting mail says still holds', () => {
  const open = makeRun();
  const ana = 'ana@cafe.example';
  const onFrom = (from: string, more: Partial<Run>): Run => {
    const run = heldByBen(more);
    return { ...run, terms: { ...run.terms, from } };
  };
  it.each([
    ['late, while it is not missed', makeEntry('late', { to: ana }), open, true],
    ['late, once it is missed', makeEntry('late', { to: ana }), makeRun({}, { missed: '2026-11-20T09:00' }), false],
    ['late, to somebody else', makeEntry('late'), open, false],
    ['a nag of today', makeEntry('nag', { mark: '2026-11-20' }), heldByBen(), true],
    ['a nag of yesterday', makeEntry('nag', { mark: '2026-11-19' }), heldByBen(), false],
    ['a nag of today, to who had it before', makeEntry('nag', { mark: '2026-11-20', to: ana }), heldByBen(), false],
    ['a nag of today, to the manager', makeEntry('nag', { mark: '2026-11-20', to: 'dee@cafe.example' }), heldByBen(), true],
    ['handed on, at that hop', makeEntry('gave', { mark: '1', to: ana }), heldByBen(), true],
    [
      'handed on, and once more by the same person',
      makeEntry('gave', { mark: '1', to: ana }),
      heldByBen({ hop: 2, assignee: 'Cy' }),
      false,
    ],
    ['handed on, though others had it since', makeEntry('gave', { mark: '1', to: ana }), onFrom('Ben', { hop: 2, assignee: 'Cy' }), true],
    ['handed on, and it came back', makeEntry('gave', { mark: '1', to: ana }), onFrom('Ben', { hop: 2, assignee: 'Ana' }), false],
    ['cannot be done', makeEntry('cannot', { to: 'dee@cafe.example' }), open, true],
    ['recovered, whatever came since', makeEntry('recovered', { to: ana }), makeRun({}, { closed: '2026-11-20T09:30' }), true],
    ['cannot be done, once it is closed', makeEntry('cannot'), makeRun({}, { closed: '2026-11-20T09:30' }), false],
  ])('%s', (_name, entry, run, holds) => {
    expect(settled(entry, { runs: [run] })).toEqual([holds ? 'queued' : 'not needed']);
  });

  const todo = makeReminded();
  const reminder = makeEntry('todo', { mark: '2026-11-20', about: todo.id });
  it.each([
    ['a reminder of a to-do that is open', reminder, { reminded: [todo] }, true],
    ['a reminder of a to-do that is done', reminder, { reminded: [] }, false],
    ['a reminder to somebody who has it no more', reminder, { reminded: [{ ...todo, owner: someone('Ana') }] }, false],
    ['a reminder of another due date', reminder, { reminded: [{ ...todo, due: '2026-11-23' }] }, false],
    ['a reminder on the due day', reminder, { reminded: [todo], now: '2026-11-22T10:00' }, true],
    ['a reminder on the day after', reminder, { reminded: [todo], now: '2026-11-23T10:00' }, false],
    [
      'a reminder once a later one has come',
      reminder,
      { reminded: [todo], now: '2026-11-21T10:00', settings: { 'Remind of to-dos': '2, 1' } },
      false,
    ],
    ['a reminder while everything rests', reminder, { reminded: [todo], settings: { 'Paused until': '2026-11-25' } }, false],
    ['the mail of this week', weekOf('2026-11-16'), {}, true],
    ['the mail of the week before', weekOf('2026-11-09'), {}, false],
    ['the mail of this week, once switched off', weekOf('2026-11-16'), { settings: { 'Weekly mail': 'off' } }, false],
    ['the mail of this week, to a former business owner', weekOf('2026-11-16'), { settings: { 'Business owner': 'Ana' } }, false],
  ] as const)('%s', (_name, entry, options: OutboxOptions, holds) => {
    expect(settled(entry, { runs: [], ...options })).toEqual([holds ? 'queued' : 'not needed']);
  });
});

function weekOf(mark: string): OutboxEntry {
  return makeEntry('weekly', { mark, about: 'week', to: 'dee@cafe.example' });
}
