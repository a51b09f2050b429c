import { compareSaid } from '../../../src/core/status/compare-said';

describe('what an owner says against what is derived', () => {
  test.each([
    ['On track', 'Off track', 'better'],
    ['On track', 'At risk', 'better'],
    ['On track', 'On track', 'same'],
    ['On track', 'Done', 'worse'],
    ['At risk', 'Off track', 'better'],
    ['At risk', 'At risk', 'same'],
    ['At risk', 'On track', 'worse'],
    ['Off track', 'Off track', 'same'],
    ['Off track', 'At risk', 'worse'],
    ['Done', 'On track', 'better'],
    ['Done', 'Not done', 'better'],
    ['On track', 'Incomplete', 'better'],
    ['At risk', 'Incomplete', 'same'],
    ['On track', 'Not started', 'same'],
    ['Not started', 'Not started', 'same'],
  ])('%s, derived %s: %s', (said, derived, expected) => {
    expect(compareSaid(said, derived)).toBe(expected);
  });

  test.each([
    ['all GREEN', 'better'],
    ['🟢', 'better'],
    ['  on-track ', 'better'],
    ['Back on track!', 'better'],
    ['not at risk', 'better'],
    ['almost done', 'better'],
    ['Finished ✅', 'better'],
    ['yellow', 'same'],
    ['a bit behind', 'same'],
    ['not very confident', 'same'],
    ['red', 'worse'],
    ['not on track', 'worse'],
    ['no longer on track', 'worse'],
    ['stuck', 'worse'],
  ])('%s, derived At risk: %s', (said, expected) => {
    expect(compareSaid(said, 'At risk')).toBe(expected);
  });

  test.each([
    ['confidence 7/10', 'better'],
    ['69 % confident', 'same'],
    ['40 % confident', 'same'],
    ['confidence: 39%', 'worse'],
  ])('%s is confidence, derived At risk: %s', (said, expected) => {
    expect(compareSaid(said, 'At risk')).toBe(expected);
  });

  test.each([
    ['56 %', 0.5, 'better'],
    ['55 %', 0.5, 'same'],
    ['0,45', 0.5, 'same'],
    ['44% done', 0.5, 'worse'],
    ['100 %', 0.5, 'better'],
    ['100 %', null, 'better'],
    ['80 %', null, 'unclear'],
    ['120 %', 0.5, 'unclear'],
    ['80 %, on track', 0.5, 'better'],
  ])('%s, derived At risk with a progress of %s: %s', (said, progress, expected) => {
    expect(compareSaid(said, 'At risk', progress)).toBe(expected);
  });

  test.each([
    ['', 'At risk'],
    ['waiting for the landlord', 'At risk'],
    ['was red, now green', 'Off track'],
    ['40 % then 60 %', 'Off track'],
    ['On track', 'Dropped'],
    ['On track', ''],
    ['On track', 'constructor'],
    ['=IMPORTRANGE("x")', 'Off track'],
  ])('%p against %p is unclear', (said, derived) => {
    expect(compareSaid(said, derived, 0.5)).toBe('unclear');
  });
});
