import { gridOf, makeCompany, rowsOf, typeInto, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { SweepReport } from '../../../src/core/plan/report';

const OPENING = {
  Process: 'Opening check',
  Owner: 'Ana',
  Backup: 'Ben',
  Fallback: 'Cy',
  Cadence: 'every day',
  'Due at': '09:00',
  Proof: 'photo',
};

function at(ports: MemoryPorts, now: string): SweepReport {
  ports.setNow(now);
  return runSweep(ports);
}

function company(process: TypedRow = {}, settings: Readonly<Record<string, string>> = {}): MemoryPorts {
  const quiet = { 'Quiet hours': 'none', 'Weekly mail': 'off', ...settings };
  const ports = makeCompany({ now: '2026-11-19T18:00', rows: { Processes: [{ ...OPENING, ...process }] }, settings: quiet });
  runSweep(ports);
  at(ports, '2026-11-20T00:05');
  return ports;
}

const told = ({ mails }: SweepReport): readonly string[] =>
  mails.flatMap(({ to, keys }) => keys.map((key) => `${key.split(':')[1] ?? ''} ${to.split('@')[0] ?? ''}`));

describe('an open run', () => {
  it('rests while the tab of its process is not there, and goes on when it is back', () => {
    const ports = company();
    const sheet = ports.workbook.sheets.find(({ name }) => name === 'Processes');
    if (sheet === undefined) throw new Error('no Processes');
    const rest = { ...ports.workbook, tabs: () => ports.workbook.tabs().filter(({ name }) => name !== 'Processes') };
    ports.setNow('2026-11-20T11:05');
    const away = runSweep({ ...ports, workbook: rest });
    expect([away.closed, away.moved, away.issues.map(({ code, tab }) => `${code} ${tab}`)]).toEqual([[], [], ['missing-tab Processes']]);
    expect(at(ports, '2026-11-20T11:35')).toMatchObject({ closed: [], moved: [{ assignee: 'Ben' }] });
  });

  it('rests while its process has no title, and is excused once the row is gone', () => {
    const ports = company();
    typeInto(ports, 'Processes', 2, 'Process', '');
    expect(at(ports, '2026-11-20T11:05')).toMatchObject({ closed: [], moved: [] });
    ports.workbook.deleteRows('Processes', 2, 1);
    expect(at(ports, '2026-11-20T11:35').closed).toMatchObject([{ status: 'Excused' }]);
  });

  it.each(['Done', 'Excused', 'Missed'])('is not closed by the word %s in Status', (word) => {
    const ports = company();
    typeInto(ports, 'Runs', 2, 'Status', word);
    expect(at(ports, '2026-11-20T08:05').closed).toEqual([]);
    expect(rowsOf(ports, 'Runs')[0]?.['Status']).toBe('Open');
    expect(at(ports, '2026-11-20T11:05').moved).toMatchObject([{ assignee: 'Ben' }]);
  });

  it('may be refused by each who gets it, and each manager hears it', () => {
    const people = [
      { Name: 'Ana', Email: 'ana@cafe.example', Manager: 'Dee' },
      { Name: 'Ben', Email: 'ben@cafe.example', Manager: 'Cy' },
      { Name: 'Cy', Email: 'cy@cafe.example' },
      { Name: 'Dee', Email: 'dee@cafe.example' },
    ];
    const settings = { 'Quiet hours': 'none', 'Weekly mail': 'off' };
    const ports = makeCompany({
      now: '2026-11-19T18:00',
      rows: { People: people, Processes: [{ ...OPENING, 'Moves after': 8 }] },
      settings,
    });
    runSweep(ports);
    at(ports, '2026-11-20T00:05');
    const refuse = (note: string): void => {
      typeInto(ports, 'Runs', 2, 'Answer', 'Cannot do as defined');
      typeInto(ports, 'Runs', 2, 'Note', note);
    };
    refuse('The till is broken');
    expect(told(at(ports, '2026-11-20T08:05'))).toEqual(['cannot dee']);
    at(ports, '2026-11-20T11:05');
    refuse('No key');
    expect(told(at(ports, '2026-11-20T12:05'))).toEqual(['cannot-1 cy']);
    expect(told(at(ports, '2026-11-20T13:05'))).toEqual([]);
  });
});

describe('dates that count from the last completion', () => {
  const floating = { Cadence: '2 days after completion', Owner: 'rotate: Ana, Ben, Cy', Backup: 'Dee', Fallback: '', Proof: 'none' };

  it('go on after an Excuse, past a day off, and by turns', () => {
    const ports = makeCompany({ now: '2026-11-15T18:00', rows: { Processes: [{ ...OPENING, ...floating }] } });
    runSweep(ports);
    const seen: unknown[] = [];
    for (let day = 16; day <= 27; day += 1) {
      at(ports, `2026-11-${day}T00:05`);
      const row = rowsOf(ports, 'Runs').length + 1;
      const run = rowsOf(ports, 'Runs')[row - 2];
      if (run === undefined || run['Status'] !== 'Open' || JSON.stringify(run['Due']).slice(10, 20) !== `2026-11-${day}`) continue;
      seen.push([day, run['Assignee']]);
      if (seen.length === 2) {
        typeInto(ports, 'Runs', row, 'Answer', 'Excuse');
        typeInto(ports, 'Runs', row, 'Note', 'Closed');
      } else typeInto(ports, 'Runs', row, 'Done', true);
      at(ports, `2026-11-${day}T08:05`);
    }
    expect(seen).toEqual([
      [16, 'Ana'],
      [18, 'Ben'],
      [20, 'Cy'],
      [23, 'Ana'],
      [25, 'Ben'],
      [27, 'Cy'],
    ]);
  });
});

it('turns go on after a thousand occurrences', () => {
  const rotating = { Owner: 'rotate: Ana, Ben, Cy', Starts: { local: '2020-01-01T00:00' } };
  const ports = company(rotating);
  const holders = ['2026-11-21', '2026-11-22', '2026-11-23'].map((day) => at(ports, `${day}T00:05`).opened[0]?.assignee);
  expect(new Set(holders)).toEqual(new Set(['Ana', 'Ben', 'Cy']));
});

it('several places due at once are judged the same whatever the order, and nothing is left to do', () => {
  const places = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const ports = company({ Location: places.join(', '), Proof: 'choice ok/not ok' });
  const runs = gridOf(ports, 'Runs').length;
  for (let row = 2; row <= runs; row += 1) {
    if (['A', 'B', 'C'].includes(String(rowsOf(ports, 'Runs')[row - 2]?.['Location']))) continue;
    typeInto(ports, 'Runs', row, 'Proof', 'ok');
    typeInto(ports, 'Runs', row, 'Done', true);
  }
  at(ports, '2026-11-20T08:05');
  at(ports, '2026-11-21T00:05');
  const health = rowsOf(ports, 'Processes')[0]?.['Health'];
  expect(at(ports, '2026-11-21T00:05').changed).toBe(0);
  expect(rowsOf(ports, 'Processes')[0]?.['Health']).toBe(health);
});

it('mail that waited for one Test recipient goes to the next one, and to none once there is none', () => {
  const ports = company({}, { 'Test recipient': 'wrong@cafe.example', 'Approved domains': 'cafe.example' });
  ports.setQuota(0);
  at(ports, '2026-11-20T09:05');
  const setting = (value: string): void =>
    typeInto(ports, 'Settings', rowsOf(ports, 'Settings').findIndex((row) => row['Setting'] === 'Test recipient') + 2, 'Value', value);
  setting('me@cafe.example');
  ports.setQuota(100);
  expect(at(ports, '2026-11-20T09:35').mails.map(({ to }) => to)).toEqual(['me@cafe.example']);
});
