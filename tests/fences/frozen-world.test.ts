import { UTCDateMini } from '@date-fns/utc';
import fc from 'fast-check';
import { RRule } from 'rrule';

const at = new Date(Date.UTC(2026, 10, 20));

describe('the frozen world of the core tests', () => {
  it.each([
    ['new Date()', () => new Date()],
    ['Date()', () => Date()],
    ['Date.now()', () => Date.now()],
    ['new Date(...[])', () => Reflect.construct(Date, []) as Date],
    ['a library that takes the current time', () => new UTCDateMini()],
    ['rrule without a start', () => new RRule({ freq: RRule.DAILY, count: 1 }).all()],
  ])('refuses the clock: %s', (_what, read) => {
    expect(read).toThrow(/read the clock\. The core has none: take `now` as an argument/);
  });

  it('refuses chance', () => {
    expect(() => Math.random()).toThrow(/The core has no chance: derive the value from a digest/);
  });

  it.each(['TextEncoder', 'URL', 'structuredClone', 'fetch', 'crypto'])('has no %s, as Apps Script has none', (name) => {
    expect(Reflect.get(globalThis, name)).toBeUndefined();
  });

  it('leaves times alone that are written out', () => {
    expect(at.toISOString()).toBe('2026-11-20T00:00:00.000Z');
    expect(at).toBeInstanceOf(Date);
    expect(new UTCDateMini(at.getTime())).toBeInstanceOf(Date);
    expect(new Date(at).constructor).toBe(Date);
  });

  it('lets fast-check draw the same seed each time', () => {
    const seeds = [1, 2].map(() => fc.check(fc.property(fc.nat(), () => true)).seed);
    expect(seeds[0]).toBe(seeds[1]);
  });
});
