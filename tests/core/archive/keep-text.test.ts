import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../../support/hostile-texts';
import { cutText, keepText } from '../../../src/core/archive/keep-text';
import { digest } from '../../../src/core/ids/digest';

describe('a text in a record', () => {
  it.each([
    ['a short one', 'ok', 10],
    ['one that just fits', 'x'.repeat(10), 10],
    ['a blank one', '', 10],
    ['a quote, which takes two characters', '"'.repeat(5), 10],
  ])('is kept whole: %s', (_name, text, most) => {
    expect(keepText(text, most)).toBe(text);
  });

  it.each([
    ['one character more', 'x'.repeat(11), 'x'.repeat(10)],
    ['quotes', '"'.repeat(6), '"""'],
    ['control characters, six each', '\u0001'.repeat(11), '\u0001'],
    ['half a character at the cut', `${'x'.repeat(9)}😀`, 'x'.repeat(9)],
  ])('loses its end and says how long it was: %s', (_name, text, start) => {
    expect(keepText(text, 10)).toBe(`${start}… (${text.length} characters, sha256 ${digest(text)})`);
  });

  it('never takes more inside JSON than it may, and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 6, max: 200 }), (text, most) => {
        const cut = cutText(text, most);
        expect(JSON.stringify(cut).length - 2).toBeLessThanOrEqual(most);
        expect(text.startsWith(cut)).toBe(true);
        expect(/[\ud800-\udbff]$/.test(cut)).toBe(false);
        expect(JSON.stringify(keepText(text, most)).length).toBeLessThanOrEqual(most + 110);
      }),
    );
  });

  it.each(HOSTILE_TEXTS)('$name stays on one line of JSON', ({ text }) => {
    expect(JSON.stringify(keepText(text, 300))).not.toMatch(/[\n\r]/);
  });
});
