import { makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { verifyWorkbook } from '../../../src/app/requests/verify';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { SweepReport } from '../../../src/core/plan/report';

const REVIEW = 'Review of Opening check';
const day = (local: string) => ({ local: `${local}T00:00` });

/** Wednesday 2 December is the day of the review. */
function company(reviewBy = '2026-12-02', now = '2026-11-20T18:00'): MemoryPorts {
  const opening = { Process: 'Opening check', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy', Cadence: 'yearly on 1 March', Proof: 'photo' };
  const ports = makeCompany({ now, rows: { Processes: [{ ...opening, 'Review by': day(reviewBy) }] } });
  runSweep(ports);
  return ports;
}

function at(ports: MemoryPorts, now: string): SweepReport {
  ports.setNow(now);
  return runSweep(ports);
}

const runs = (ports: MemoryPorts): readonly unknown[] => rowsOf(ports, 'Runs').map((row) => [row['Assignee'], row['Status']]);

describe('a process with Review by', () => {
  it.each([
    ['2026-11-25T16:55', []],
    ['2026-11-25T17:00', [['Ana', 'Open']]],
    ['2026-12-02T16:55', [['Ana', 'Open']]],
    ['2026-12-02T17:00', [['Ana', 'Late']]],
    ['2026-12-02T18:59', [['Ana', 'Late']]],
    ['2026-12-02T19:00', [['Ben', 'Missed']]],
  ])('has a run of its own for the review; at %s: %j', (now, expected) => {
    const ports = company();
    ['2026-11-25T16:55', '2026-11-25T17:00', '2026-12-02T16:55', '2026-12-02T17:00', '2026-12-02T18:59', '2026-12-02T19:00']
      .filter((moment) => moment <= now)
      .forEach((moment) => at(ports, moment));
    expect(runs(ports)).toEqual(expected);
  });

  it('closes the review with a note, and asks for the next day', () => {
    const ports = company();
    expect(at(ports, '2026-11-25T17:05').opened).toMatchObject([{ title: REVIEW, due: '2026-12-02T17:00', assignee: 'Ana' }]);
    typeInto(ports, 'Runs', 2, 'Done', true);
    expect(at(ports, '2026-11-25T18:05').closed).toEqual([]);
    typeInto(ports, 'Runs', 2, 'Proof', 'Steps 2 and 3 swapped, the rest holds');
    expect(at(ports, '2026-11-25T19:05').closed).toMatchObject([{ status: 'Done' }]);
    const process = at(ports, '2026-12-03T08:05').statuses.find(({ tab }) => tab === 'Processes');
    expect(process?.why).toBe(
      'No run has closed yet. Its review was due on 2 Dec 2026; look it over and write the next day into Review by.',
    );
    typeInto(ports, 'Processes', 2, 'Review by', day('2027-06-01'));
    expect(at(ports, '2026-12-03T09:05').opened).toEqual([]);
    expect(verifyWorkbook(ports)).toEqual({ ok: true, findings: [] });
  });

  it('follows the day until the review is due, and no longer', () => {
    const early = company();
    at(early, '2026-11-25T17:05');
    typeInto(early, 'Processes', 2, 'Review by', day('2026-12-16'));
    expect(at(early, '2026-12-02T16:05').closed).toMatchObject([
      { status: 'Excused', why: 'Excused: Review by was moved to another day.' },
    ]);
    const late = company();
    at(late, '2026-11-25T17:05');
    at(late, '2026-12-02T17:05');
    typeInto(late, 'Processes', 2, 'Review by', day('2026-12-16'));
    expect(at(late, '2026-12-02T19:05')).toMatchObject({ closed: [], moved: [{ assignee: 'Ben' }] });
  });

  it('takes the review back when the day is taken away', () => {
    const ports = company();
    at(ports, '2026-11-25T17:05');
    typeInto(ports, 'Processes', 2, 'Review by', '');
    expect(at(ports, '2026-11-25T18:05').closed).toMatchObject([{ status: 'Excused' }]);
  });

  it('keeps the review out of the health of its process', () => {
    const ports = company();
    ['2026-11-25T17:05', '2026-12-02T17:05', '2026-12-02T19:05'].forEach((now) => at(ports, now));
    expect(rowsOf(ports, 'Processes')[0]?.['Health']).toBe('New');
  });
});
