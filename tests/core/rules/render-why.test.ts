import { formatNumber, formatPercent } from '../../../src/core/rules/format-fact';
import { placeholdersOf, renderWhy, toSentence } from '../../../src/core/rules/render-why';

describe('a template', () => {
  it.each([
    ['{name} is {days} days late', { name: 'Till', days: 3 }, 'Till is 3 days late'],
    ['{days|day|days}', { days: 1 }, '1 day'],
    ['{days|day|days}', { days: 0 }, '0 days'],
    ['{days|day|days}', { days: 1.5 }, '1.5 days'],
    ['{p%} done', { p: 0.184 }, '18 % done'],
    ['{open}', { open: true }, 'yes'],
    ['{rock.quiet%}', { 'rock.quiet': 0.1 }, '10 %'],
    ['{unknown}', {}, '{unknown}'],
    ['{toString}', {}, '{toString}'],
    ['{name}', { name: '{days} $& $1' }, '{days} $& $1'],
  ])('%s with %j', (template, facts, text) => {
    expect(renderWhy(template, facts)).toBe(text);
  });

  it('names what it speaks of', () => {
    expect(placeholdersOf('{a} {b%} {c.d|day|days} { e } {}')).toEqual(['a', 'b', 'c.d']);
  });

  it.each([
    ['due today', 'Due today.'],
    ['Done.', 'Done.'],
    ['"Till" is late', '"Till" is late.'],
    ['really?', 'Really?'],
    ['  ', ''],
  ])('%j as a sentence', (clause, sentence) => {
    expect(toSentence(clause)).toBe(sentence);
  });
});

describe('numbers', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1.005, '1.01'],
    [1234567, '1234567'],
    [1e-9, '0'],
    [-0.001, '0'],
    [-2.5, '-2.5'],
    [1e21, '1e+21'],
  ])('%s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it.each([
    [0, '0 %'],
    [0.005, '1 %'],
    [0.184, '18 %'],
    [1, '100 %'],
  ])('%s as percent', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });
});
