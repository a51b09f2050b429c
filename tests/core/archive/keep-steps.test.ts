import { makeStep } from '../../support/core-world';
import { keepSteps, sameStep, sealedPart } from '../../../src/core/archive/keep-steps';
import type { KeptStep } from '../../../src/core/runs/run';

const MARKS = { status: 'Done', doneBy: 'Ana', doneAt: '2026-11-20T06:30' } as const;
const many = (count: number, proof: string, step = 'Wipe the table'): readonly KeptStep[] =>
  keepSteps(Array.from({ length: count }, (_unused, at) => makeStep(at + 1, { ...MARKS, proof, step })));
const lengthOf = (kept: readonly KeptStep[]): number => JSON.stringify(kept).length;

describe('the steps a closed run keeps', () => {
  it('say order, title, status, proof, who, when and note', () => {
    expect(keepSteps([makeStep(1, { ...MARKS, proof: '120', note: 'late' }), makeStep(2, { status: 'Skipped' })])).toEqual([
      [1, 'Part 1', 'Done', '120', 'Ana', '2026-11-20T06:30', 'late'],
      [2, 'Part 2', 'Skipped', '', '', null, ''],
    ]);
  });

  it('are none where it has none', () => {
    expect(keepSteps([])).toEqual([]);
  });

  it.each([
    ['a long proof', 1, 'x'.repeat(3000), 3000],
    ['some long proofs', 8, 'x'.repeat(3000), 1000],
    ['twenty long proofs', 20, 'x'.repeat(3000), 300],
    ['forty long proofs', 40, 'x'.repeat(3000), 60],
  ])('are cut evenly where they are too much: %s', (_name, count, proof, left) => {
    const kept = many(count, proof);
    expect(kept.length).toBe(count);
    expect(kept.every((step) => (/^x*/.exec(step[3])?.[0] ?? '').length === left)).toBe(true);
    expect(lengthOf(kept)).toBeLessThanOrEqual(12_000);
  });

  it('of very many the last are kept by their hash', () => {
    const kept = many(500, '120');
    const last = kept[kept.length - 1];
    expect(last?.[1]).toMatch(/^\d+ more steps, sha256 [0-9a-f]{64}$/);
    expect(kept.length - 1 + Number(/^\d+/.exec(last?.[1] ?? '')?.[0])).toBe(500);
    expect(lengthOf(kept)).toBeLessThanOrEqual(12_000);
    expect(many(501, '120').at(-1)?.[1]).not.toBe(last?.[1]);
  });

  it('fit whatever is in them', () => {
    expect(lengthOf(many(200, '\u0001'.repeat(5000), '"\n'.repeat(900)))).toBeLessThanOrEqual(12_000);
  });
});

describe('the row of a step', () => {
  const step = makeStep(1, { ...MARKS, proof: 'x'.repeat(5000), note: 'n' });
  const kept = many(40, 'x'.repeat(5000), 'Part 1')[0] ?? ([0, '', '', '', '', null, ''] as const);
  const all = (part: KeptStep): unknown => part;

  it.each([
    ['itself, whatever was left of its texts', {}, false, true],
    ['another proof', { proof: 'y' }, false, false],
    ['another end of the proof', { proof: `${'x'.repeat(4999)}y` }, false, false],
    ['another name', { doneBy: 'Ben' }, false, false],
    ['another time', { doneAt: '2026-11-20T06:31' }, false, false],
    ['another status', { status: 'Skipped' }, false, false],
    ['a note written later', { note: 'thanks' }, false, true],
  ] as const)('is compared: %s', (_name, more, whole, sealed) => {
    const row = { ...step, ...more };
    expect(sameStep(row, kept, sealedPart)).toBe(sealed);
    expect(sameStep({ ...row, note: '' }, kept, all)).toBe(whole || (sealed && kept[6] === ''));
  });

  it('with all it says is the same only with the same note', () => {
    const [own] = keepSteps([step]);
    if (own === undefined) throw new Error('nothing kept');
    expect([sameStep(step, own, all), sameStep({ ...step, note: 'other' }, own, all)]).toEqual([true, false]);
  });
});
