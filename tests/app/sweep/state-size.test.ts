import { encodeState } from '../../../src/app/sweep/decode-state';
import type { EngineState } from '../../../src/core/plan/sweep-input';

/** What a document property may hold, bytes. */
const LIMIT = 9 * 1024;
const WEEKS = Array.from({ length: 13 }, (_unused, n) => ({
  week: `2026-${String(n + 1).padStart(2, '0')}-01`,
  shares: Object.fromEntries(Array.from({ length: 10 }, (_none, at) => [`health number ${at}`, 1 / 3] as const)),
}));

const stateOf = (ids: readonly string[]): EngineState => ({
  handledThrough: '2026-11-20T09:00',
  log: { rows: 10_000, seq: 20_000, hash: 'f'.repeat(64) },
  trend: WEEKS,
  moves: Object.fromEntries(ids.map((id, n) => [id, `2026-11-${String(1 + (n % 20)).padStart(2, '0')}`])),
});
const movesIn = (text: string): readonly string[] => Object.keys((JSON.parse(text) as { moves: Record<string, string> }).moves);

describe('the state property', () => {
  it.each([
    ['usual ids', (n: number) => `R-${String(n).padStart(4, '0')}`],
    ['letters of three bytes', (n: number) => `${'ふ'.repeat(10)}${n}`],
    ['emoji', (n: number) => `${'🧁'.repeat(20)}${n}`],
    ['quotes that are escaped', (n: number) => `${'"'.repeat(40)}${n}`],
    ['texts longer than it', (n: number) => `${'x'.repeat(20_000)}${n}`],
  ])('fits whatever rows moved: %s', (_name, idOf) => {
    const text = encodeState(stateOf(Array.from({ length: 300 }, (_unused, n) => idOf(n))));
    expect(Buffer.byteLength(text, 'utf8')).toBeLessThanOrEqual(LIMIT);
  });

  it('drops the oldest movements first, and one that is too long alone', () => {
    const ids = Array.from({ length: 300 }, (_unused, n) => (n === 19 ? 'x'.repeat(20_000) : `R-${String(n).padStart(4, '0')}`));
    const kept = movesIn(encodeState(stateOf(ids)));
    expect(kept).not.toContain('x'.repeat(20_000));
    expect(kept.length).toBeGreaterThan(50);
    const days = kept.map((id) => ids.indexOf(id) % 20);
    expect([...days].sort((a, b) => b - a)).toEqual(days);
  });
});
