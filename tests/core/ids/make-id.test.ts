import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digest } from '../../../src/core/ids/digest';
import { isId, makeId, runId } from '../../../src/core/ids/make-id';
import { shortHash } from '../../../src/core/ids/short-hash';

describe('a digest', () => {
  it.each(['', 'a', 'café', '日本', '😀', '100 %', 'x'.repeat(5000)])('of %j is SHA-256 of its UTF-8', (text) => {
    expect(digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('is SHA-256 for any text, lone surrogates as U+FFFD', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    expect(digest('a\ud83d')).toBe(digest('a\ufffd'));
    expect(digest('\ude00a')).toBe(digest('\ufffda'));
  });
});

describe('an id', () => {
  const FIRST = makeId('R', ['Rocks', 'Second bar', '2026-11-20T10:00', '2'], new Set());

  it('is a prefix and four characters that survive being read aloud', () => {
    expect(FIRST).toMatch(/^R-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('is the same for the same seed and another for another', () => {
    expect(makeId('R', ['Rocks', 'Second bar', '2026-11-20T10:00', '2'], new Set())).toBe(FIRST);
    expect(makeId('R', ['Rocks', 'Second bar', '2026-11-20T10:00', '3'], new Set())).not.toBe(FIRST);
    expect(makeId('R', ['Rocks', 'Second', 'bar2026-11-20T10:00', '2'], new Set())).not.toBe(FIRST);
  });

  it('grows by one character at each collision', () => {
    const seed = ['Rocks', 'Second bar'];
    const first = makeId('R', seed, new Set());
    const second = makeId('R', seed, new Set([first]));
    const third = makeId('R', seed, new Set([first, second]));
    expect([first.length, second.length, third.length]).toEqual([6, 7, 8]);
    expect(third.startsWith(second) && second.startsWith(first)).toBe(true);
  });

  it('of a run has six characters and comes from its key alone', () => {
    const id = runId('P-AAAA||2026-11-20T07:00', new Set());
    expect(id).toMatch(/^U-[0-9A-HJKMNP-TV-Z]{6}$/);
    expect(runId('P-AAAA||2026-11-20T07:00', new Set(['U-OTHERS']))).toBe(id);
    expect(runId('P-AAAA|Bar|2026-11-20T07:00', new Set())).not.toBe(id);
  });

  it.each([
    ['R-7K2Q', true],
    ['U-7K2QAB', true],
    ['R-7K2', false],
    ['r-7k2q', false],
    ['R-7K2I', false],
    ['R-7K2U', false],
    ['RR-7K2Q', false],
    ['R-7K2Q Title', false],
    ['', false],
  ])('%j: %s', (text, is) => {
    expect(isId(text)).toBe(is);
  });

  it('of any seed is an id that nobody has', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(5), (seed, collisions) => {
        const taken = new Set<string>();
        for (let turn = 0; turn < collisions; turn += 1) taken.add(makeId('R', seed, taken));
        const id = makeId('R', seed, taken);
        expect([isId(id), taken.has(id)]).toEqual([true, false]);
      }),
    );
  });
});

describe('a short hash', () => {
  it('has 6 hex digits and tells texts apart', () => {
    const hashes = ['', 'a', 'b', 'ab', 'ba', '日本'].map(shortHash);
    expect(hashes.every((hash) => /^[0-9a-f]{6}$/.test(hash))).toBe(true);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(shortHash('a')).toBe(shortHash('a'));
  });
});
