import { makeEntry, makeStanding, outboxContext, type OutboxOptions } from './builders';
import { someone } from '../../support/core-world';
import { chooseTurns } from '../../../src/core/mail/choose-turns';
import { stillTrue } from '../../../src/core/mail/still-true';
import type { Standing } from '../../../src/core/mail/standing';

/** Ben reports to Dee. */
function told(standing: Standing, options: OutboxOptions = {}): readonly string[] {
  const context = outboxContext({ mailedThrough: '2026-11-20T09:00', standings: [standing], ...options });
  return chooseTurns(context.standings.values(), context).map(({ key }) => key);
}

const BOTH = ['K-AAAA:turned-2026-11-20:ben@cafe.example', 'K-AAAA:turned-2026-11-20:dee@cafe.example'];

describe('a row that turns', () => {
  it.each<readonly [string, Partial<Standing>, readonly string[]]>([
    ['a measurable Off track', {}, BOTH],
    ['a measurable No data', { status: 'No data' }, BOTH],
    ['a measurable No data to Off track', { was: 'No data' }, BOTH],
    ['a measurable At risk', { status: 'At risk', was: 'On track' }, []],
    ['a Rock Off track', { table: 'rocks' }, BOTH],
    ['a Rock No data, which is no status of it', { table: 'rocks', status: 'No data' }, []],
    ['a goal Off track', { table: 'goals' }, BOTH],
    ['one that shows the same already', { was: 'Off track' }, []],
    ['one that shows no status yet', { was: '' }, []],
  ])('%s', (_label, more, keys) => {
    expect(told(makeStanding(more))).toEqual(keys);
  });

  it('is told to nobody before the first complete check of the file', () => {
    expect(told(makeStanding(), { mailedThrough: null })).toEqual([]);
  });

  it.each<readonly [string, Partial<Standing>, OutboxOptions, readonly string[]]>([
    ['somebody without a manager, once', { owner: 'Dee' }, {}, ['dee']],
    ['nobody: the business owner', { owner: '' }, {}, ['dee']],
    [
      'somebody away: their cover, and the manager',
      {},
      { people: [someone('Ben', { manager: 'Dee', cover: 'Ana', awayFrom: '2026-11-20' }), someone('Ana'), someone('Dee')] },
      ['ana', 'dee'],
    ],
    [
      'somebody away without a cover',
      {},
      { people: [someone('Ben', { manager: 'Dee', awayFrom: '2026-11-20' }), someone('Dee')] },
      ['ben', 'dee'],
    ],
  ])('of %s', (_label, more, options, names) => {
    expect(told(makeStanding(more), options)).toEqual(names.map((name) => `K-AAAA:turned-2026-11-20:${name}@cafe.example`));
  });
});

describe('a row that recovers', () => {
  const better = makeStanding({ status: 'On track', was: 'Off track', wasSince: '2026-11-16' });
  const entry = (state: 'sent' | 'dry run' | 'not needed' | 'held', mark = '2026-11-16') =>
    makeEntry('turned', { about: 'K-AAAA', mark, to: 'ben@cafe.example', state });

  it.each([
    ['was told', [entry('sent')], ['K-AAAA:better-2026-11-20:ben@cafe.example']],
    ['was told of an earlier turn', [entry('sent', '2026-11-02')], []],
    ['would have been told in a dry run', [entry('dry run')], []],
    ['was not told in time', [entry('not needed')], []],
    ['is still to be told', [entry('held')], []],
  ])('is told to whoever %s', (_label, outbox, keys) => {
    expect(told(better, { outbox })).toEqual(keys);
  });

  it('is not told of where it was not bad', () => {
    expect(told({ ...better, was: 'At risk' }, { outbox: [entry('sent')] })).toEqual([]);
  });
});

describe('a row that turned to and fro within a day', () => {
  const was = (kind: 'turned' | 'better', state: 'sent' | 'held' | 'not needed' = 'sent', mark = '2026-11-19') =>
    makeEntry(kind, { about: 'K-AAAA', mark, to: 'ben@cafe.example', state });
  const [bad, good] = [
    makeStanding({ was: 'Off track', since: '2026-11-19', wasSince: '2026-11-19' }),
    makeStanding({ status: 'On track', was: 'On track', since: '2026-11-19', wasSince: '2026-11-19' }),
  ];
  const again = (kind: 'turned' | 'better') => [`K-AAAA:${kind}-2026-11-19:ben@cafe.example:again`];

  it.each<readonly [string, Standing, OutboxOptions['outbox'], readonly string[]]>([
    ['is bad, and heard last that it recovered', bad, [was('turned'), was('better')], again('turned')],
    ['is bad, and heard of it', bad, [was('turned')], []],
    ['is bad, and a recovery was not sent', bad, [was('turned'), was('better', 'not needed')], []],
    ['is well, and heard last that it is bad', good, [was('turned'), was('better', 'not needed')], again('better')],
    ['is well, and will hear of it', good, [was('turned'), was('better', 'held')], []],
    ['is well, and heard of it', good, [was('turned'), was('better')], []],
    ['is bad since today', { ...bad, since: '2026-11-20' }, [was('turned', 'sent', '2026-11-20'), was('better', 'sent', '2026-11-20')], []],
    ['recovers, and heard so before', { ...good, was: 'Off track', since: '2026-11-20' }, [was('turned'), was('better')], []],
  ])('%s', (_label, standing, outbox, keys) => {
    expect(told(standing, outbox === undefined ? {} : { outbox })).toEqual(keys);
  });
});

describe('a mail about a turn that waits', () => {
  const waits = (kind: 'turned' | 'better', to = 'ben@cafe.example') =>
    makeEntry(kind, { about: 'K-AAAA', mark: '2026-11-20', to, state: 'held' });

  it.each<readonly [string, 'turned' | 'better', Partial<Standing> | null, boolean]>([
    ['while it stands so', 'turned', { was: 'Off track' }, true],
    ['once it recovered', 'turned', { status: 'On track' }, false],
    ['once it turned anew', 'turned', { since: '2026-11-21' }, false],
    ['once it is somebody else’s', 'turned', { owner: 'Cy' }, false],
    ['once the row is gone', 'turned', null, false],
    ['of a recovery, while it lasts', 'better', { status: 'On track' }, true],
    ['of a recovery, once it turned bad again', 'better', {}, false],
  ])('%s', (_label, kind, more, holds) => {
    const standings = more === null ? [] : [makeStanding(more)];
    expect(stillTrue(waits(kind), outboxContext({ standings }))).toBe(holds);
  });
});
