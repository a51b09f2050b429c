import { makeOldCompany } from '../../archive/old-company';
import { addRows, makeCompany, rowNumber, typeInto } from '../../../support/company';
import type { MemoryPorts } from '../../../support/memory-ports';
import { verifyWorkbook } from '../../../../src/app/requests/verify';
import { runSweep } from '../../../../src/app/sweep/sweep';

const differing = (ports: MemoryPorts): readonly string[] =>
  verifyWorkbook(ports)
    .findings.filter(({ code }) => code === 'total-differs')
    .map(({ message }) => message);

it('recurring work counted two ways is the same on every day of a week in which some is done, late, missed, excused and optional', () => {
  const process = { Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'every day', 'Due at': '09:00', Proof: 'none' };
  const ports = makeCompany({
    now: '2026-11-16T06:00',
    settings: { 'Escalation mail': 'off' },
    rows: {
      Processes: [
        { ...process, Process: 'Open' },
        { ...process, Process: 'Close', Optional: 'yes', Backup: 'Dee' },
        { ...process, Process: 'Loose', Backup: '', Fallback: '' },
      ],
      Rocks: [{ Rock: 'Card', Owner: 'Ana', Quarter: '2026 Q4' }],
    },
  });
  for (let day = 16; day <= 22; day += 1) {
    for (const hour of ['06', '08', '13', '23']) {
      ports.setNow(`2026-11-${day}T${hour}:30`);
      runSweep(ports);
      expect([day, hour, differing(ports)]).toEqual([day, hour, []]);
      const grid = ports.workbook.read('Runs');
      if (hour === '08' && day % 2 === 0) typeInto(ports, 'Runs', grid.length, 'Done', true);
      if (hour === '13' && day % 3 === 0) typeInto(ports, 'Runs', grid.length - 1, 'Done', true);
    }
  }
});

it('a ledger of more than a year is counted the same two ways', () => {
  const ports = makeOldCompany();
  expect(differing(ports)).toEqual([]);
  runSweep(ports);
  expect(differing(ports)).toEqual([]);
});

it('rows that link in a circle, to nothing, or to themselves are counted the same two ways', () => {
  const ports = makeCompany({
    rows: {
      Rocks: [
        { ID: 'R-AAAA', Rock: 'One', Goal: 'R-BBBB' },
        { ID: 'R-BBBB', Rock: 'Two', Goal: 'R-AAAA' },
      ],
      'To-Dos': [{ ID: 'T-AAAA', 'To-Do': 'Self', Serves: 'T-AAAA' }],
      Initiatives: [{ ID: 'W-AAAA', Initiative: 'Gone', Serves: 'R-ZZZZ' }],
    },
  });
  runSweep(ports);
  expect(differing(ports)).toEqual([]);
  addRows(ports, 'Goals', [{ ID: 'G-AAAA', Goal: 'Third', Year: 2025 }]);
  typeInto(ports, 'To-Dos', rowNumber(ports, 'To-Dos', 'ID', 'T-AAAA'), 'Serves', 'R-AAAA');
  expect(differing(ports)).toEqual([]);
});
