import { makeRun, rowsIn, runContext, type Cells } from '../../support/core-world';
import { pastRun } from '../../support/past-runs';
import { judgeProcess } from '../../../src/core/runs/judge-process';
import { missedStreaks } from '../../../src/core/runs/missed-streaks';
import type { PastRun } from '../../../src/core/runs/past-run';
import { decodeProcess, decodeSteps, hasProof, processIssues, type Process } from '../../../src/core/runs/process';
import { deriveVersion } from '../../../src/core/runs/version';

const STEPS: readonly Cells[] = [
  { id: 'S-BBBB', process: 'P-AAAA', order: 2, step: 'Lock', proof: 'photo' },
  { id: 'S-AAAA', process: 'P-AAAA', order: 1, step: 'Count' },
  { id: 'S-CCCC', process: 'P-AAAA', step: 'Leave', required: 'no' },
];

function process(cells: Cells = {}, steps: readonly Cells[] = []): Process {
  const [row] = rowsIn('processes', [{ id: 'P-AAAA', process: 'Till count', owner: 'Ana', backup: 'Ben', cadence: 'every day', ...cells }]);
  if (row === undefined) throw new Error('no row');
  return decodeProcess(row, decodeSteps(rowsIn('steps', steps)).get('P-AAAA') ?? [], 1);
}

describe('a process where much is blank', () => {
  it('has the defaults of the contract', () => {
    expect(process()).toMatchObject({
      ...{ dueAt: '17:00', opensBefore: null, grace: 2, movesAfter: 2, onHolidays: 'skip', locations: [''] },
      ...{ proof: '', strict: false, optional: false, starts: null, ends: null, pausedUntil: null, active: true },
    });
  });

  it.each([
    ['every day', 2, 'skip'],
    ['weekdays', 2, 'skip'],
    ['every Friday', 24, 'skip'],
    ['monthly', 24, 'later'],
    ['quarterly', 24, 'later'],
  ])('due %s moves after %s working hours and on holidays is %s', (cadence, movesAfter, onHolidays) => {
    expect(process({ cadence })).toMatchObject({ movesAfter, onHolidays });
  });

  it.each([
    [
      { grace: -1, moves_after: -2 },
      { grace: 0, movesAfter: 0 },
    ],
    [
      { grace: 0, moves_after: 0 },
      { grace: 0, movesAfter: 0 },
    ],
    [{ location: 'Bar, Garden, Bar' }, { locations: ['Bar', 'Garden'] }],
    [{ on_holidays: 'Earlier' }, { onHolidays: 'earlier' }],
    [{ active: 'no' }, { active: false }],
  ])('%j is %j', (cells, found) => {
    expect(process(cells)).toMatchObject(found);
  });

  it('has its steps in their order, one without a number by its place', () => {
    expect(process({}, STEPS).steps.map(({ order, title, required }) => [order, title, required])).toEqual([
      [1, 'Count', true],
      [2, 'Lock', true],
      [3, 'Leave', false],
    ]);
  });

  it.each([
    ['its own', { proof: 'photo' }, [], true],
    ['a step', {}, STEPS, true],
    ['an optional step only', {}, [{ ...STEPS[0], required: 'no' }], false],
    ['nothing worth checking', { proof: 'none' }, [], false],
    ['a rule nobody can read', { proof: 'picture' }, [], false],
  ])('has proof by %s', (_name, cells, steps, has) => {
    expect(hasProof(process(cells, steps))).toBe(has);
  });

  it('tells of cadences and proofs that cannot be read', () => {
    const steps = [{ ...STEPS[0], proof: 'picture' }];
    const issues = processIssues(process({ cadence: 'FREQ=BLUR', proof: 'selfie' }, steps), rowsIn('steps', steps));
    expect(issues.map(({ code, tab, row, column }) => [code, tab, row, column])).toEqual([
      ['bad-cadence', 'Processes', 2, 'Cadence'],
      ['bad-proof-rule', 'Processes', 2, 'Proof'],
      ['bad-proof-rule', 'Steps', 2, 'Proof'],
    ]);
  });
});

describe('the version of a process', () => {
  const FIRST = '2026-11-16T08:00';
  const NOW = '2026-11-20T10:00';
  const noted = deriveVersion(process(), '', FIRST, null).text;

  it('is 1 since it was first seen, and stays while nothing changes', () => {
    expect(deriveVersion(process(), '', FIRST, null)).toMatchObject({ number: 1, since: FIRST, first: true });
    expect(deriveVersion(process(), noted, NOW, null)).toEqual({ number: 1, since: FIRST, text: noted, first: false });
  });

  it.each([
    ['its owner', { owner: 'Cy' }, null, FIRST],
    ['its proof', { proof: 'photo' }, null, FIRST],
    ['its cadence', { cadence: 'weekdays' }, null, NOW],
    ['its due time', { due_at: '08:00' }, null, NOW],
    ['a pause of it', { paused_until: '2026-12-01' }, null, NOW],
    ['a pause of everything', {}, '2026-12-01T00:00', NOW],
    ['Starts put before', { starts: '2026-01-01' }, null, NOW],
  ])('counts one up with %s; only a schedule counts from now on', (_name, cells, paused, since) => {
    expect(deriveVersion(process(cells), noted, NOW, paused)).toMatchObject({ number: 2, since });
  });

  it('does not change when the engine writes Starts down', () => {
    expect(deriveVersion(process({ starts: '2026-11-16' }), noted, NOW, null)).toMatchObject({ number: 1, since: FIRST });
  });

  it.each(['', '1', 'three since ever', '1 since 2026-11-16 08:00'])('begins anew where the cell says %j', (text) => {
    expect(deriveVersion(process(), text, NOW, null)).toMatchObject({ number: 1, since: NOW, first: true });
  });
});

const past = (due: string, status: string, location = ''): PastRun => pastRun(`2026-11-${due}`, status, { id: `U-${due}`, location });

describe('health', () => {
  const { directory, rules } = runContext();
  const judge = (cells: Cells, closed: readonly string[]): string =>
    judgeProcess(
      process({ proof: 'photo', ...cells }),
      closed.map((status, at) => past(String(20 - at), status)),
      { today: '2026-11-20', directory, rules, fixes: new Map() },
    ).status;

  it.each([
    ['nothing closed', {}, [], 'New'],
    ['only excused', {}, ['Excused'], 'New'],
    ['two of five late', {}, ['Done late', 'Done', 'Done late', 'Done', 'Done'], 'Good'],
    ['three of five late', {}, ['Done late', 'Done', 'Done late', 'Done', 'Missed'], 'Slipping'],
    ['three of six late, the oldest out', {}, ['Done late', 'Done', 'Done late', 'Done', 'Done', 'Missed'], 'Good'],
    ['excused ones left out', {}, ['Done late', 'Excused', 'Done late', 'Excused', 'Done by backup'], 'Slipping'],
    ['missed ones of an optional process left out', { optional: 'yes' }, ['Missed', 'Missed', 'Missed', 'Done'], 'Good'],
    ['two missed in a row', {}, ['Missed', 'Missed', 'Done'], 'Failing'],
    ['the day before a pause ends', { paused_until: '2026-11-21' }, ['Done'], 'Paused'],
    ['the day a pause ends', { paused_until: '2026-11-20' }, ['Done'], 'Good'],
    ['nobody to take over', { backup: '' }, ['Done'], 'Not enforced'],
    ['an owner nobody knows', { owner: 'Zoe' }, ['Done'], 'Not enforced'],
    ['turns', { owner: 'rotate: Ana, Ben' }, ['Done'], 'Good'],
    ['no proof', { proof: '' }, ['Done'], 'Not enforced'],
  ])('%s', (_name, cells, closed, status) => {
    expect(judge(cells, closed)).toBe(status);
  });
});

describe('a streak of misses', () => {
  const runs = { outcomes: [], nextDue: {}, forgotten: [] };
  it.each([
    ['ends with one that is done', ['Missed', 'Missed', 'Done', 'Missed'], [{ count: 2, since: '2026-11-19T07:00', run: 'U-20' }]],
    ['ends with one that is excused', ['Missed', 'Excused', 'Missed'], [{ count: 1, since: '2026-11-20T07:00', run: 'U-20' }]],
    ['is none after one that is done', ['Done', 'Missed', 'Missed'], []],
    ['is all of them', ['Missed', 'Missed'], [{ count: 2, since: '2026-11-19T07:00', run: 'U-20' }]],
  ])('%s', (_name, statuses, streaks) => {
    const closed = statuses.map((status, at) => past(String(20 - at), status));
    expect(missedStreaks([...closed].reverse(), runs)).toMatchObject(streaks);
    expect(missedStreaks(closed, runs).length).toBe(streaks.length);
  });

  it('is counted by process and location, with what closes now', () => {
    const now = makeRun({ id: 'U-NOW', status: 'Missed', due: '2026-11-20T07:00' }, { closed: '2026-11-21T00:00' });
    const outcome = {
      run: now,
      before: now,
      steps: [],
      openedNow: false,
      missedNow: false,
      movedNow: false,
      closedNow: true,
      lateNow: false,
      nominal: null,
      windowEnds: null,
    };
    const streaks = missedStreaks([past('19', 'Missed'), past('19', 'Missed', 'Bar')], { ...runs, outcomes: [outcome] });
    expect(streaks).toEqual([
      { process: 'P-AAAA', location: '', count: 2, since: '2026-11-19T07:00', run: 'U-NOW' },
      { process: 'P-AAAA', location: 'Bar', count: 1, since: '2026-11-19T07:00', run: 'U-19' },
    ]);
  });
});
