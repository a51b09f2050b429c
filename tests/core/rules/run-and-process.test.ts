import { productRules } from './product-rules';

const book = productRules();

describe('a run', () => {
  const OPEN = {
    closed: false,
    closedAs: '',
    pastDue: false,
    pastGrace: false,
    hop: 0,
    proofMissing: false,
    outOfOrder: false,
    covered: false,
    fixFailed: false,
    nextSays: 'Ben takes over at 09:00.',
  };

  it.each([
    [{}, 'Open'],
    [{ pastDue: true }, 'Late'],
    [{ pastDue: true, pastGrace: true }, 'Missed'],
    [{ pastDue: true, pastGrace: true, hop: 1 }, 'Missed'],
    [{ hop: 2 }, 'Open'],
    [{ closed: true, closedAs: 'Done' }, 'Done'],
    [{ closed: true, closedAs: 'Done late', pastDue: true, pastGrace: true }, 'Done late'],
    [{ closed: true, closedAs: 'Done by backup', hop: 1, pastDue: true, pastGrace: true }, 'Done by backup'],
    [{ closed: true, closedAs: 'Excused', hop: 3 }, 'Excused'],
    [{ closed: true, closedAs: 'Missed', hop: 3 }, 'Missed'],
  ])('%j is %s', (facts, status) => {
    expect(book.judge('run', { ...OPEN, ...facts })).toMatchObject({ status, why: 'Ben takes over at 09:00.' });
  });

  it.each([
    [{ proofMissing: true }, ['Proof missing']],
    [{ outOfOrder: true, covered: true }, ['Out of order', 'Covered']],
    [{ fixFailed: true }, ['Last fix did not hold']],
    [{}, []],
  ])('%j has the flags %j', (facts, flags) => {
    expect(book.judge('run', { ...OPEN, ...facts }).flags).toEqual(flags);
  });
});

describe('a process', () => {
  const GOOD = {
    active: true,
    paused: false,
    pausedSays: '30 Nov 2026',
    cadenceProblem: '',
    missing: '',
    closedRuns: 5,
    badRuns: 0,
    missedInRow: 0,
    fixFailed: false,
    fixSays: '',
  };

  it.each([
    [{}, 'Good', '0 of the last 5 runs were missed or late.'],
    [{ badRuns: 2 }, 'Good', '2 of the last 5 runs were missed or late.'],
    [{ badRuns: 3 }, 'Slipping', '3 of the last 5 runs were missed or late.'],
    [{ badRuns: 4 }, 'Slipping', '4 of the last 5 runs were missed or late.'],
    [{ badRuns: 3, closedRuns: 3 }, 'Slipping', '3 of the last 3 runs were missed or late.'],
    [{ badRuns: 1, missedInRow: 1 }, 'Good', '1 of the last 5 runs were missed or late.'],
    [{ badRuns: 2, missedInRow: 2 }, 'Failing', 'Nobody did the last 2 runs.'],
    [{ badRuns: 3, missedInRow: 3 }, 'Failing', 'Nobody did the last 3 runs.'],
    [{ closedRuns: 0 }, 'New', 'No run has closed yet.'],
    [{ missing: 'a backup', badRuns: 3 }, 'Not enforced', 'It lacks a backup, so nobody is held to it.'],
    [{ cadenceProblem: 'the cadence "soon" cannot be read', missing: 'a backup' }, 'Rule problem', 'The cadence "soon" cannot be read.'],
    [{ paused: true, cadenceProblem: 'x' }, 'Paused', 'Paused until 30 Nov 2026.'],
    [{ active: false, paused: true }, 'Paused', 'Switched off in the Active column.'],
  ])('%j is %s', (facts, status, why) => {
    expect(book.judge('process', { ...GOOD, ...facts })).toMatchObject({ status, why });
  });

  it.each([
    [4, 'Good'],
    [3, 'Slipping'],
  ])('with proc.pattern at %s three of five are %s', (value, status) => {
    expect(productRules([{ id: 'proc.pattern', value, on: true }]).judge('process', { ...GOOD, badRuns: 3 }).status).toBe(status);
  });
});
