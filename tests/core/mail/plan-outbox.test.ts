import { heldByBen, makeEntry, makeItem, outboxContext, type OutboxOptions } from './builders';
import { PEOPLE, someone } from '../../support/core-world';
import type { MailState, OutboxEntry } from '../../../src/core/mail/outbox';
import { itemsAfterTest, queueMails, repeatLastHop, settleOutbox } from '../../../src/core/mail/plan-outbox';

const ITEM = makeItem('hop1');

function queued(options: OutboxOptions, item = ITEM): readonly (readonly [MailState, string, string])[] {
  return queueMails([item], outboxContext(options)).map((entry) => [entry.state, entry.to, entry.key]);
}

const TEST = { settings: { 'Test recipient': 'tester@else.example' } };

describe('something new to tell', () => {
  const CASES: readonly (readonly [string, OutboxOptions, readonly unknown[]])[] = [
    ['is queued', {}, [['queued', ITEM.to, ITEM.key]]],
    ['is nothing while mail is off', { mode: 'off' }, []],
    ['is queued by a dry run', { mode: 'dry run' }, [['queued', ITEM.to, ITEM.key]]],
    ['is held by a dry run in quiet hours', { mode: 'dry run', now: '2026-11-20T23:00' }, [['held', ITEM.to, ITEM.key]]],
    ['waits for approval in a dry run', { mode: 'dry run', approved: [] }, [['waiting for approval', ITEM.to, ITEM.key]]],
    ['waits for approval of its domain', { approved: ['other.example'] }, [['waiting for approval', ITEM.to, ITEM.key]]],
    ['waits for approval though its domain ends like another', { approved: ['example'] }, [['waiting for approval', ITEM.to, ITEM.key]]],
    ['goes to the test recipient, keys not used up', TEST, [['queued', 'tester@else.example', `test|${ITEM.key}`]]],
    [
      'goes to the test recipient in a dry run, as it would',
      { ...TEST, mode: 'dry run' },
      [['queued', 'tester@else.example', `test|${ITEM.key}`]],
    ],
    ['is told once', { outbox: [makeEntry('hop1', { state: 'sent' })] }, []],
    ['is told once, by a dry run too', { outbox: [makeEntry('hop1', { state: 'dry run' })] }, []],
    ['is told once, claimed in the properties', { sentKeys: [ITEM.key] }, []],
    ['is told once, perhaps claimed', { unsureKeys: [ITEM.key] }, []],
    [
      'is told to the tester though the real one was told',
      { ...TEST, sentKeys: [ITEM.key] },
      [['queued', 'tester@else.example', `test|${ITEM.key}`]],
    ],
  ];

  it.each(CASES)('%s', (_name, options, entries) => {
    expect(queued(options)).toEqual(entries);
  });

  it.each([
    ['just before quiet hours', '2026-11-20T19:59', 'queued'],
    ['when they begin', '2026-11-20T20:00', 'held'],
    ['just before they end', '2026-11-21T06:59', 'held'],
    ['when they end', '2026-11-21T07:00', 'queued'],
    ['just after they ended', '2026-11-21T07:01', 'queued'],
  ])('%s is %j', (_name, now, state) => {
    expect(queued({ now })).toEqual([[state, ITEM.to, ITEM.key]]);
  });

  it.each([
    ['just before', '2026-11-20T11:59', 'queued'],
    ['when they begin', '2026-11-20T12:00', 'held'],
    ['at night, which is not theirs', '2026-11-20T23:00', 'queued'],
  ])("keeps to the recipient's own quiet hours: %s", (_name, now, state) => {
    const people = [...PEOPLE.filter((person) => person.name !== 'Ben'), someone('Ben', { quietHours: { from: '12:00', to: '15:00' } })];
    expect(queued({ now, people })).toEqual([[state, ITEM.to, ITEM.key]]);
  });

  it.each([
    ['the eighth day before what was handled', '2026-11-12T23:59', 0],
    ['a week before it', '2026-11-13T00:00', 1],
    ['after it', '2026-11-20T09:00', 1],
  ])('is history or not: %s', (_name, nominal, count) => {
    expect(queued({ mailedThrough: '2026-11-20T08:00' }, makeItem('hop1', { nominal })).length).toBe(count);
  });

  it('to somebody without an address fails and says so', () => {
    const [entry] = queueMails([makeItem('hop1', { to: '' })], outboxContext());
    expect(entry).toMatchObject({ state: 'failed', to: 'Ben', why: 'Ben has no usable address in People.' });
  });

  it('twice is written once', () => {
    expect(queueMails([ITEM, ITEM], outboxContext()).length).toBe(1);
  });
});

function settled(entry: OutboxEntry, options: OutboxOptions = {}): MailState | 'gone' {
  return settleOutbox(outboxContext({ ...options, outbox: [entry] }))[0]?.state ?? 'gone';
}

describe('a row that was left waiting', () => {
  it.each(['queued', 'held', 'waiting for quota', 'waiting for approval'] as const)('as %j is ready once nothing hinders it', (state) => {
    expect(settled(makeEntry('hop1', { state }))).toBe('queued');
  });

  it.each(['sent', 'unconfirmed', 'not needed', 'dry run', 'failed'] as const)('as %j has its final state', (state) => {
    expect(settled(makeEntry('hop1', { state }))).toBe('gone');
    expect(settled(makeEntry('hop1', { state }), { mode: 'off', runs: [] })).toBe('gone');
  });

  const CASES: readonly (readonly [string, MailState, OutboxOptions, MailState])[] = [
    ['while mail is off', 'held', { mode: 'off' }, 'not needed'],
    ['in quiet hours', 'waiting for quota', { now: '2026-11-20T21:00' }, 'held'],
    ['for a domain that lost its approval', 'queued', { approved: [] }, 'waiting for approval'],
    ['while all mail goes to the test recipient', 'held', TEST, 'held'],
    ['when its claim is confirmed', 'queued', { sentKeys: [ITEM.key] }, 'sent'],
    ['when its claim is not confirmed', 'queued', { unsureKeys: [ITEM.key] }, 'unconfirmed'],
    ['while it was being sent', 'sending', {}, 'unconfirmed'],
    ['while it was being sent, and mail is off by now', 'sending', { mode: 'off' }, 'unconfirmed'],
    [
      'of a run that is closed',
      'queued',
      { runs: [heldByBen({ terms: { ...heldByBen().terms, closed: '2026-11-20T10:00' } })] },
      'not needed',
    ],
    ['of a run that is gone', 'queued', { runs: [] }, 'not needed'],
    ['of a run whose process is paused', 'held', { runs: [], resting: ['U-7K2QAB'] }, 'held'],
    ['of a run whose process was paused', 'held', {}, 'queued'],
    [
      'a minute before a pause of everything ends',
      'queued',
      { settings: { 'Paused until': '2026-11-20 09:31' }, now: '2026-11-20T09:30' },
      'held',
    ],
    ['when a pause of everything ends', 'held', { settings: { 'Paused until': '2026-11-20 09:30' }, now: '2026-11-20T09:30' }, 'queued'],
    [
      'a minute after a pause of everything',
      'held',
      { settings: { 'Paused until': '2026-11-20 09:30' }, now: '2026-11-20T09:31' },
      'queued',
    ],
    ['of a run that somebody else holds', 'queued', { runs: [heldByBen({ assignee: 'Cy', hop: 2 })] }, 'not needed'],
  ];

  it.each(CASES)('%s: %j', (_name, state, options, wanted) => {
    expect(settled(makeEntry('hop1', { state }), options)).toBe(wanted);
  });

  it('of the test goes to the tester', () => {
    const entry = makeEntry('hop1', { key: `test|${ITEM.key}`, to: 'tester@else.example' });
    expect(settleOutbox(outboxContext({ ...TEST, outbox: [entry] }))).toMatchObject([{ state: 'queued', to: 'tester@else.example' }]);
  });

  it('with a key that somebody changed is not sent', () => {
    expect(settled(makeEntry('hop1', { key: 'U-7K2QAB:hop9:ben@cafe.example' }))).toBe('not needed');
    expect(settled(makeEntry('hop1', { key: 'hello' }))).toBe('not needed');
    expect(settled(makeEntry('hop1', { key: 'U-7K2QAB:constructor:ben@cafe.example' }))).toBe('not needed');
  });
});

describe('a row that waits when the mode changes', () => {
  const NIGHT = { now: '2026-11-20T23:00' };
  const CASES: readonly (readonly [string, Partial<OutboxEntry>, OutboxOptions, readonly unknown[]])[] = [
    ['from on to dry run is a rehearsal from then on', {}, { mode: 'dry run' }, ['queued', true, 'D-1']],
    ['from on to dry run, in quiet hours', {}, { ...NIGHT, mode: 'dry run' }, ['held', true, 'D-1']],
    ['from dry run to on is never sent', { dry: true, message: 'D-1' }, {}, ['dry run', true, 'D-1']],
    ['from dry run to on, in quiet hours', { dry: true, message: 'D-1' }, NIGHT, ['dry run', true, 'D-1']],
    ['from dry run to on, no longer true', { dry: true, message: 'D-1' }, { runs: [] }, ['not needed', true, 'D-1']],
    ['from dry run to off', { dry: true, message: 'D-1' }, { mode: 'off' }, ['not needed', true, 'D-1']],
    ['not at all, goes on as what it is', { dry: true, message: 'D-1' }, { mode: 'dry run' }, ['queued', true, 'D-1']],
    ['from on to dry run, sent by its claim', {}, { mode: 'dry run', sentKeys: [ITEM.key] }, ['sent', false, 'M-1']],
  ];

  it.each(CASES)('%s', (_name, row, options, expected) => {
    const outbox = [makeEntry('hop1', { state: 'held', message: 'M-1', ...row })];
    expect(settleOutbox(outboxContext({ ...options, outbox })).map(({ state, dry, message }) => [state, dry, message])).toEqual([expected]);
  });

  it.each([
    ['on, told by the test', 'on', false, 1],
    ['on, told by a dry run of the test', 'on', true, 0],
    ['dry run, told by a dry run of the test', 'dry run', true, 1],
    ['dry run, told by the test', 'dry run', false, 0],
  ] as const)('real people are told after a test only in the same mode: %s', (_name, mode, dry, count) => {
    const outbox = [makeEntry('hop1', { key: `test|${ITEM.key}`, state: dry ? 'dry run' : 'sent', dry })];
    expect(itemsAfterTest(outboxContext({ mode, outbox })).length).toBe(count);
  });
});

describe('a mail that may not have arrived', () => {
  const hop3 = makeEntry('hop3', { to: 'dee@cafe.example', state: 'unconfirmed' });
  const run = heldByBen({ hop: 3, assignee: 'Dee' });
  const repeat = (entry: OutboxEntry, options: OutboxOptions = {}): readonly (readonly [MailState, string])[] =>
    repeatLastHop([entry], outboxContext({ runs: [run], ...options })).map(({ state, key }) => [state, key]);
  const again = `${hop3.key}:again`;

  const CASES: readonly (readonly [string, OutboxEntry, OutboxOptions, readonly unknown[]])[] = [
    ['is repeated at the last hop', hop3, {}, [['queued', again]]],
    ['is not repeated at another hop', makeEntry('hop2', { state: 'unconfirmed' }), {}, []],
    ['is not repeated when it was sent', { ...hop3, state: 'sent' }, {}, []],
    ['is not repeated twice', hop3, { outbox: [{ ...hop3, key: again }] }, []],
    ['is not repeated twice, by the claims', hop3, { unsureKeys: [again] }, []],
    ['is not repeated again and again', { ...hop3, key: again }, {}, []],
    ['is repeated where Google answered with an error when it was sent', makeEntry('hop1'), { outbox: [hop3] }, [['queued', again]]],
    [
      'is not repeated where Google did so in a version of the file from long ago',
      makeEntry('hop1'),
      { outbox: [{ ...hop3, nominal: '2026-11-12T09:00' }], mailedThrough: '2026-11-20T09:00' },
      [],
    ],
    ['is not repeated while mail is off', hop3, { mode: 'off' }, []],
    ['is not repeated once it is closed', hop3, { runs: [{ ...run, terms: { ...run.terms, closed: '2026-11-20T10:00' } }] }, []],
    ['is held in quiet hours', hop3, { now: '2026-11-20T22:00' }, [['held', again]]],
    ['is held while all mail goes to the test recipient', hop3, TEST, [['held', again]]],
  ];

  it.each(CASES)('%s', (_name, entry, options, entries) => {
    expect(repeat(entry, options)).toEqual(entries);
  });

  it('is repeated once it may go out', () => {
    expect(settled({ ...hop3, key: again, state: 'held' }, { runs: [run], now: '2026-11-21T07:00' })).toBe('queued');
  });
});
