import { makeRun, makeStep } from '../../support/core-world';
import type { OpenRunLine } from '../../../src/core/contract/acting';
import { describeOpenRun } from '../../../src/core/overview/describe-open-run';
import { listOpenRuns } from '../../../src/core/overview/list-open-runs';
import { decodeLedger } from '../../../src/core/runs/ledger';
import type { RunOutcome } from '../../../src/core/runs/plan-runs';
import type { Run, RunStep, Terms } from '../../../src/core/runs/run';

const EMPTY = decodeLedger(undefined, undefined, null, new Set());

function outcomeOf(run: Run, steps: readonly RunStep[] = []): RunOutcome {
  return {
    run,
    before: run,
    steps,
    openedNow: false,
    missedNow: false,
    movedNow: false,
    closedNow: false,
    lateNow: false,
    windowEnds: null,
    nominal: null,
  };
}

function linesOf(outcomes: readonly RunOutcome[], now: string, resting: readonly Run[] = []): readonly OpenRunLine[] {
  const plan = {
    runs: { outcomes, nextDue: {}, forgotten: [] },
    ledger: { ...EMPTY, open: [...outcomes.map(({ run }) => run), ...resting] },
  };
  return listOpenRuns(plan, now).map((one) => describeOpenRun(one, now));
}

const MISSED: Partial<Terms> = { missed: '2026-11-20T09:00' };

describe('an open run', () => {
  it.each<[string, string, Partial<Run>, Partial<Terms>, readonly RunStep[], string]>([
    ['a day ahead', '2026-11-19T23:59', {}, {}, [], 'due later'],
    ['on its day', '2026-11-20T00:00', {}, {}, [], 'due today'],
    ['a minute before it is due', '2026-11-20T06:59', {}, {}, [], 'due today'],
    ['at its due time', '2026-11-20T07:00', {}, {}, [], 'overdue'],
    ['after it', '2026-11-20T07:01', {}, {}, [], 'overdue'],
    ['with a proof before it is due', '2026-11-20T06:59', { proof: 'x' }, {}, [], 'in progress'],
    ['with a step done a day ahead', '2026-11-19T23:59', {}, {}, [makeStep(1, { tick: true })], 'in progress'],
    ['ticked', '2026-11-20T06:59', { tick: true }, {}, [], 'in progress'],
    ['with a proof when it is over', '2026-11-20T07:00', { proof: 'x' }, {}, [], 'overdue'],
    ['missed and moved', '2026-11-20T09:05', { hop: 1, moved: '2026-11-20T09:05' }, MISSED, [], 'escalated'],
    ['missed with nobody to move to', '2026-11-20T09:05', {}, MISSED, [], 'overdue'],
  ])('%s', (_name, now, run, terms, steps, state) => {
    expect(linesOf([outcomeOf(makeRun(run, terms), steps)], now)).toMatchObject([{ state, title: 'Opening check', holder: 'Ana' }]);
  });

  it('stands in the list while its process is paused, as it was read', () => {
    const resting = makeRun({ id: 'U-REST00', status: 'Late' });
    expect(linesOf([], '2026-11-20T10:00', [resting])).toMatchObject([{ id: 'U-REST00', status: 'Late', tone: 'warn', state: 'overdue' }]);
  });

  it('is not open before it stands in the sheet', () => {
    const outcome = { ...outcomeOf(makeRun()), before: null, openedNow: true };
    const plan = { runs: { outcomes: [outcome], nextDue: {}, forgotten: [] }, ledger: EMPTY };
    expect(listOpenRuns(plan, '2026-11-20T10:00')).toEqual([]);
  });

  it('leaves the list when it closes', () => {
    expect(linesOf([outcomeOf(makeRun({ status: 'Done' }, { closed: '2026-11-20T06:30' }))], '2026-11-20T10:00')).toEqual([]);
  });
});

it('the gravest and oldest come first', () => {
  const moved = { moved: '2026-11-20T09:00' };
  const runs = [
    makeRun({ id: 'U-AHEAD0', due: '2026-11-20T17:00' }),
    makeRun({ id: 'U-LATE00', due: '2026-11-20T09:30' }),
    makeRun({ id: 'U-LATE01', due: '2026-11-20T08:30' }),
    makeRun({ id: 'U-HOP100', hop: 1, ...moved }, MISSED),
    makeRun({ id: 'U-HOP200', hop: 2, ...moved }, MISSED),
  ];
  const lines = linesOf(
    runs.map((run) => outcomeOf(run)),
    '2026-11-20T10:00',
  );
  expect(lines.map(({ id }) => id)).toEqual(['U-HOP200', 'U-HOP100', 'U-LATE01', 'U-LATE00', 'U-AHEAD0']);
});
