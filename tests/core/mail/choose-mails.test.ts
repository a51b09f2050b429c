import { heldByBen, makeEntry, outboxContext, type OutboxOptions } from './builders';
import { makeRun, PEOPLE, someone } from '../../support/core-world';
import { chooseMails } from '../../../src/core/mail/choose-mails';
import type { Run } from '../../../src/core/runs/run';

/** What is told: kind and name before the `@`. */
function told(run: Run, options: OutboxOptions = {}): readonly string[] {
  return chooseMails(run, outboxContext(options)).map((item) => `${item.key.split(':')[1] ?? ''} ${item.to.split('@')[0] ?? ''}`);
}

describe('an open run', () => {
  it.each([
    ['just before Due', '2026-11-20T06:59', []],
    ['at Due', '2026-11-20T07:00', ['late ana']],
    ['just after Due', '2026-11-20T07:01', ['late ana']],
  ])('%s', (_name, now, mails) => {
    expect(told(makeRun(), { now })).toEqual(mails);
  });

  it.each([
    ['handled before Due', '2026-11-20T06:59', ['late ana']],
    ['handled at Due', '2026-11-20T07:00', []],
    ['handled after Due', '2026-11-20T07:01', []],
  ])('is told of once: %s', (_name, mailedThrough, mails) => {
    expect(told(makeRun(), { now: '2026-11-20T08:00', mailedThrough })).toEqual(mails);
  });

  it('that opened after Due is told of when it opened', () => {
    expect(told(makeRun({ opened: '2026-11-20T07:30' }), { now: '2026-11-20T07:30', mailedThrough: '2026-11-20T07:10' })).toEqual([
      'late ana',
    ]);
  });

  it('tells who covers, until it is due', () => {
    const covered = makeRun({ hop: 1, assignee: 'Ben' }, { covered: true });
    expect(told(covered, { now: '2026-11-20T00:00' })).toEqual(['covered ben']);
    expect(told(covered, { now: '2026-11-20T07:00' })).toEqual(['late ben']);
  });

  it.each([
    ['seen at Due', {}, []],
    ['that came due in a pause and is first seen late now', { late: '2026-11-20T09:30' }, ['late ana']],
    ['seen late a sweep ago', { late: '2026-11-20T09:00' }, []],
  ])('%s is told of since the last sweep', (_name, terms, mails) => {
    expect(told(makeRun({}, terms), { now: '2026-11-20T09:30', mailedThrough: '2026-11-20T09:00' })).toEqual(mails);
  });

  it('that cannot be done is told to the manager, else to the business owner', () => {
    const run = makeRun({ due: '2026-11-20T12:00' }, { cannot: '2026-11-20T09:30' });
    expect(told(run)).toEqual(['cannot dee']);
    expect(told(run, { people: [someone('Ana'), someone('Dee')] })).toEqual(['cannot dee']);
    expect(told(run, { people: [someone('Ana', { manager: 'Cy' }), someone('Cy')] })).toEqual(['cannot cy']);
  });

  it('that cannot be done is told to the manager of who said so, even where it moved in that heartbeat', () => {
    const people = [someone('Ana', { manager: 'Cy' }), someone('Ben', { manager: 'Dee' }), someone('Cy'), someone('Dee')];
    const run = heldByBen({ moved: '2026-11-20T09:00' });
    expect(told({ ...run, terms: { ...run.terms, cannot: '2026-11-20T09:00' } }, { people })).toContain('cannot cy');
    expect(told({ ...run, terms: { ...run.terms, cannot: '2026-11-20T09:30' } }, { people })).toContain('cannot dee');
  });
});

describe('a move', () => {
  it.each([
    [1, 'Ben', 'Ana', ['hop1 ben', 'gave-1 ana']],
    [2, 'Cy', 'Ben', ['hop2 cy', 'gave-2 ben']],
    [3, 'Dee', 'Cy', ['hop3 dee', 'gave-3 cy']],
  ] as const)('to hop %s is told to who has it and who had it', (hop, assignee, from, mails) => {
    const run = heldByBen({ hop, assignee });
    expect(told({ ...run, terms: { ...run.terms, from } })).toEqual(mails);
    expect(told({ ...run, terms: { ...run.terms, from } }, { mailedThrough: '2026-11-20T09:00' })).toEqual([]);
  });
});

describe('a run that stays where it is', () => {
  const missed = { missed: '2026-11-20T09:00', base: '2026-11-20T09:00', stayed: '2026-11-20T10:00' };

  it.each([
    ['missed at the last hop', makeRun({ hop: 3, assignee: 'Dee' }, missed), ['stays dee']],
    ['missed with nobody left', makeRun({ hop: 3 }, { ...missed, stuck: true }), ['stays ana', 'stuck-missed dee']],
    ['missed with nobody left, at the business owner', makeRun({ hop: 3, assignee: 'Dee' }, { ...missed, stuck: true }), ['stays dee']],
    ['missed and held by nobody', makeRun({ hop: 3, assignee: '' }, { ...missed, stuck: true }), ['stuck-missed dee']],
    [
      'moved before, with nobody left',
      makeRun({ hop: 3, assignee: 'Ben', moved: '2026-11-20T09:00' }, { ...missed, stuck: true }),
      ['stuck-missed dee'],
    ],
    ['moved before to the business owner', makeRun({ hop: 3, assignee: 'Dee', moved: '2026-11-20T09:00' }, { ...missed, stuck: true }), []],
    [
      'opened with nobody to hold it',
      makeRun({ hop: 3, assignee: '', due: '2026-11-20T12:00' }, { stayed: '2026-11-20T10:00', stuck: true }),
      ['stuck-open dee'],
    ],
  ])('%s is told once', (_label, run, mails) => {
    expect(told(run, { mailedThrough: '2026-11-20T09:59' })).toEqual(mails);
    expect(told(run, { mailedThrough: '2026-11-20T10:00' })).toEqual([]);
  });

  it('held by nobody is nagged to the business owner', () => {
    const run = makeRun({ hop: 3, assignee: '' }, { ...missed, stuck: true });
    expect(told(run, { now: '2026-11-21T10:00', mailedThrough: '2026-11-20T12:00' })).toEqual(['nag-2026-11-21 dee']);
  });
});

describe('nagging', () => {
  const run = heldByBen();
  it.each([
    ['on the day of the miss', '2026-11-20T23:59', []],
    ['the day after, just before the quiet hours end', '2026-11-21T06:59', []],
    ['when they end', '2026-11-21T07:00', ['nag-2026-11-21 ben']],
    ['just after they ended', '2026-11-21T07:01', ['nag-2026-11-21 ben']],
    ['the day after that', '2026-11-22T09:00', ['nag-2026-11-22 ben']],
  ])('%s', (_name, now, mails) => {
    expect(told(run, { now, mailedThrough: '2026-11-20T12:00' })).toEqual(mails);
  });

  it.each([
    ['handled just before', '2026-11-21T06:59', 1],
    ['handled at the time', '2026-11-21T07:00', 0],
    ['handled after', '2026-11-21T08:00', 0],
  ])('is done once a day: %s', (_name, mailedThrough, count) => {
    expect(told(run, { now: '2026-11-21T10:00', mailedThrough }).length).toBe(count);
  });

  it.each([
    ['2 days', '2026-11-21', 0],
    ['2 days', '2026-11-22', 1],
    ['2 days', '2026-11-23', 0],
    ['2 days', '2026-11-24', 1],
    ['0', '2026-11-21', 1],
  ])('every %s: %s gets %s', (every, day, count) => {
    expect(told(run, { now: `${day}T10:00`, mailedThrough: `${day}T00:00`, settings: { 'Nag every': every } }).length).toBe(count);
  });

  it.each([
    [1, 'Ben', ['nag-2026-11-21 ben']],
    [2, 'Cy', ['nag-2026-11-21 cy', 'nag-2026-11-21 dee']],
    [3, 'Dee', ['nag-2026-11-21 dee']],
  ] as const)('at hop %s reaches the manager from the second on', (hop, assignee, mails) => {
    expect(told(heldByBen({ hop, assignee }), { now: '2026-11-21T10:00', mailedThrough: '2026-11-20T12:00' })).toEqual(mails);
  });

  it("keeps to the holder's own quiet hours, and to midnight where there are none", () => {
    const people = [...PEOPLE.filter((person) => person.name !== 'Ben'), someone('Ben', { quietHours: { from: '22:00', to: '09:00' } })];
    const at = (now: string, options: OutboxOptions): number => told(run, { now, mailedThrough: '2026-11-20T12:00', ...options }).length;
    expect([at('2026-11-21T08:59', { people }), at('2026-11-21T09:00', { people })]).toEqual([0, 1]);
    expect([
      at('2026-11-20T23:59', { settings: { 'Quiet hours': 'none' } }),
      at('2026-11-21T00:00', { settings: { 'Quiet hours': 'none' } }),
    ]).toEqual([0, 1]);
  });
});

describe('a closed run', () => {
  const closedAt = '2026-11-20T10:00';
  const closed = (more: Partial<Run>, terms: object = {}): Run => {
    const run = heldByBen(more);
    return { ...run, terms: { ...run.terms, closed: closedAt, ...terms } };
  };
  const done = closed({ status: 'Done by backup', doneBy: 'Ben (unverified)' });
  const missed = closed({ status: 'Missed' });

  it('is told to who was told of its miss, except who closed it', () => {
    const outbox = [
      makeEntry('hop1', { state: 'sent' }),
      makeEntry('gave', { mark: '1', to: 'ana@cafe.example', state: 'unconfirmed' }),
      makeEntry('nag', { mark: '2026-11-20', to: 'dee@cafe.example', state: 'held' }),
      makeEntry('late', { to: 'cy@cafe.example', state: 'sent' }),
    ];
    expect(told(done, { outbox })).toEqual(['recovered ana']);
    expect(told(done, { outbox, mailedThrough: closedAt })).toEqual([]);
  });

  it.each([
    ['a dry run, in a dry run', 'dry run', 'dry run', ['recovered ana']],
    ['a dry run, once mail is on', 'dry run', 'on', []],
  ] as const)('by %s', (_name, state, mode, mails) => {
    expect(told(done, { mode, outbox: [makeEntry('gave', { mark: '1', to: 'ana@cafe.example', state })] })).toEqual(mails);
  });

  it('that stays missed is told to the business owner, once and if not told yet', () => {
    expect(told(missed)).toEqual(['ended dee']);
    expect(told(missed, { mailedThrough: closedAt })).toEqual([]);
    expect(told(missed, { outbox: [makeEntry('hop3', { to: 'dee@cafe.example', state: 'sent' })] })).toEqual([]);
    expect(told(closed({ status: 'Missed' }, { optional: true }))).toEqual([]);
  });

  it('that nobody saw is told to its owner and the business owner', () => {
    expect(told(closed({ status: 'Excused' }, { unseen: true }))).toEqual(['unseen ana', 'unseen dee']);
    expect(told(closed({ status: 'Excused' }, { unseen: true, chain: ['Dee', '', '', 'Dee'] }))).toEqual(['unseen dee']);
  });
});
