import fc from 'fast-check';
import { claimNext, hashKey, openCursor, readClaims, staleClaims, withdraw } from '../../../src/core/mail/claims';

type Properties = Readonly<Record<string, string>>;
interface Message {
  readonly keys: readonly string[];
  readonly fails?: boolean;
}

const TODAY = '2026-11-20';
/** What a document property may hold, bytes. */
const LIMIT = 9 * 1024;

/** One execution that claims and sends messages, as delivery does. */
function execute(before: Properties, day: string, messages: readonly Message[]): Properties {
  const properties = { ...before };
  let cursor = openCursor(properties, day);
  let confirms = false;
  for (const message of messages) {
    cursor = claimNext(cursor, message.keys, confirms);
    properties[cursor.name] = cursor.value;
    confirms = message.fails !== true;
  }
  return properties;
}

const hashes = (keys: readonly string[]): readonly string[] => keys.map(hashKey).sort();
const read = (properties: Properties) => {
  const { sent, unconfirmed } = readClaims(properties);
  return { sent: [...sent].sort(), unconfirmed: [...unconfirmed].sort() };
};
const many = (prefix: string, count: number): readonly string[] => Array.from({ length: count }, (_unused, at) => `${prefix}${at}`);

describe('claims', () => {
  it.each([
    ['one message', [{ keys: ['a', 'b'] }], [], ['a', 'b']],
    ['two messages', [{ keys: ['a'] }, { keys: ['b', 'c'] }], ['a'], ['b', 'c']],
    ['one that failed between', [{ keys: ['a'] }, { keys: ['b'], fails: true }, { keys: ['c'] }], ['a'], ['b', 'c']],
    ['the same key twice', [{ keys: ['a'] }, { keys: ['a'] }], ['a'], []],
  ])('of %s: all are sent but those nobody confirmed', (_name, messages, sent, unconfirmed) => {
    expect(read(execute({}, TODAY, messages))).toEqual({ sent: hashes(sent), unconfirmed: hashes(unconfirmed) });
  });

  it('of nothing are nothing', () => {
    expect(read({})).toEqual({ sent: [], unconfirmed: [] });
    expect(read({ state: '{}', 'claims.x': 'deadbeef', 'claims.2026-11-20.0': '' })).toEqual({ sent: [], unconfirmed: [] });
  });

  it('of an execution that follows say nothing about the one before it', () => {
    const first = execute({}, TODAY, [{ keys: ['a'] }]);
    const second = execute(first, TODAY, [{ keys: ['b'] }, { keys: ['c'] }]);
    expect(read(second)).toEqual({ sent: hashes(['b']), unconfirmed: hashes(['a', 'c']) });
  });

  it('go on over a change of day in a shard of their own', () => {
    const first = execute({}, TODAY, [{ keys: ['a'] }, { keys: ['b'] }]);
    const second = execute(first, '2026-11-21', [{ keys: ['c'] }, { keys: ['d'] }]);
    expect(Object.keys(second)).toEqual(['claims.2026-11-20.0', 'claims.2026-11-21.0']);
    expect(read(second)).toEqual({ sent: hashes(['a', 'c']), unconfirmed: hashes(['b', 'd']) });
  });

  it('go on in a new shard, which confirms the last message of the one before', () => {
    const keys = many('k', 2500);
    const properties = execute(
      {},
      TODAY,
      keys.map((key) => ({ keys: [key] })),
    );
    expect(Object.keys(properties)).toEqual([0, 1, 2, 3].map((index) => `claims.${TODAY}.${index}`));
    expect(read(properties)).toEqual({ sent: hashes(keys.slice(0, -1)), unconfirmed: hashes(keys.slice(-1)) });
  });

  it('are read in the order of their shards, the tenth after the ninth', () => {
    const value = (key: string): string => `+;${hashKey(key)}`;
    const shards = many('claims.2026-11-20.', 11).map((name, at) => [name, value(`k${at}`)] as const);
    const properties = Object.fromEntries([...shards].reverse());
    expect(read(properties)).toEqual({ sent: hashes(many('k', 10)), unconfirmed: hashes(['k10']) });
  });
});

describe('the bound of a property', () => {
  it.each([1, 10, 250, 800])('holds for messages of %s keys', (size) => {
    const messages = many('m', 40).map((name) => ({ keys: many(name, size) }));
    Object.values(execute({}, TODAY, messages)).forEach((value) => expect(value.length).toBeLessThan(LIMIT));
  });
});

describe('old claims', () => {
  const properties = Object.fromEntries(['2026-11-12', '2026-11-13', '2026-11-14'].map((day) => [`claims.${day}.0`, 'deadbeef']));

  it('are stale after a week', () => {
    expect(staleClaims({ ...properties, state: '{}' }, TODAY)).toEqual(['claims.2026-11-12.0']);
  });
});

describe('laws', () => {
  const message = fc.record({ keys: fc.array(fc.string(), { minLength: 1, maxLength: 120 }), fails: fc.boolean() });
  const days = fc.array(fc.array(message, { maxLength: 30 }), { maxLength: 5 });

  it('what was claimed is read again, and what was followed by another is sent', () => {
    fc.assert(
      fc.property(days, (executions) => {
        let properties: Properties = {};
        const sent = new Set<string>();
        const claimed = new Set<string>();
        executions.forEach((messages, index) => {
          properties = execute(properties, `2026-11-${20 + Math.floor(index / 2)}`, messages);
          messages.forEach(({ keys, fails }, at) => {
            keys.forEach((key) => claimed.add(hashKey(key)));
            if (!fails && at < messages.length - 1) keys.forEach((key) => sent.add(hashKey(key)));
          });
        });
        const found = readClaims(properties);
        expect(found.sent).toEqual(sent);
        expect(new Set([...found.sent, ...found.unconfirmed])).toEqual(claimed);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a claim that is taken back', () => {
  const claim = (before: Properties, keys: readonly string[], confirms: boolean): Properties => {
    const cursor = openCursor(before, TODAY);
    const next = claimNext(cursor, keys, confirms);
    const back = withdraw(cursor, next, confirms);
    return { ...before, [back.name]: back.value };
  };

  it.each([
    ['with nothing before it', [], [], []],
    ['after one that went out', ['a'], ['a'], []],
  ])('%s is as if it had never been, and the one before it is confirmed', (_name, before, sent, unconfirmed) => {
    const properties = before.length === 0 ? {} : execute({}, TODAY, [{ keys: before }]);
    expect(read(claim(properties, ['b', 'c'], before.length > 0))).toEqual({ sent: hashes(sent), unconfirmed: hashes(unconfirmed) });
  });

  it('leaves a doubtful one before it doubtful', () => {
    const doubtful = execute({}, TODAY, [{ keys: ['a'], fails: true }]);
    expect(read(claim(doubtful, ['b'], false))).toEqual({ sent: [], unconfirmed: hashes(['a']) });
  });

  it('that began a new shard confirms the one in the shard before, and what comes after it counts', () => {
    const full = execute({}, TODAY, [{ keys: many('a', 800) }]);
    const after = claim(full, many('b', 800), true);
    expect(Object.keys(after).length).toBe(2);
    expect(read(after)).toEqual({ sent: hashes(many('a', 800)), unconfirmed: [] });
    expect(read(execute(after, TODAY, [{ keys: ['c'] }]))).toEqual({ sent: hashes(many('a', 800)), unconfirmed: hashes(['c']) });
  });
});

describe('claims near the 500 kB of a file', () => {
  const DAYS = ['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', TODAY];
  /** So many messages of 800 keys on each day. */
  const fill = (messages: number): Properties =>
    DAYS.reduce<Properties>(
      (properties, day) =>
        execute(
          properties,
          day,
          Array.from({ length: messages }, (_unused, n) => ({ keys: many(`${day} ${n} `, 800) })),
        ),
      {},
    );
  const sizeOf = (properties: Properties): number =>
    Object.entries(properties).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  const dayOf = (name: string): string => name.split('.')[1] ?? '';

  it.each([
    ['below', 10, 0],
    ['above', 11, 4],
  ])('%s what is kept free for the rest', (_name, messages, gone) => {
    const properties = fill(messages);
    const stale = staleClaims(properties, TODAY);
    expect(stale.length).toBe(gone);
    expect(new Set(stale.map(dayOf)).size).toBeLessThan(2);
  });

  it('never go where they are of today or yesterday', () => {
    const properties = { ...fill(4), other: 'x'.repeat(400_000) };
    const stale = staleClaims(properties, TODAY);
    expect([...new Set(stale.map(dayOf))]).toEqual(DAYS.slice(0, 4));
    const left = Object.fromEntries(Object.entries(properties).filter(([name]) => !stale.includes(name)));
    expect(sizeOf(left)).toBeLessThan(500 * 1024);
  });
});
