import { product } from '../../support/product';
import { ruleFiles } from '../../../src/app/rules';
import { STATUSES_BY_TONE, toneOf } from '../../../src/core/status/tones';

const statuses = Object.values(STATUSES_BY_TONE).flat();

it.each([
  ['Off track', 'bad'],
  ['Missed for good', 'bad'],
  ['Late', 'warn'],
  ['waiting for approval', 'warn'],
  ['Done by backup', 'good'],
  ['New', 'quiet'],
  ['Mostly fine', 'quiet'],
  ['', 'quiet'],
])('%j is %s', (status, tone) => {
  expect(toneOf(status)).toBe(tone);
});

it('no status has two tones', () => {
  expect(new Set(statuses).size).toBe(statuses.length);
});

const colours = Object.values(product.templates).flatMap(({ tables }) =>
  tables.flatMap((table) => (table.colours ?? []).map((colour) => [table.key, colour] as const)),
);

it('the colours of the tabs agree', () => {
  const others = colours.flatMap(([table, { tone, equals }]) =>
    equals.filter((status) => toneOf(status) !== tone).map((status) => `${table}: ${status} is ${tone}`),
  );
  expect(colours.length).toBeGreaterThan(20);
  expect(others).toEqual([]);
});

it('every status of a rule has its tone', () => {
  const ruled = ruleFiles.flatMap(({ rules }) =>
    rules.flatMap(({ status }) => (status === undefined || status.startsWith('{') ? [] : status)),
  );
  expect(ruled.length).toBeGreaterThan(20);
  expect(ruled.filter((status) => !statuses.includes(status))).toEqual([]);
});
