import { askAs, type Asked } from './first-use';
import { beatAt, goBack, makeCafe, remember, rowsOf, setClock, tabOf } from './cafe';
import { askAddOn } from '../../local/cli/call-add-on';
import { editCells } from '../../local/host/events';
import type { Faults } from '../../local/host/faults';
import { columnOf } from '../../local/sample/fill-sheet';

const host = makeCafe({
  rows: {
    Processes: [
      { Process: 'Safe count', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00', Proof: 'sign-off' },
    ],
  },
});
['ana', 'ben', 'cy', 'dee'].forEach((name) => host.desk.user(`${name}@cafe.example`));
['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
setClock(host, '2026-11-20T06:11');
editCells(host, { tab: 'Runs', row: 2, column: columnOf(tabOf(host, 'Runs'), 'Done'), values: [[true]] });
const ticked = remember(host);
beatAt(host, '2026-11-20T06:40');
const beaten = remember(host);
goBack(host, ticked);

const runOf = () => rowsOf(host, 'Runs')[0] ?? {};
const lines = () => rowsOf(host, 'Log').filter((line) => line['What'] === 'sign-off');
const request = (more: object = {}): object => ({ request: 'sign-off', run: runOf()['ID'], verdict: 'approve', ...more });
const signAs = (name: string, more: object = {}): Asked => askAs(host, request(more), { user: `${name}@cafe.example` });
const verified = () => askAddOn(host, { request: 'verify' }).answer;

beforeEach(() => {
  goBack(host, ticked);
  setClock(host, '2026-11-20T06:40');
});

it('takes two people: one who ticks in the grid, one who signs in the sidebar', () => {
  expect(runOf()).toMatchObject({ 'Done by': 'Ana (unverified)', Status: 'Open' });
  const seen = askAs(host, { request: 'overview' }, { user: 'ben@cafe.example' }).result['signing'] as readonly {
    seen: string;
    refusal: string;
  }[];
  expect(seen).toMatchObject([{ doer: 'Ana', refusal: '' }]);
  expect(signAs('ana')).toMatchObject({
    ok: false,
    error: 'Safe count: it was done by Ana, and that is you: somebody else has to sign it off.',
  });
  const { ok, result, run } = signAs('ben', { seen: seen[0]?.seen });
  expect([ok, result['says'], run.missing, run.mails]).toEqual([
    true,
    ['Safe count, done by Ana, is signed off and closes at the next check.'],
    [],
    [],
  ]);
  expect(run.calls.total).toBeLessThan(40);
  expect(lines()).toMatchObject([{ Who: 'ben@cafe.example', Before: 'Ana (unverified)', After: 'approved' }]);
  beatAt(host, '2026-11-20T07:05');
  expect(runOf()).toMatchObject({ Status: 'Done', 'Done by': 'Ana (unverified)' });
  expect([lines().length, verified()]).toEqual([1, { ok: true, findings: [] }]);
});

it('is refused to somebody Google does not reveal', () => {
  host.desk.user('ben@cafe.example').revealed = false;
  expect(signAs('ben')).toMatchObject({ ok: false, error: expect.stringMatching(/^Google does not tell Runsheet who you are/) as unknown });
});

it('spares the next heartbeat from reading the log whole', () => {
  const reads = (): number => beatAt(host, '2026-11-20T07:05').run.calls.byService['Range.getValues'] ?? 0;
  signAs('ben', { verdict: 'reject', note: 'Two notes are missing' });
  const after = reads();
  goBack(host, ticked);
  expect(after - reads()).toBeLessThanOrEqual(2);
});

describe('a sign-off ended from outside', () => {
  const { total } = signAs('ben').run.calls;
  const points = Array.from({ length: total }, (_unused, index) => index + 1).flatMap((call) =>
    (['before', 'after'] as const).flatMap((phase) => [false, true].map((isBeaten) => ({ call, phase, isBeaten }))),
  );

  /** Where it was beaten, a heartbeat had come in the same minute. */
  function end(isBeaten: boolean, faults: Faults): void {
    goBack(host, isBeaten ? beaten : ticked);
    setClock(host, '2026-11-20T06:40');
    host.rpc('rpc', JSON.stringify(request()), { user: 'ben@cafe.example', faults });
  }

  it.each(points)('$phase call $call is there whole, or not at all, just after a heartbeat: $isBeaten', ({ call, phase, isBeaten }) => {
    end(isBeaten, { killAt: call, phase, unflushed: 'cut', seed: call });
    beatAt(host, '2026-11-20T07:05');
    const isSigned = runOf()['Status'] === 'Done';
    expect([lines().length, runOf()['Done by'], verified()]).toEqual([isSigned ? 1 : 0, 'Ana (unverified)', { ok: true, findings: [] }]);
    if (!isSigned) expect(signAs('ben').ok).toBe(true);
    beatAt(host, '2026-11-20T08:05');
    expect([runOf()['Status'], lines().length, verified()]).toEqual(['Done', 1, { ok: true, findings: [] }]);
  });

  it.each([...Array(total).keys()].map((index) => index + 1))('by a call %i that throws is there whole, or not at all', (call) => {
    end(true, { throwAt: [{ call, phase: 'after', message: 'Service Spreadsheets failed.' }] });
    beatAt(host, '2026-11-20T07:05');
    expect([lines().length, verified()]).toEqual([runOf()['Status'] === 'Done' ? 1 : 0, { ok: true, findings: [] }]);
  });
});

it('by two people at once counts once', () => {
  const inner: Asked[] = [];
  host.rpc('rpc', JSON.stringify(request()), {
    user: 'ben@cafe.example',
    faults: { hookAt: (call) => void (call === 5 && inner.push(signAs('cy'))) },
  });
  expect(inner).toMatchObject([{ ok: false, error: expect.stringMatching(/^Runsheet is working on this file/) as unknown }]);
  expect([lines().length, signAs('cy').error]).toEqual([1, 'Safe count: Ben has signed it off already.']);
});
