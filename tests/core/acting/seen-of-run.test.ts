import { seenOfRun } from '../../../src/core/acting/seen-of-run';

const RUN = { tick: false, proof: '', answer: '', note: '' };
const STEP = { order: 1, tick: false, proof: '', note: '' };
const BLANK = seenOfRun(RUN, [STEP]);

describe('what was seen of a run', () => {
  it.each([
    ['ticked', { ...RUN, tick: true }, [STEP]],
    ['proven', { ...RUN, proof: 'https://a.example' }, [STEP]],
    ['answered', { ...RUN, answer: 'I have it' }, [STEP]],
    ['noted', { ...RUN, note: 'half' }, [STEP]],
    ['a step ticked', RUN, [{ ...STEP, tick: true }]],
    ['a step proven', RUN, [{ ...STEP, proof: '3' }]],
    ['a step noted', RUN, [{ ...STEP, note: '3' }]],
  ])('is another once it is %s', (_label, run, steps) => {
    expect(seenOfRun(run, steps)).not.toBe(BLANK);
  });

  it('is the same where a step has no row yet, and in whatever order the steps stand', () => {
    const [first, second] = [
      { ...STEP, tick: true },
      { ...STEP, order: 2, proof: '4' },
    ];
    expect(seenOfRun(RUN, [])).toBe(BLANK);
    expect(seenOfRun(RUN, [second, first])).toBe(seenOfRun(RUN, [first, second]));
    expect(seenOfRun(RUN, [{ ...STEP, proof: '4' }])).not.toBe(seenOfRun(RUN, [second]));
  });
});
