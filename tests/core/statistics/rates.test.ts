import { coverageOf, sayCoverage } from '../../../src/core/statistics/coverage';
import { ratesByLocation, ratesByPerson, ratesByProcess } from '../../../src/core/statistics/rate-groups';
import { ratesOf, sayRates } from '../../../src/core/statistics/rates';
import type { SettledRun } from '../../../src/core/statistics/settled-run';
import { streakOf, stripOf } from '../../../src/core/statistics/strip';
import { runContext } from '../../support/core-world';

const { directory } = runContext();

function settled(result: string, values: Partial<SettledRun> = {}): SettledRun {
  const due = '2026-11-20T07:00';
  const names = { owner: 'Ana', holder: 'Ana', doneBy: 'Ana' };
  return { id: 'U-1', process: 'P-AAAA', title: 'Opening check', location: '', due, result, hops: 0, optional: false, ...names, ...values };
}

describe('rates', () => {
  it.each<[string, readonly SettledRun[], string]>([
    ['nothing', [], 'no run that counts'],
    ['one on time', [settled('Done')], '1 of 1 on time (100 %)'],
    ['a late one is not on time', [settled('Done'), settled('Done late')], '1 of 2 on time (50 %), 1 late'],
    [
      'excused ones leave the denominator',
      [settled('Done'), settled('Excused'), settled('Missed')],
      '1 of 2 on time (50 %), 1 missed, 1 excused',
    ],
    [
      'an optional one leaves it when it was missed, not when it was done',
      [settled('Done', { optional: true }), settled('Missed', { optional: true })],
      '1 of 1 on time (100 %)',
    ],
    [
      'carried and reached owner are told apart',
      [settled('Done by backup', { hops: 1 }), settled('Done by backup', { hops: 3 }), settled('Missed', { hops: 3 })],
      '0 of 3 on time (0 %), 2 carried by the backup, 2 reached the business owner, 1 missed',
    ],
  ])('%s', (_label, runs, says) => {
    expect(sayRates(ratesOf(runs))).toBe(says);
  });

  it('go by process, named as its newest run, and by location', () => {
    const runs = [
      settled('Done', { title: 'Opening check, new', location: 'North' }),
      settled('Missed', { location: 'South' }),
      settled('Done', { process: 'P-BBBB', title: 'Backup' }),
    ];
    expect(ratesByProcess(runs).map(({ title, rates }) => [title, rates.onTime, rates.counted])).toEqual([
      ['Backup', 1, 1],
      ['Opening check, new', 1, 2],
    ]);
    expect(ratesByLocation(runs).map(({ title, rates }) => [title, rates.counted])).toEqual([
      ['No location', 1],
      ['North', 1],
      ['South', 1],
    ]);
  });

  it('go by the person whose turn it was, and say what somebody did for others', () => {
    const runs = [
      settled('Done', { owner: 'ana@cafe.example' }),
      settled('Done by backup', { hops: 1, holder: 'Ben', doneBy: 'Ben (unverified)' }),
      settled('Missed', { owner: '', holder: 'Cy', doneBy: '' }),
    ];
    expect(
      ratesByPerson(runs, directory).map(({ key, rates, carriedForOthers }) => [key, rates.counted, rates.onTime, carriedForOthers]),
    ).toEqual([
      ['Ana', 2, 1, 0],
      ['Ben', 0, 0, 1],
      ['Cy', 1, 0, 0],
    ]);
  });
});

describe('system coverage', () => {
  const scope = { isEnforced: (process: string) => process !== 'P-LOOSE', businessOwner: 'dee@cafe.example', directory };

  it.each<[string, readonly SettledRun[], string]>([
    ['nothing', [], 'no run that counts'],
    [
      'done by the team',
      [settled('Done'), settled('Done by backup', { hops: 2, holder: 'Cy' })],
      '2 of 2 ran without the business owner (100 %)',
    ],
    [
      'moved as far as the owner',
      [settled('Done'), settled('Done by backup', { hops: 3, holder: 'Dee' })],
      '1 of 2 ran without the business owner (50 %)',
    ],
    [
      "the owner's own work",
      [settled('Done', { owner: 'Dee', holder: 'Dee', doneBy: 'Dee' })],
      '0 of 1 ran without the business owner (0 %)',
    ],
    ['missed by all', [settled('Missed', { hops: 1 })], '0 of 1 ran without the business owner (0 %)'],
    ['what nobody is held to counts for nothing', [settled('Done', { process: 'P-LOOSE' })], 'no run that counts'],
    ['excused, and optional missed', [settled('Excused'), settled('Missed', { optional: true })], 'no run that counts'],
  ])('%s', (_label, runs, says) => {
    expect(sayCoverage(coverageOf(runs, scope))).toBe(says);
  });
});

describe('the strip', () => {
  const newestFirst = Array.from({ length: 15 }, (_unused, at) => settled(at < 2 ? 'Done' : 'Missed', { id: `U-${at}` }));

  it('shows the newest thirteen, the oldest first', () => {
    const strip = stripOf(newestFirst);
    expect([strip.length, strip[0]?.id, strip[12]?.id, strip[12]?.result]).toEqual([13, 'U-12', 'U-0', 'Done']);
  });

  it.each<[readonly string[], number]>([
    [[], 0],
    [['Done', 'Done', 'Done late'], 2],
    [['Done', 'Excused', 'Done', 'Missed'], 2],
    [['Missed', 'Done'], 0],
  ])('%j: %d in a row on time', (results, count) => {
    expect(streakOf(results.map((result) => settled(result)))).toBe(count);
  });
});
