import { capFindings } from '../../../src/core/verify/cap-findings';

const findingsOf = (count: number) =>
  Array.from({ length: count }, (_none, at) => ({
    code: 'run-changed',
    tab: 'Runs',
    row: at + 2,
    message: `Runs, row ${at + 2}: was changed.`,
  }));

it.each([
  ['one less than fits', 499],
  ['as many as fit', 500],
])('%s are named, each of them', (_name, count) => {
  expect(capFindings(findingsOf(count))).toEqual(findingsOf(count));
});

it.each([
  ['one more than fits', 501, 'is 1 more finding'],
  ['a whole ledger', 100_000, 'are 99500 more findings'],
])('%s: the first 500, and a last one says how many more', (_name, count, says) => {
  const capped = capFindings(findingsOf(count));
  expect(capped.slice(0, 500)).toEqual(findingsOf(500));
  expect(capped.slice(500)).toEqual([
    { code: 'more-findings', tab: 'Log', row: 0, message: `There ${says} beside these; put these right first, then verify again.` },
  ]);
  expect(JSON.stringify(capped).length).toBeLessThan(100_000);
});
