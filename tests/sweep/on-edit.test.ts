import { CustomFunctions } from '../../local/host/custom-functions';
import { applyEdit, editCells } from '../../local/host/events';
import type { EventTools } from '../../local/host/event-tools';
import type { RunOptions } from '../../local/host/host';
import type { AuthMode } from '../../local/host/permissions';
import type { RunResult } from '../../local/host/run-result';
import { askAddOn } from '../../local/cli/call-add-on';
import { serialFromIso } from '../../local/store/serial';
import { columnOf, findRows } from '../../local/sample/fill-sheet';
import { beatAt, goBack, makeCafe, remember, rowsOf, setClock, tabOf } from './cafe';

type Value = string | number | boolean;
type Act = typeof editCells | typeof applyEdit;

const EARLY = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '07:00' };
const host = makeCafe({
  rows: {
    Processes: [
      { Process: 'Opening check', ...EARLY, Proof: 'number 1..8' },
      { Process: 'Oven check', ...EARLY, Proof: 'none' },
      { Process: 'Fridge check', ...EARLY, Proof: 'text 5' },
      { Process: 'Windows', ...EARLY, Proof: 'photo' },
    ],
    Steps: [{ Process: 'Windows', Order: 1, Step: 'Front', Proof: 'photo' }],
  },
});
['2026-11-19T18:35', '2026-11-20T00:05', '2026-11-20T06:05'].forEach((at) => beatAt(host, at));
const morning = remember(host);

beforeEach(() => {
  goBack(host, morning);
  setClock(host, '2026-11-20T06:11');
});

function rowOf(tab: string, header: string, ending: string): number {
  return findRows(tabOf(host, tab), (text) => text(header).endsWith(ending))[0] ?? 0;
}

const runRow = (process: string): number => rowOf('Runs', 'Process', process);

/** Types into one cell of one run. */
function type(act: Act, process: string, header: string, value: Value): RunResult | null {
  const result = act(host, { tab: 'Runs', row: runRow(process), column: columnOf(tabOf(host, 'Runs'), header), values: [[value]] });
  return result !== null && 'calls' in result ? result : null;
}

function noteAt(tab: string, row: number, header: string): string {
  return tabOf(host, tab).cell(row, columnOf(tabOf(host, tab), header))?.note ?? '';
}

const runOf = (process: string) => rowsOf(host, 'Runs').find((row) => row['Process']?.endsWith(process)) ?? {};

/** The stamp is a moment of 20 Nov 2026. */
function expectDoneAt(process: string, time: string): void {
  expect(Number(runOf(process)['Done at'])).toBeCloseTo(serialFromIso(`2026-11-20T${time}`) ?? 0, 5);
}

describe('a tick in the grid', () => {
  it('with its proof is stamped at once and closes with that time', () => {
    type(editCells, 'Opening check', 'Proof', 4);
    const run = type(editCells, 'Opening check', 'Done', true);
    expect(run).toMatchObject({ error: null, missing: [], killed: false, mails: [], alerts: [] });
    expect(run?.calls).toMatchObject({
      total: 11,
      byService: { 'Range.getValues': 3, 'Range.setValues': 1, 'Lock.tryLock': 1, 'Lock.releaseLock': 1 },
    });
    expect(run?.modelledMs).toBeLessThan(2_000);
    expect(runOf('Opening check')).toMatchObject({ 'Done by': 'Ana (unverified)', Status: 'Open' });
    expectDoneAt('Opening check', '06:11');
    expect(beatAt(host, '2026-11-20T07:05').report['closed']).toMatchObject([{ status: 'Done' }]);
    expectDoneAt('Opening check', '06:11');
    expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
  });

  it('without its proof gets a note and no stamp, and the run moves', () => {
    type(editCells, 'Opening check', 'Done', true);
    expect(noteAt('Runs', runRow('Opening check'), 'Done')).toBe('Runsheet:\nNot done yet: Proof needs a number from 1 to 8.');
    expect(runOf('Opening check')).toMatchObject({ 'Done by': '', 'Done at': '' });
    beatAt(host, '2026-11-20T09:05');
    expect(runOf('Opening check')).toMatchObject({ Assignee: 'Ben', Status: 'Missed' });
  });

  it('whose event is lost counts as made just after the heartbeat before', () => {
    type(applyEdit, 'Opening check', 'Proof', 4);
    type(applyEdit, 'Opening check', 'Done', true);
    beatAt(host, '2026-11-20T07:05');
    expect(runOf('Opening check')).toMatchObject({ 'Done by': 'Ana (unverified)', Status: 'Done' });
    expectDoneAt('Opening check', '06:05');
  });

  it('filled down over several rows is judged row by row, without values in the event', () => {
    const column = columnOf(tabOf(host, 'Runs'), 'Done');
    const rows = ['Opening check', 'Oven check', 'Fridge check'].map(runRow);
    expect(rows).toEqual([2, 3, 4]);
    type(applyEdit, 'Fridge check', 'Proof', 'All below five');
    editCells(host, { tab: 'Runs', row: 2, column, values: [[true], [true], [true]] });
    expect(['Opening check', 'Oven check', 'Fridge check'].map((name) => runOf(name)['Done by'])).toEqual([
      '',
      'Ana (unverified)',
      'Ana (unverified)',
    ]);
    expect(rows.map((row) => noteAt('Runs', row, 'Done') === '')).toEqual([false, true, true]);
    const closed = beatAt(host, '2026-11-20T07:05').report['closed'] as readonly { readonly title: string }[];
    expect(closed.map(({ title }) => title).sort()).toEqual(['Fridge check', 'Oven check']);
    expectDoneAt('Oven check', '06:11');
  });

  it('before any call of a heartbeat leaves what the heartbeat recorded true', () => {
    const beatWithEdit = (at: number): number => {
      goBack(host, morning);
      type(applyEdit, 'Oven check', 'Done', true);
      setClock(host, '2026-11-20T07:05');
      const hookAt = (call: number): void => void (call === at && type(editCells, 'Oven check', 'Done', true));
      const { calls } = host.run('runsheetHourly', (tools) => [{ authMode: tools.authMode() }], { kind: 'trigger', faults: { hookAt } });
      beatAt(host, '2026-11-20T08:05');
      // Before the heartbeat has the lock, its second call, the edit is stamped and read.
      expect(runOf('Oven check')).toMatchObject({ Status: at === 1 || at === 2 ? 'Done late' : 'Done', 'Done by': 'Ana (unverified)' });
      expect([at, askAddOn(host, { request: 'verify' }).answer]).toEqual([at, { ok: true, findings: [] }]);
      return calls.total;
    };
    const calls = beatWithEdit(0);
    expect(calls).toBeGreaterThan(20);
    for (let at = 1; at <= calls; at += 1) beatWithEdit(at);
  });
});

describe('text somebody typed on purpose', () => {
  it.each([
    ['a formula', '=HYPERLINK("https://evil.example";"open")'],
    ['50,000 characters', `"${'<b>'.repeat(16_000)}`.padEnd(50_000, 'x')],
  ])('%s as proof stays where it is, and its note is short and plain', (_name, text) => {
    const row = runRow('Windows');
    tabOf(host, 'Runs').setCell(row, columnOf(tabOf(host, 'Runs'), 'Proof'), { value: text });
    const run = type(editCells, 'Windows', 'Done', true);
    expect(run).toMatchObject({ error: null, missing: [] });
    expect(noteAt('Runs', row, 'Done')).toMatch(
      /^Runsheet:\nNot done yet: "[^\n]{1,60}" is no https link(?:: paste the address alone)?; step 1 "Front" is not ticked; it closes by itself once that is there\.$/,
    );
    expect(runOf('Windows')['Proof']).toBe(text);
  });

  it('as the name of a step is cut in its note', () => {
    const steps = tabOf(host, 'Run steps');
    steps.setCell(2, columnOf(steps, 'Step'), { value: '=1+1\n'.repeat(10_000) });
    type(editCells, 'Windows', 'Done', true);
    const note = noteAt('Runs', runRow('Windows'), 'Done');
    expect([note.startsWith('Runsheet:\nNot done yet: Proof needs a photo'), note.length < 250]).toEqual([true, true]);
  });
});

describe('an edit elsewhere', () => {
  const costs = (tab: string, row: number, column: number, value: Value): unknown => {
    const run = editCells(host, { tab, row, column, values: [[value]] });
    return [run?.error, run?.missing, run?.calls.byService];
  };

  it('in a tab that is not ours costs the one call that finds it out', () => {
    expect(costs('Sheet1', 3, 3, 'x')).toEqual([null, [], { 'Range.getValues': 1 }]);
    host.book.tabs.splice(host.book.tabs.indexOf(tabOf(host, 'Columns')), 1);
    expect(costs('Sheet1', 3, 3, 'x')).toEqual([null, [], {}]);
  });

  it('in a header costs nothing', () => {
    expect(costs('Processes', 1, 3, 'x')).toEqual([null, [], {}]);
  });

  it('in a cell of ours costs three calls, four with a note', () => {
    const grace = columnOf(tabOf(host, 'Processes'), 'Grace');
    expect(costs('Steps', 2, columnOf(tabOf(host, 'Steps'), 'Order'), 1)).toEqual([
      null,
      [],
      { 'Range.getValues': 2, 'Range.getNotes': 1 },
    ]);
    costs('Processes', 2, grace, 4);
    const noted = { 'Cache.get': 1, 'Range.getValues': 2, 'Range.getNotes': 1, 'Range.setNotes': 1 };
    expect(costs('Processes', 2, grace, 'long')).toEqual([null, [], noted]);
  });

  it('in a cadence is echoed', () => {
    costs('Processes', 2, columnOf(tabOf(host, 'Processes'), 'Cadence'), 'every Friday');
    expect(noteAt('Processes', 2, 'Cadence')).toMatch(/^Runsheet:\nEvery Friday; next due Fri 20 Nov 07:00, Fri 27 Nov 07:00, /);
  });
});

describe('the function of the trigger', () => {
  const runIn = (authMode: AuthMode, more: RunOptions = {}): RunResult => {
    const area = { row: runRow('Oven check'), column: columnOf(tabOf(host, 'Runs'), 'Done'), rows: 1, columns: 1 };
    const event = (tools: EventTools): readonly unknown[] => [
      { authMode: tools.authMode(), range: tools.range(tabOf(host, 'Runs'), area) },
    ];
    return host.run('onEdit', event, { ...more, kind: 'simple', authMode });
  };

  it('does nothing where it may not open the file', () => {
    type(applyEdit, 'Oven check', 'Done', true);
    expect(runIn('NONE')).toMatchObject({ error: null, missing: [], calls: { total: 0 }, handles: 0 });
    expect(runIn('LIMITED').calls.total).toBeGreaterThan(3);
  });

  it.each([
    undefined,
    null,
    '',
    7,
    [],
    {},
    { authMode: 'LIMITED', range: {} },
    { authMode: 1, range: { getSheet: 'Runs' } },
    { range: 'A1' },
  ])('does nothing for %j, which no editor made', (fake) => {
    const before = JSON.stringify([host.desk, host.book.changes]);
    const runs = [host.run('onEdit', [fake]), host.rpc('onEdit', fake === undefined ? undefined : fake)];
    expect(runs.map(({ error, calls }) => [error, calls.total])).toEqual(runs.map(() => [null, 0]));
    new CustomFunctions(host).value('Runs!A1', 'onEdit', [fake]);
    expect(JSON.stringify([host.desk, host.book.changes])).toBe(before);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('never throws, whatever fails at call %i', (call) => {
    type(applyEdit, 'Oven check', 'Done', true);
    const run = runIn('LIMITED', { faults: { throwAt: [{ call, phase: 'before', message: 'Service error' }] } });
    expect([run.error, host.desk.locks.size]).toEqual([null, 0]);
    expect(beatAt(host, '2026-11-20T07:05').report['closed']).toMatchObject([{ status: 'Done' }]);
  });
});
