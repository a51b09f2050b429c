import { sayAmount } from '../../../src/core/overview/say-amount';
import { parseGoal } from '../../../src/core/status/parse-goal';

const NARROW = '\u202f';

it.each([
  [1234.5, '> 1', 'kg', 'en_GB', '1,234.5 kg'],
  [1234.5, '> 1', 'kg', 'de_DE', '1.234,5 kg'],
  [1234.5, '> 1', 'kg', 'fr_FR', `1${NARROW}234,5 kg`],
  [1234.5, '> 1', 'kg', '', '1,234.5 kg'],
  [-1234567, '> 1', '€', 'de_DE', '€-1.234.567'],
  [999, '> 1', '', 'de_DE', '999'],
  [0.9535, '> 90 %', '%', 'en_US', '95.35 %'],
  [0.9535, '> 90 %', '%', 'es_ES', '95,35 %'],
  [150, '< 2 h', '', 'en_US', '2 h 30 min'],
  [60_000, '< 2 h', '', 'de_DE', '1.000 h'],
  [3, '< 5', 'm2 x 1000', 'de_DE', '3 m2 x 1000'],
])('%d beside %j in %j of %j is %j', (value, written, unit, locale, said) => {
  const goal = parseGoal(written);
  if (goal === null) throw new Error('the goal cannot be read');
  expect(sayAmount(value, goal, unit, locale)).toBe(said);
});
