import { ask, refusal } from './ask';
import { addRows, makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryOptions, MemoryPorts } from '../../support/memory-ports';
import { answerEdit } from '../../../src/app/edit/answer-edit';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';

const day = (date: string): Cell => ({ local: `${date}T00:00` });
const ASKED = { request: 'override', id: 'R-AAAA', status: 'at risk', why: 'The supplier is late', until: '2026-11-27' };

function company(more: MemoryOptions = {}): MemoryPorts {
  const rock = { Owner: 'Ana', 'Why it matters': 'Queues', Start: day('2026-11-16'), Due: day('2026-12-31'), Target: 10, Current: 9 };
  const ports = makeCompany({
    now: '2026-11-20T10:00',
    active: 'Ana@cafe.example',
    rows: {
      Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }],
      Rocks: [{ ...rock, ID: 'R-AAAA', Rock: 'Second till', Goal: 'G-AAAA' }],
    },
    ...more,
  });
  runSweep(ports);
  return ports;
}

const say = (ports: MemoryPorts, request: object): readonly string[] => {
  const answer = answerRequest(JSON.stringify(request), ports);
  if (!answer.ok) throw new Error(answer.error);
  return (answer.result as { says: readonly string[] }).says;
};
const logOf = (ports: MemoryPorts) =>
  rowsOf(ports, 'Log')
    .filter((row) => String(row['What']).startsWith('override'))
    .map((row) => [row['What'], row['Who'], row['Row'], row['After']]);
const sweepAt = (ports: MemoryPorts, now: string): MemoryPorts => {
  ports.setNow(now);
  runSweep(ports);
  return ports;
};
const statusOf = (ports: MemoryPorts) => rowsOf(ports, 'Rocks')[0]?.['Status'];

describe('an override by request', () => {
  it('holds until its last day, says who and what is derived, and is logged once with its end', () => {
    const ports = company();
    expect(statusOf(ports)).toBe('On track');
    expect(say(ports, ASKED)).toEqual([
      '"Second till" is set to At risk until 2026-11-27, from the next check on. What is derived stays beside it.',
    ]);
    expect(rowsOf(ports, 'Overrides')).toMatchObject([{ Row: 'R-AAAA Second till', Status: 'At risk', By: 'ana@cafe.example' }]);
    sweepAt(sweepAt(ports, '2026-11-20T11:00'), '2026-11-27T11:00');
    expect(statusOf(ports)).toBe('At risk');
    expect(ask(ports, 'why', { id: 'R-AAAA' }).override).toEqual({
      by: 'ana@cafe.example',
      until: '2026-11-27',
      why: 'The supplier is late',
      derived: 'On track',
    });
    expect(ask(ports, 'why', { id: 'R-AAAA' }).flip).toEqual(['Becomes On track on 28 Nov 2026 if nothing changes.']);
    sweepAt(sweepAt(ports, '2026-11-28T11:00'), '2026-11-28T12:00');
    expect(statusOf(ports)).toBe('On track');
    expect(logOf(ports)).toEqual([
      ['override', 'ana@cafe.example', 'R-AAAA', 'At risk'],
      ['override ended', 'engine', 'R-AAAA', ''],
    ]);
  });

  it('is changed in its row by a second one, and ended by request', () => {
    const ports = company();
    say(ports, ASKED);
    say(ports, { ...ASKED, status: 'Off track' });
    expect(rowsOf(ports, 'Overrides')).toMatchObject([{ Status: 'Off track' }]);
    sweepAt(ports, '2026-11-20T11:00');
    expect(say(ports, { request: 'end-override', id: 'r-aaaa' })).toEqual([
      'The override of R-AAAA is ended; what is derived counts from the next check on.',
    ]);
    sweepAt(ports, '2026-11-20T12:00');
    expect([statusOf(ports), rowsOf(ports, 'Overrides').length]).toEqual(['On track', 1]);
    expect(logOf(ports).map(([what]) => what)).toEqual(['override', 'override', 'override ended']);
  });

  it('of a process sets its Health, reaches the goal it serves, and says what is derived', () => {
    const ports = company();
    addRows(ports, 'Processes', [
      { ID: 'P-AAAA', Process: 'Open', Owner: 'Ana', Backup: 'Ben', Cadence: 'every day', Proof: 'link', Serves: 'G-AAAA' },
    ]);
    sweepAt(ports, '2026-11-20T10:30');
    say(ports, { ...ASKED, id: 'P-AAAA', status: 'failing' });
    sweepAt(ports, '2026-11-20T11:00');
    const why = 'Set to Failing by ana@cafe.example until 27 Nov 2026: The supplier is late. Derived: New. No run has closed yet.';
    expect(rowsOf(ports, 'Processes')).toMatchObject([{ Health: 'Failing', Why: why }]);
    expect(rowsOf(ports, 'Goals')).toMatchObject([{ Status: 'Off track' }]);
    const view = ask(ports, 'why', { id: 'P-AAAA' });
    expect([view.override?.derived, view.flip]).toEqual(['New', ['Becomes New on 28 Nov 2026 if nothing changes.']]);
    sweepAt(ports, '2026-11-28T00:30');
    expect(rowsOf(ports, 'Processes')[0]?.['Health']).not.toBe('Failing');
  });

  it.each<[name: string, change: object, says: RegExp]>([
    ['Done', { status: 'Done' }, /"Done" is no status this row can be set to/],
    ['no such status', { status: 'Great' }, /"Great" is no status/],
    ['no such row', { id: 'R-ZZZZ' }, /No row whose status can be set has the id "R-ZZZZ"/],
    ['no reason', { why: '  ' }, /Write the reason/],
    ['yesterday', { until: '2026-11-19' }, /Until is over already; write a day from 2026-11-20 to 2026-12-18/],
    ['29 days', { until: '2026-12-19' }, /more than 28 days ahead; write 2026-12-18 or earlier/],
    ['no day', { until: 'soon' }, /Until must be a day like/],
  ])('is refused for %s', (_name, change, says) => {
    const ports = company();
    expect(refusal(ports, { ...ASKED, ...change })).toMatch(says);
    expect(rowsOf(ports, 'Overrides')).toEqual([]);
  });

  it.each([
    ['today', '2026-11-20'],
    ['28 days ahead', '2026-12-18'],
  ])('may end %s', (_name, until) => {
    expect(say(company(), { ...ASKED, until })).toHaveLength(1);
  });

  it('of somebody Google does not reveal says so', () => {
    const ports = company({ active: '' });
    say(ports, ASKED);
    expect(rowsOf(ports, 'Overrides')[0]?.['By']).toBe('(unverified)');
  });

  it('that is not there cannot be ended', () => {
    expect(refusal(company(), { request: 'end-override', id: 'R-AAAA' })).toBe('No override holds for "R-AAAA".');
  });
});

describe('an override typed into the tab', () => {
  const typed = (ports: MemoryPorts, by: Cell = ''): MemoryPorts => {
    addRows(ports, 'Overrides', [{ Row: 'R-AAAA', Status: 'Off track', Why: 'Strike', By: by, Until: day('2026-11-25') }]);
    return ports;
  };
  const edit = (ports: MemoryPorts): void => answerEdit(ports, { tab: 'Overrides', row: 2, column: 2, rows: 1, columns: 1 });

  it('is stamped by the edit where Google tells who', () => {
    const ports = typed(company());
    edit(ports);
    sweepAt(ports, '2026-11-20T11:00');
    expect(rowsOf(ports, 'Overrides')[0]?.['By']).toBe('ana@cafe.example');
    expect(logOf(ports)).toEqual([['override', 'ana@cafe.example', 'R-AAAA', 'Off track']]);
  });

  it('loses a name that somebody typed where Google does not tell', () => {
    const ports = typed(company({ active: '' }), 'The boss');
    edit(ports);
    sweepAt(ports, '2026-11-20T11:00');
    expect(rowsOf(ports, 'Overrides')[0]?.['By']).toBe('(unverified)');
  });

  it('is unverified at the next check where no edit was seen, logged once, and its end once it is taken away', () => {
    const ports = typed(company());
    const report = runSweep(ports);
    expect(report.issues).toEqual([]);
    sweepAt(ports, '2026-11-20T11:00');
    expect([rowsOf(ports, 'Overrides')[0]?.['By'], statusOf(ports)]).toEqual(['(unverified)', 'Off track']);
    typeInto(ports, 'Overrides', 2, 'Until', day('2026-11-19'));
    sweepAt(sweepAt(ports, '2026-11-20T12:00'), '2026-11-20T13:00');
    expect(logOf(ports).map(([what, who]) => [what, who])).toEqual([
      ['override', '(unverified)'],
      ['override ended', 'engine'],
    ]);
  });
});
