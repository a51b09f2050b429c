import { addRows, gridOf, makeCompany, rowNumber, rowsOf, setSettings, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';

const OPENING = {
  Process: 'Opening check',
  Owner: 'Ana',
  Backup: 'Ben',
  Fallback: 'Cy',
  Cadence: 'every day',
  'Due at': '07:00',
  Proof: 'number 1..8',
};

function opened(settings: Readonly<Record<string, string>> = {}): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-19T18:00', rows: { Processes: [OPENING] }, settings });
  runSweep(ports);
  at(ports, '2026-11-20T00:05');
  return ports;
}

function at(ports: MemoryPorts, now: string): ReturnType<typeof runSweep> {
  ports.setNow(now);
  return runSweep(ports);
}

it('asks for the reason of an Excuse, and counts it once it is there', () => {
  const ports = opened();
  typeInto(ports, 'Runs', 2, 'Answer', 'Excuse');
  expect(at(ports, '2026-11-20T06:00').issues).toMatchObject([{ code: 'reason-missing', tab: 'Runs', row: 2, column: 'Note' }]);
  typeInto(ports, 'Runs', 2, 'Note', 'Fire drill');
  expect(at(ports, '2026-11-20T06:30').closed).toMatchObject([{ status: 'Excused', why: 'Excused: Fire drill' }]);
});

it('excuses a run whose window ended during a pause', () => {
  const ports = opened();
  typeInto(ports, 'Processes', 2, 'Paused until', { local: '2026-11-23T00:00' });
  expect(at(ports, '2026-11-20T23:59')).toMatchObject({ closed: [], moved: [] });
  expect(at(ports, '2026-11-21T00:00').closed).toMatchObject([{ due: '2026-11-20T07:00', status: 'Excused' }]);
  expect(at(ports, '2026-11-23T00:05').closed).toEqual([]);
});

it('tells the real people once the Test recipient is gone, where it is still true', () => {
  const ports = opened({ 'Test recipient': 'test@cafe.example' });
  at(ports, '2026-11-20T09:05');
  expect(ports.sent.map((mail) => mail.to)).toEqual(['test@cafe.example']);
  setSettings(ports, { 'Test recipient': '' });
  expect(
    at(ports, '2026-11-20T10:05')
      .mails.map((mail) => mail.to)
      .sort(),
  ).toEqual(['ana@cafe.example', 'ben@cafe.example']);
  expect(at(ports, '2026-11-20T10:35').mails).toEqual([]);
});

it('says in a file without Runsheet that it has to be set up', () => {
  const ports = makeCompany();
  const { issues } = runSweep({ ...ports, workbook: { ...ports.workbook, tabs: () => [] } });
  expect(issues.map((issue) => issue.code)).toContain('not-installed');
});

it('notices that the end of the log was removed', () => {
  const ports = opened();
  expect(verifyWorkbook(ports)).toEqual({ ok: true, findings: [] });
  ports.workbook.deleteRows('Log', rowsOf(ports, 'Log').length + 1, 1);
  expect(verifyWorkbook(ports).findings).toMatchObject([{ code: 'log-gap', tab: 'Log' }]);
});

it('reports a quarter nobody can read, and a measurable without an owner', () => {
  const ports = makeCompany({
    rows: { Scorecard: [{ Measurable: 'Sales', Goal: '>= 5' }], Rocks: [{ Rock: 'Menu', Owner: 'Ana', Quarter: 'soon' }] },
  });
  const found = runSweep(ports).issues.map(({ code, tab, column }) => `${code} ${tab} ${column}`);
  expect(found).toEqual(expect.arrayContaining(['bad-quarter Rocks Quarter', 'blank Scorecard Owner']));
});

it('counts a line a person wrote into the log as movement of that row, and its own as none', () => {
  const rock = {
    Rock: 'Menu',
    Owner: 'Ana',
    Goal: 'Guests',
    'Why it matters': 'Sales',
    Start: { local: '2026-11-01T00:00' },
    Due: { local: '2026-12-31T00:00' },
    From: 0,
    Target: 10,
    Current: 9,
  };
  const ports = makeCompany({ now: '2026-11-14T10:00', rows: { Goals: [{ Goal: 'Guests', Owner: 'Ana' }], Rocks: [rock] } });
  const statusAt = (now: string): unknown => at(ports, now).statuses.find((status) => status.tab === 'Rocks')?.status;
  expect([statusAt('2026-11-14T10:00'), statusAt('2026-11-16T10:00')]).toEqual(['On track', 'At risk']);
  const id = rowsOf(ports, 'Rocks')[rowNumber(ports, 'Rocks', 'Rock', 'Menu') - 2]?.['ID'] ?? '';
  addRows(ports, 'Log', [{ At: { local: '2026-11-16T10:30' }, Who: 'Ana', What: 'note', Row: id }]);
  expect([statusAt('2026-11-16T11:00'), statusAt('2026-11-17T11:00')]).toEqual(['On track', 'On track']);
});

it('writes the log where its columns stand, also after somebody moved them', () => {
  const ports = opened();
  const grid = gridOf(ports, 'Log').map((row) => ['', ...row]);
  ports.workbook.ensureColumns('Log', 40);
  ports.workbook.write('Log', 1, 1, grid);
  at(ports, '2026-11-20T07:05');
  expect(rowsOf(ports, 'Log').map((row) => row['What'])).toContain('late');
  expect(verifyWorkbook(ports)).toEqual({ ok: true, findings: [] });
});

it('says of a cadence without a date why nothing is ever due', () => {
  const ports = makeCompany({ rows: { Processes: [{ ...OPENING, Cadence: 'after each incident' }] } });
  const { issues, statuses } = runSweep(ports);
  expect(issues).toEqual([]);
  expect(statuses.find((status) => status.tab === 'Processes')?.why).toMatch(/^No run has closed yet\. This depends on an event/);
});
