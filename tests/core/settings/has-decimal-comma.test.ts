import { hasDecimalComma } from '../../../src/core/settings/has-decimal-comma';

it.each([
  ['de_DE', true],
  ['fr_FR', true],
  ['pt-BR', true],
  ['de', true],
  ['de_CH', false],
  ['es_MX', false],
  ['en_US', false],
  ['en_GB', false],
  ['ja_JP', false],
  ['', false],
])('decimals of %s stand behind a comma: %s', (locale, expected) => {
  expect(hasDecimalComma(locale)).toBe(expected);
});
