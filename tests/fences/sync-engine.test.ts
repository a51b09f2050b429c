import { runInNewContext } from 'node:vm';
import { Engine } from 'json-rules-engine';

const SyncPromise = jest.requireActual<PromiseConstructor>('../../tools/sync-promise.cjs');
const { syncPromiseBanner, isEngineFile } = jest.requireActual<{ syncPromiseBanner: string; isEngineFile: (file: string) => boolean }>(
  '../../tools/sync-engine.cjs',
);

/** What a promise has come to by now; `undefined` where it is still open. */
function read(promise: Promise<unknown>): unknown {
  const seen: unknown[] = [];
  promise.then(
    (value) => seen.push(['value', value]),
    (error: unknown) => seen.push(['error', error]),
  );
  return seen[0];
}

const refuse = (): never => {
  throw new Error('no');
};
const failed = ['error', new Error('no')];

describe('the synchronous promise', () => {
  it.each([
    ['a value', () => SyncPromise.resolve(1), ['value', 1]],
    ['a reason', () => SyncPromise.reject(new Error('no')), failed],
    ['what a handler returns', () => SyncPromise.resolve(1).then((n) => n + 1), ['value', 2]],
    ['a promise that a handler returns', () => SyncPromise.resolve(1).then((n) => SyncPromise.resolve(n + 2)), ['value', 3]],
    ['what a handler throws', () => SyncPromise.resolve(1).then(refuse), failed],
    ['what the executor throws', () => new SyncPromise(refuse), failed],
    ['a reason that passes handlers', () => SyncPromise.reject(new Error('no')).then((n) => n), failed],
    ['a reason caught', () => SyncPromise.reject(new Error('no')).catch(() => 4), ['value', 4]],
    ['all of several', () => SyncPromise.all([SyncPromise.resolve(1), SyncPromise.resolve(2)]), ['value', [1, 2]]],
    ['all of none', () => SyncPromise.all([]), ['value', []]],
    ['one failure among several', () => SyncPromise.all([SyncPromise.resolve(1), SyncPromise.reject(new Error('no'))]), failed],
    ['nothing while it is open', () => new SyncPromise(() => {}), undefined],
    ['the first of two settlings', () => new SyncPromise((resolve) => [1, 2].forEach(resolve)), ['value', 1]],
  ])('gives %s before the call returns', (_what, make, expected) => {
    expect(read(make() as Promise<unknown>)).toEqual(expected);
  });

  it('answers those who waited, in their order', () => {
    const seen: string[] = [];
    let settle = (_value: number): void => {};
    const promise = new SyncPromise<number>((resolve) => {
      settle = resolve;
    });
    void promise.then((n) => seen.push(`first ${n}`));
    void promise.then((n) => seen.push(`second ${n}`));
    expect(seen).toEqual([]);
    settle(5);
    expect(seen).toEqual(['first 5', 'second 5']);
  });
});

describe('the rules engine', () => {
  const rule = (more: object) => ({ conditions: { all: [{ fact: 'n', operator: 'equal', value: 1, ...more }] }, event: { type: 'hit' } });

  it('is done when run() returns', () => {
    const run = new Engine([rule({})]).run({ n: 1 }).then(({ events }) => events);
    expect(read(run)).toEqual(['value', [{ type: 'hit' }]]);
  });

  it('refuses a rule with a path, so that no text is ever evaluated', () => {
    expect(read(new Engine([rule({ path: '$.a' })]).run({ n: { a: 1 } }))).toEqual(['error', new Error('A rule may not use "path".')]);
  });

  it('has no timers', () => {
    const timer = runInNewContext(`${syncPromiseBanner}; setTimeout;`, { require: () => SyncPromise }) as () => void;
    expect(timer).toThrow('no timers here');
  });

  it.each([
    ['/a/node_modules/json-rules-engine/dist/engine.js', true],
    ['C:\\a\\node_modules\\json-rules-engine\\dist\\rule.js', true],
    ['/a/node_modules/eventemitter2/lib/eventemitter2.js', false],
    ['/a/node_modules/zod/index.js', false],
    ['/a/src/core/rules/evaluate.ts', false],
  ])('is recognised by its path: %s %s', (file, expected) => {
    expect(isEngineFile(file)).toBe(expected);
  });
});
