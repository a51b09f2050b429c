import { makeCompany, rowNumber, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
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

function company(): MemoryPorts {
  return makeCompany({ now: '2026-11-19T18:00', rows: { Processes: [OPENING] } });
}

function sweepAt(ports: MemoryPorts, now: string) {
  ports.setNow(now);
  return runSweep(ports);
}

it('carries a missed run from owner to backup to fallback to business owner', () => {
  const ports = company();
  const first = sweepAt(ports, '2026-11-19T18:00');
  expect(first.issues).toEqual([]);
  expect(first.opened).toEqual([]);
  expect(sweepAt(ports, '2026-11-20T00:00').opened).toMatchObject([{ due: '2026-11-20T07:00', assignee: 'Ana', hop: 0, status: 'Open' }]);
  expect(sweepAt(ports, '2026-11-20T07:00').mails).toMatchObject([{ to: 'ana@cafe.example', state: 'sent' }]);
  const missed = sweepAt(ports, '2026-11-20T09:00');
  expect(missed.missed).toMatchObject([{ assignee: 'Ben', hop: 1, status: 'Missed' }]);
  expect(missed.mails.map((mail) => mail.to).sort()).toEqual(['ana@cafe.example', 'ben@cafe.example']);
  expect(sweepAt(ports, '2026-11-20T11:00').moved).toMatchObject([{ assignee: 'Cy', hop: 2 }]);
  expect(sweepAt(ports, '2026-11-20T13:00').moved).toMatchObject([{ assignee: 'Dee', hop: 3 }]);
  expect(sweepAt(ports, '2026-11-20T15:00')).toMatchObject({ moved: [], mails: [], changed: 0 });
  const next = sweepAt(ports, '2026-11-21T00:00');
  expect(next.closed).toMatchObject([{ status: 'Missed', due: '2026-11-20T07:00' }]);
  expect(next.opened).toMatchObject([{ due: '2026-11-21T07:00' }]);
});

it('does not close on a mark without its proof', () => {
  const ports = company();
  sweepAt(ports, '2026-11-19T18:00');
  sweepAt(ports, '2026-11-20T06:00');
  typeInto(ports, 'Runs', 2, 'Done', true);
  expect(sweepAt(ports, '2026-11-20T06:30').statuses).toContainEqual(
    expect.objectContaining({ tab: 'Runs', status: 'Open', flags: ['Proof missing'] }),
  );
  expect(sweepAt(ports, '2026-11-20T09:00').moved).toMatchObject([{ assignee: 'Ben' }]);
  typeInto(ports, 'Runs', 2, 'Proof', 4);
  const closed = sweepAt(ports, '2026-11-20T10:00');
  expect(closed.closed).toMatchObject([{ status: 'Done by backup' }]);
  expect(closed.mails.map((mail) => mail.to)).toEqual(['ana@cafe.example']);
  expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ 'Done by': 'Ben (unverified)', 'Done at': { local: '2026-11-20T09:00' } });
  expect(rowNumber(ports, 'Runs', 'Status', 'Done by backup')).toBe(2);
});
