import { addRows, makeCompany, rowNumber, rowsOf, typeInto, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { addDays } from '../../../src/core/time/arith';

const OPENING = { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', 'Due at': '07:00', Proof: 'none' };
const TILL = { Process: 'Opening check', Order: 1, Step: 'Count the till', Proof: 'number 0..5000' };
const LIGHTS = { Process: 'Opening check', Order: 2, Step: 'Lights', Proof: 'none' };

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

function company(rows: Readonly<Record<string, readonly TypedRow[]>> = {}): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-01T18:00', rows: { Processes: [{ ...OPENING, Proof: 'choice ok/not ok' }], ...rows } });
  runSweep(ports);
  return ports;
}

/** One day of the process: opened, done or left alone; looked at just before the next one opens. */
function live(ports: MemoryPorts, day: string, done: boolean): void {
  at(ports, `${day}T00:05`);
  if (done) {
    const row = rowsOf(ports, 'Runs').length + 1;
    typeInto(ports, 'Runs', row, 'Proof', 'ok');
    typeInto(ports, 'Runs', row, 'Done', true);
  }
  at(ports, `${day}T06:30`);
  at(ports, `${day}T07:05`);
  at(ports, `${day}T09:05`);
}

/** Days from 2 November on, `+` done in time and `-` done by nobody; the last window is over at the end. */
function liveDays(ports: MemoryPorts, results: string, first = '2026-11-02'): string {
  [...results].forEach((result, index) => live(ports, addDays(first, index), result === '+'));
  const next = addDays(first, results.length);
  at(ports, `${next}T00:05`);
  return next;
}

const issuesOf = (ports: MemoryPorts): readonly TypedRow[] => rowsOf(ports, 'Issues');
const flagsOf = (ports: MemoryPorts, now: string): unknown => at(ports, now).statuses.find(({ tab }) => tab === 'Processes')?.flags;

describe('a process that keeps failing', () => {
  it.each([
    ['--', 0],
    ['-+-', 0],
    ['---', 1],
    ['-+-+-', 1],
    ['-++++-', 0],
    ['--++-', 1],
    ['------', 1],
  ])('days %s raise %d issues', (results, count) => {
    const ports = company();
    liveDays(ports, results);
    expect(issuesOf(ports)).toHaveLength(count);
  });

  it('raises one issue with the runs that show it, short-term, about the process, logged and told as an event', () => {
    const ports = company();
    liveDays(ports, '-+-');
    live(ports, '2026-11-05', false);
    const { events } = at(ports, '2026-11-06T00:05');
    const [issue] = issuesOf(ports);
    expect(issue).toMatchObject({ 'Raised by': 'Runsheet', 'Raised on': { local: '2026-11-06T00:00' }, Horizon: 'Short', Status: 'Open' });
    expect(issue?.['About']).toMatch(/^P-\w+ Opening check$/);
    expect(issue?.['Issue']).toMatch(
      /^Opening check: 3 of the last 4 runs were missed or late: U-\w+ Missed, due Thu 5 Nov 07:00; U-\w+ Missed, due Wed 4 Nov 07:00; U-\w+ Missed, due Mon 2 Nov 07:00\.$/,
    );
    expect(events.filter(({ event }) => event === 'issue')).toMatchObject([{ at: '2026-11-06T00:05', due: '2026-11-05T07:00' }]);
    expect(rowsOf(ports, 'Log').filter((row) => row['What'] === 'issue raised')).toHaveLength(1);
    expect(at(ports, '2026-11-06T00:35')).toMatchObject({ changed: 0, issues: [] });
  });

  it('names the step that was behind each time', () => {
    const ports = company({ Steps: [TILL, LIGHTS] });
    [2, 3, 4].forEach((day) => {
      at(ports, `2026-11-0${day}T00:05`);
      const steps = rowsOf(ports, 'Run steps');
      const row = steps.length === 0 ? 0 : steps.map((step) => step['Step']).lastIndexOf('Lights') + 2;
      typeInto(ports, 'Run steps', row, 'Done', true);
      at(ports, `2026-11-0${day}T09:05`);
    });
    at(ports, '2026-11-05T00:05');
    expect(String(issuesOf(ports)[0]?.['Issue'])).toMatch(/\. Step 1 "Count the till" was behind in 3 of them\.$/);
  });

  it('is not raised again while the issue is open, and asks for the fix of one that was solved without', () => {
    const ports = company();
    const day = liveDays(ports, '---');
    typeInto(ports, 'Issues', 2, 'Solved on', { local: `${day}T00:00` });
    const report = at(ports, `${day}T01:05`);
    expect(issuesOf(ports)).toMatchObject([{ Status: 'Fix needed' }]);
    expect(report.statuses.find(({ tab }) => tab === 'Issues')).toMatchObject({
      status: 'Fix needed',
      owner: 'Ana',
      why: 'Solved on 5 Nov 2026, but Fix does not say what was changed so that it does not come back.',
    });
    typeInto(ports, 'Issues', 2, 'Fix', 'Key hangs at the door');
    at(ports, `${day}T02:05`);
    expect(issuesOf(ports)).toMatchObject([{ Status: 'Solved' }]);
  });

  it('says of the next failure after a fix that it did not hold, and raises a new issue only for new failures', () => {
    const ports = company();
    const day = liveDays(ports, '---');
    typeInto(ports, 'Issues', 2, 'Solved on', { local: `${day}T00:00` });
    typeInto(ports, 'Issues', 2, 'Fix', 'Key hangs at the door');
    expect(flagsOf(ports, `${day}T00:35`)).toEqual([]);
    const next = liveDays(ports, '-', day);
    expect(flagsOf(ports, `${next}T00:35`)).toEqual([]);
    at(ports, `${next}T07:05`);
    const failing = at(ports, `${next}T09:05`);
    const run = failing.statuses.find(({ tab, status }) => tab === 'Runs' && status === 'Missed');
    expect(run?.flags).toEqual(['Last fix did not hold']);
    expect(run?.why).toContain('The last fix did not hold: "Key hangs at the door", of Thu 5 Nov.');
    const after = liveDays(ports, '--', addDays(next, 1));
    expect(flagsOf(ports, `${after}T00:35`)).toEqual(['Last fix did not hold']);
    expect(issuesOf(ports)).toHaveLength(2);
    expect(String(issuesOf(ports)[1]?.['Issue'])).toMatch(/The last fix did not hold: "Key hangs at the door", of Thu 5 Nov\.$/);
  });

  it('keeps to the Rules tab: another number, or the rule switched off', () => {
    const strict = company();
    typeInto(strict, 'Rules', rowNumber(strict, 'Rules', 'ID', 'proc.pattern'), 'Value', 2);
    liveDays(strict, '--');
    expect(issuesOf(strict)).toHaveLength(1);
    const off = company();
    typeInto(off, 'Rules', rowNumber(off, 'Rules', 'ID', 'proc.pattern'), 'On', 'no');
    liveDays(off, '-----');
    expect(issuesOf(off)).toEqual([]);
  });

  it('leaves out what was excused, what is optional and was missed, and what rests', () => {
    const optional = company({ Processes: [{ ...OPENING, Proof: 'choice ok/not ok', Optional: 'yes' }] });
    liveDays(optional, '----');
    expect(issuesOf(optional)).toEqual([]);
  });

  it('goes without an issue where the file has no Issues tab', () => {
    const ports = company();
    const { workbook } = ports;
    const hidden = { ...ports, workbook: { ...workbook, tabs: () => workbook.tabs().filter(({ name }) => name !== 'Issues') } };
    ['02', '03', '04', '05'].forEach((day) => {
      ports.setNow(`2026-11-${day}T00:05`);
      runSweep(hidden);
      ports.setNow(`2026-11-${day}T09:05`);
      expect(runSweep(hidden).issues).toEqual([]);
    });
    expect(rowsOf(ports, 'Processes')[0]?.['Health']).toBe('Failing');
  });
});

it('an issue that a person raises is theirs: it holds back nothing', () => {
  const ports = company();
  addRows(ports, 'Issues', [{ Issue: 'The key is often lost', 'Raised by': 'Ana', About: 'Opening check' }]);
  liveDays(ports, '---');
  expect(issuesOf(ports)).toHaveLength(2);
});
