import { makeEntry } from './builders';
import { rawOf } from '../../support/core-world';
import { decodeOutbox, MAIL_STATES, WAITING } from '../../../src/core/mail/outbox';
import { appendOutbox, diffAppended, diffOutbox, outboxCells } from '../../../src/core/mail/outbox-cells';

describe('a row of the Outbox', () => {
  it.each(MAIL_STATES.map((state) => ({ state })))('in the state $state is read back as it was written', ({ state }) => {
    const entry = makeEntry('hop1', {
      state,
      message: 'M-1',
      subject: 'S',
      why: 'W',
      sent: WAITING.has(state) ? null : '2026-11-20T10:00',
    });
    const [back] = decodeOutbox(rawOf('outbox', [appendOutbox(entry).values]));
    expect([back?.row === null, { ...back, row: null }]).toEqual([!WAITING.has(state), entry]);
    expect(back === undefined ? null : diffOutbox(back)).toEqual([]);
  });

  it.each([
    ['an unknown state', { state: 'sent?' }, { state: 'failed' }],
    ['a state that waits and a moment of sending', { state: 'queued', sent: '2026-11-20 10:00' }, { state: 'sent', row: null }],
    ['no state', { state: '' }, { state: 'failed' }],
    ['no nominal time', { for: '' }, { nominal: '2026-11-20T09:00' }],
    ['a moment as text', { sent: '2026-11-20 10:00' }, { sent: '2026-11-20T10:00' }],
  ])('with %s counts as it has to', (_name, cells, found) => {
    expect(decodeOutbox(rawOf('outbox', [{ ...outboxCells(makeEntry('hop1')), ...cells }]))).toMatchObject([found]);
  });

  it('without a key is none', () => {
    expect(decodeOutbox(rawOf('outbox', [{ message: 'x' }]))).toEqual([]);
    expect(decodeOutbox(undefined)).toEqual([]);
  });

  it('that changes is written where it changed', () => {
    const entry = makeEntry('hop1');
    const [back] = decodeOutbox(rawOf('outbox', [outboxCells(entry)]));
    if (back === undefined) throw new Error('no row');
    expect(
      diffOutbox({ ...back, state: 'sent', sent: '2026-11-20T10:00' }).map(({ column, expect: was, value }) => [column, was, value]),
    ).toEqual([
      ['state', 'queued', 'sent'],
      ['sent', '', { local: '2026-11-20T10:00' }],
    ]);
    expect(diffAppended(entry, { ...entry, state: 'sent' })).toEqual([
      { table: 'outbox', id: entry.key, row: 0, title: '', column: 'state', expect: 'queued', value: 'sent' },
    ]);
  });
});
