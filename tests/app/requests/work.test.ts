import { gridOf, makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { exportPeriod } from '../../../src/app/requests/export';
import { explainRow } from '../../../src/app/requests/explain-row';
import { viewStatus } from '../../../src/app/requests/view-status';
import { runSweep } from '../../../src/app/sweep/sweep';
import { addDays } from '../../../src/core/time/arith';

const CHECK = { Cadence: 'every day', 'Due at': '07:00', Proof: 'choice ok/not ok', Owner: 'Ana', Backup: 'Ben', Fallback: 'Cy' };

function at(ports: MemoryPorts, now: string): void {
  ports.setNow(now);
  runSweep(ports);
}

/** Days from 2 November on: who does the opening check, at which hour, `''` for nobody. */
function live(days: readonly string[]): MemoryPorts {
  const ports = makeCompany({ now: '2026-11-01T18:00', rows: { Processes: [{ ...CHECK, Process: 'Opening check' }] } });
  runSweep(ports);
  days.forEach((hour, index) => {
    const day = addDays('2026-11-02', index);
    const hours = ['00', '06', '07', '09', '11', '13', '15'];
    hours.forEach((now) => {
      if (hour !== '' && now > hour && hours[hours.indexOf(now) - 1] === hour) {
        const row = rowsOf(ports, 'Runs').length + 1;
        typeInto(ports, 'Runs', row, 'Proof', 'ok');
        typeInto(ports, 'Runs', row, 'Done', true);
      }
      at(ports, `${day}T${now}:05`);
    });
  });
  at(ports, `${addDays('2026-11-02', days.length)}T00:05`);
  return ports;
}

/** On time, late, by the backup, by the business owner, by nobody. */
const WEEK = ['00', '07', '09', '13', ''];

describe('how the recurring work went', () => {
  it('stands in status by process, person and location, and says how much ran without the business owner', () => {
    const { work } = viewStatus(live(WEEK));
    expect(work.says).toEqual([
      '1 of 5 on time (20 %), 1 late, 2 carried by the backup, 2 reached the business owner, 1 missed.',
      '3 of 5 ran without the business owner (60 %).',
    ]);
    expect(work.people.map(({ title, rates, carriedForOthers }) => [title, rates.counted, carriedForOthers])).toEqual([
      ['Ana', 5, 0],
      ['Ben', 0, 1],
      ['Dee', 0, 1],
    ]);
    expect(work.locations.map(({ title }) => title)).toEqual(['No location']);
  });

  it('stands on Home, and changes nothing at the next heartbeat', () => {
    const ports = live(WEEK);
    const lines = gridOf(ports, 'Home').map((row) => row.slice(0, 2));
    expect(lines).toContainEqual(['Recurring work on time, 13 weeks', '1 of 5 (20 %)']);
    expect(lines).toContainEqual(['Ran without the business owner, 13 weeks', '3 of 5 (60 %)']);
    ports.setNow('2026-11-07T00:35');
    expect(runSweep(ports).changed).toBe(0);
  });

  it('is the card of the process: cadence with five dates, the newest thirteen runs, rates, version', () => {
    const ports = live([...WEEK, ...Array.from({ length: 10 }, () => '00')]);
    const card = explainRow(ports, String(rowsOf(ports, 'Processes')[0]?.['ID']))?.card;
    expect(card?.cadence).toBe(
      'Every day; next due Tue 17 Nov 07:00, Wed 18 Nov 07:00, Thu 19 Nov 07:00, Fri 20 Nov 07:00, Sat 21 Nov 07:00.',
    );
    expect(card?.strip.map(({ result }) => result)).toEqual([
      ...['Done by backup', 'Done by backup', 'Missed'],
      ...Array.from({ length: 10 }, () => 'Done'),
    ]);
    expect(card?.says).toEqual([
      'Last 13 weeks: 11 of 15 on time (73 %), 1 late, 2 carried by the backup, 2 reached the business owner, 1 missed.',
      'The last 10 runs that count were on time.',
      'Version 1.',
    ]);
  });

  it('stands behind the health of a process: the runs that count by day, and what each better health takes', () => {
    const ports = live(['', ...WEEK, '', '']);
    const row = rowsOf(ports, 'Runs').length + 1;
    typeInto(ports, 'Runs', row, 'Answer', 'Excuse');
    typeInto(ports, 'Runs', row, 'Note', 'Closed');
    at(ports, '2026-11-10T06:05');
    const why = explainRow(ports, String(rowsOf(ports, 'Processes')[0]?.['ID']));
    expect(why?.why).toMatch(/^Nobody did the last 3 runs\./);
    expect(why?.rows?.slice(1).map(({ title, status }) => `${title}: ${status}`)).toEqual([
      'Opening check, Mon 9 Nov: Missed',
      'Opening check, Sun 8 Nov: Missed',
      'Opening check, Sat 7 Nov: Missed',
      'Opening check, Fri 6 Nov: Done by backup',
      'Opening check, Thu 5 Nov: Done by backup',
    ]);
    expect(why?.flip).toEqual(['Slipping after 1 more run in time.', 'Good after 3 more runs in time.']);
  });

  it.each([
    ['06:30', 'due today'],
    ['07:05', 'overdue'],
    ['09:05', 'escalated'],
  ])('at %s the open run is %s', (time, state) => {
    const ports = makeCompany({ now: '2026-11-01T18:00', rows: { Processes: [{ ...CHECK, Process: 'Opening check' }] } });
    runSweep(ports);
    ['00:05', '06:30', '07:05', '09:05'].filter((moment) => moment <= time).forEach((moment) => at(ports, `2026-11-02T${moment}`));
    expect(viewStatus(ports).runs).toMatchObject([{ title: 'Opening check', due: '2026-11-02T07:00', state }]);
  });
});

describe('the export of a period', () => {
  it('follows each run through the log and sums the period up', () => {
    const ports = live(WEEK);
    const answer = exportPeriod(ports, '2026-11-03', '2026-11-05');
    if (!answer.ok) throw new Error(answer.error);
    expect(answer.runs.map(({ owner, result }) => [owner, result])).toEqual([
      ['Ana', 'Done late'],
      ['Ana', 'Done by backup'],
      ['Ana', 'Done by backup'],
    ]);
    expect(answer.runs[2]?.path).toBe(
      [
        ...[
          '2026-11-05 00:05 opened for Ana',
          '2026-11-05 07:05 late',
          '2026-11-05 09:05 missed',
          '2026-11-05 09:05 moved from Ana to Ben',
        ],
        ...['2026-11-05 11:05 moved from Ben to Cy', '2026-11-05 13:05 moved from Cy to Dee', '2026-11-05 15:05 closed as Done by backup'],
      ].join('; '),
    );
    expect(answer.summaryCsv.split('\r\n').slice(0, 3)).toEqual([
      'Of,ID,Name,Runs that count,On time,Late,Carried by backup,Reached business owner,Missed,Excused,On time %,Carried for others',
      'All,,All runs,3,0,1,2,1,0,0,0 %,',
      expect.stringMatching(/^Process,P-\w+,Opening check,3,0,1,2,1,0,0,0 %,$/),
    ]);
  });

  it('leaves a run that is still open out of the rates', () => {
    const answer = exportPeriod(live(['00']), '2026-11-02', '2026-11-30');
    if (!answer.ok) throw new Error(answer.error);
    expect(answer.runs.map(({ closed }) => closed)).toEqual([true, false]);
    expect(answer.summary.rates.counted).toBe(1);
  });
});
