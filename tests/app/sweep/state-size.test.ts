import { decodeState, encodeState } from '../../../src/app/sweep/decode-state';
import type { EngineState } from '../../../src/core/plan/sweep-input';
import { noteSettings } from '../../../src/core/settings/note-settings';
import { decodeTable } from '../../../src/core/tables/decode-table';
import { rawOf } from '../../support/core-world';

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

it('what is noted of settings fits into a property in letters of three bytes too', () => {
  const cells = Array.from({ length: 120 }, (_unused, n) => ({ setting: `設定${n}`, value: 'ふ'.repeat(60) }));
  const { rows } = decodeTable(rawOf('settings', cells));
  const { noted } = noteSettings({ settings: rows, rules: [] }, [], null);
  expect(Object.keys(noted).length).toBeGreaterThan(10);
  expect(Buffer.byteLength(JSON.stringify(noted), 'utf8')).toBeLessThanOrEqual(LIMIT);
});

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

  it('fits with everything else at its largest, and keeps which tabs Google refused, what overrides hold and whose checks run', () => {
    const long = 'ふ'.repeat(300);
    const refused = Array.from({ length: 5 }, (_unused, n) => ({
      code: 'cannot-write',
      tab: `${'表'.repeat(40)}${n}`,
      row: 0,
      column: '',
      message: long,
    }));
    const found = Array.from({ length: 8 }, (_unused, n) => ({
      code: 'run-changed',
      tab: 'Runs',
      row: n,
      message: long,
      since: '2026-11-20',
    }));
    const overrides = Object.fromEntries(
      Array.from({ length: 40 }, (_unused, n) => [`R-00${String(n + 10)}`, `${'ふ'.repeat(15)} until 2026-11-20`]),
    );
    const sweeper = { trigger: '1'.repeat(40), who: `${'a'.repeat(60)}@cafe.example`, at: 1 };
    const large = {
      refused,
      damage: { day: '2026-11-20', found },
      said: { at: '2026-11-20T09:00', says: long },
      crowded: long,
      overrides,
      sweeper,
    };
    const text = encodeState({ ...stateOf(['R-0001']), ...large });
    expect(Buffer.byteLength(text, 'utf8')).toBeLessThanOrEqual(LIMIT);
    const kept = decodeState({ state: text }, null);
    expect(kept).toMatchObject({ overrides, sweeper, damage: { day: '2026-11-20' }, log: { seq: 20_000 } });
    expect(kept.refused?.map(({ tab }) => tab)).toEqual(refused.map(({ tab }) => tab));
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
