import fc from 'fast-check';
import { claimNext, hashKey, openCursor, readClaims, staleClaims } from '../../../src/core/mail/claims';

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
