import { askAddOn } from '../../local/cli/call-add-on';
import type { Host } from '../../local/host/host';
import { serialFromIso } from '../../local/store/serial';
import { beatAt, rowsOf, tabOf } from './cafe';
import { makeOldCafe } from './old-cafe';
import type { OldProcess } from '../support/old-ledger';
import { addDays } from '../../src/core/time/arith';

const TABS = ['Runs', 'Run steps', 'Outbox', 'Log', 'Run archive', 'Log archive', 'Mail archive'] as const;
const PROCESSES = 10;
/** The budget of the design: so many daily runs for ten years take less than a tenth of the 10,000,000 cells of a file. */
const BUDGET = { daily: 100, years: 10, cells: 1_000_000 };

const RESULTS = ['Done', 'Done', 'Done', 'Done late', 'Done by backup', 'Missed', 'Done', 'Excused'] as const;

/** Three of ten have four steps with photos, every other run was mailed about. */
const processes: readonly OldProcess[] = Array.from({ length: PROCESSES }, (_unused, n) => ({
  ...{ id: `P-AAA${n}`, title: `Opening check of the kitchen ${n}`, location: n % 2 === 0 ? '' : 'Bar' },
  steps: n % 10 < 3 ? 4 : 0,
  proof: (day) => (n % 10 < 3 ? `https://photos.cafe.example/albums/2026/${day}/kitchen-${n}.jpg` : '4'),
  result: (_day, turn) => RESULTS[(turn + n) % RESULTS.length] ?? 'Done',
  mailed: (day) => Number(day.slice(-2)) % 2 === n % 2,
}));

/** Cells that Google counts: the whole grid, blank rows and columns included. */
const cellsOf = (host: Host, name: string): number => tabOf(host, name).maxRows * tabOf(host, name).maxColumns;
const rowCount = (host: Host, name: string): number => rowsOf(host, name).length;

/** Heartbeats of a night until nothing is left to pack. */
function packAll(host: Host, day: string): void {
  for (let hour = 0; hour < 24; hour += 1) {
    const { run } = beatAt(host, `${day}T${String(hour).padStart(2, '0')}:05`);
    if (hour > 0 && run.calls.byService['Sheet.deleteRows'] === undefined) return;
  }
  throw new Error('there is always something left to pack');
}

/** The day before a month leaves Runs: no file is ever fuller. */
const LAST = '2026-11-07';
const host = makeOldCafe(processes, '2025-08-01', LAST);
const before = Object.fromEntries(TABS.map((tab) => [tab, cellsOf(host, tab)]));
packAll(host, '2026-11-08');

/** Cells after ten years of a hundred daily runs, by tab, from what ten of them left after fifteen months. */
function extrapolate(): Readonly<Record<string, number>> {
  const scale = BUDGET.daily / PROCESSES;
  const columns = (tab: string): number => tabOf(host, tab).maxColumns;
  const months = new Set(rowsOf(host, 'Run archive').map((row) => row['Month'])).size;
  const archived = (rowCount(host, 'Run archive') / months) * 12 * BUDGET.years * scale;
  const lines = Number(rowsOf(host, 'Log').at(-1)?.['Seq'] ?? 0);
  const packed = lines - rowCount(host, 'Log');
  const years = 464 / 365;
  const mailRows = (rowCount(host, 'Mail archive') / years) * scale * BUDGET.years;
  const logRows = (rowCount(host, 'Log archive') / packed) * (lines / years) * scale * BUDGET.years;
  return {
    ...Object.fromEntries((['Runs', 'Run steps', 'Outbox'] as const).map((tab) => [tab, cellsOf(host, tab) * scale])),
    // The log is cut back whatever the number of runs.
    Log: 10_100 * columns('Log'),
    'Run archive': archived * columns('Run archive'),
    'Log archive': logRows * columns('Log archive'),
    'Mail archive': mailRows * columns('Mail archive'),
  };
}

describe('fifteen months of ten daily runs, never packed before', () => {
  it('leave the tabs that every sweep reads with what is younger than 100 days and its month', () => {
    const dues = rowsOf(host, 'Runs').map((row) => row['Key']?.slice(-16, -6) ?? '');
    expect([...dues].sort()[0]).toBe('2026-07-01');
    expect(rowCount(host, 'Runs')).toBe(PROCESSES * 131);
    expect(rowCount(host, 'Run steps')).toBe(3 * 4 * 7);
    expect(rowCount(host, 'Log')).toBeLessThanOrEqual(10_000);
    expect(rowCount(host, 'Run archive')).toBeGreaterThanOrEqual(PROCESSES * 11);
  });

  it('give their cells back', () => {
    for (const tab of ['Runs', 'Run steps', 'Outbox', 'Log'] as const) expect(cellsOf(host, tab)).toBeLessThan(before[tab] ?? 0);
  });

  it('are whole: the record says every run, links, ledger and log verify', () => {
    const { answer } = askAddOn(host, { request: 'export', from: '2025-08-01', to: LAST });
    expect((answer as { runs: unknown[] }).runs.length).toBe(464 * PROCESSES);
    expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
  });

  it('make ten years of a hundred daily runs stay under a tenth of what a file may hold', () => {
    const cells = extrapolate();
    const sum = Object.values(cells).reduce((all, count) => all + count, 0);
    const lines = Object.entries(cells).map(([tab, count]) => `${tab.padEnd(12)}${Math.round(count).toLocaleString('en').padStart(10)}`);
    console.info(
      [
        `Cells after ${BUDGET.years} years of ${BUDGET.daily} daily runs:`,
        ...lines,
        `together ${Math.round(sum).toLocaleString('en')}`,
      ].join('\n'),
    );
    expect(sum).toBeLessThan(BUDGET.cells);
    expect(sum).toBeGreaterThan(BUDGET.cells / 10);
  });

  it('cost a heartbeat as many calls as a young file', () => {
    const young = makeOldCafe(processes, '2026-11-01', LAST);
    const callsAt = (at: Host, moment: string): number => beatAt(at, moment).run.calls.total;
    packAll(young, '2026-11-08');
    expect(callsAt(host, '2026-11-08T23:05')).toBe(callsAt(young, '2026-11-08T23:05'));
  });
});

describe('the months after that', () => {
  it('are packed as they come, and the ledger stays as large as it was', () => {
    const start = Object.fromEntries(TABS.map((tab) => [tab, cellsOf(host, tab)]));
    for (let day = '2026-11-09'; day < '2026-12-12'; day = addDays(day, 1)) {
      ['00:05', '01:05', '08:05'].forEach((time) => beatAt(host, `${day}T${time}`));
    }
    const dues = rowsOf(host, 'Runs').map((row) => row['Key']?.slice(-16, -6) ?? '');
    expect([...dues].sort()[0]).toBe('2026-09-01');
    const bounded = (['Runs', 'Run steps', 'Log'] as const).filter((tab) => cellsOf(host, tab) <= (start[tab] ?? 0) * 1.2);
    expect(bounded).toEqual(['Runs', 'Run steps', 'Log']);
    // Nobody did anything in these weeks, and much was mailed about it.
    const queued = rowsOf(host, 'Outbox').map((row) => Number(row['Queued']));
    expect(queued.length).toBeGreaterThan(500);
    expect(Math.min(...queued)).toBeGreaterThan((serialFromIso('2026-12-11T00:00') ?? 0) - 33);
    expect(askAddOn(host, { request: 'verify' }).answer).toEqual({ ok: true, findings: [] });
  });
});
