import { ask, refusal } from './ask';
import { makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import { VERSION } from '../../../src/core/contract/version';

const CHECK = { Cadence: 'every day', 'Due at': '07:00', Proof: 'none', Backup: 'Ben' };

function sweepAt(ports: MemoryPorts, ...moments: readonly string[]): MemoryPorts {
  for (const now of moments) {
    ports.setNow(now);
    runSweep(ports);
  }
  return ports;
}

const company = (): MemoryPorts =>
  makeCompany({
    now: '2026-11-19T18:30',
    rows: { Processes: [{ ...CHECK, Process: 'Opening check', Owner: 'Ana' }], Rocks: [{ Rock: 'Second till' }] },
  });
const idOf = (ports: MemoryPorts, tab: string): string => String(rowsOf(ports, tab)[0]?.['ID']);

describe('why', () => {
  it.each([
    ['open', '2026-11-20T00:05', 'Open', /^Due Fri 20 Nov 07:00 with Ana \(owner\)\. /, 'Open: the run may be done and is not due yet.'],
    ['late', '2026-11-20T07:05', 'Late', /^Due Fri 20 Nov 07:00 with Ana \(owner\)\. /, 'Late: the due time has come and the run is open.'],
    [
      ...(['missed', '2026-11-20T09:05', 'Missed', /^Missed: due Fri 20 Nov 07:00, .* Ben \(backup\) has it now\./] as const),
      'Missed: due time and grace are over; the run moves and may still be done.',
    ],
  ] as const)('a run is %s', (_name, now, status, why, words) => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05', now);
    const id = idOf(ports, 'Runs');
    const view = ask(ports, 'why', { id: ` ${id.toLowerCase()} ` });
    expect(view).toMatchObject({ id, status, words, facts: [], thresholds: [] });
    expect(view.why).toMatch(why);
  });

  it('a run was closed, lately or long ago', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05');
    typeInto(ports, 'Runs', 2, 'Done', true);
    const id = idOf(ports, 'Runs');
    const closed = { id, status: 'Done', words: expect.stringMatching(/^A closed run keeps/) as unknown };
    expect(ask(ports, 'why', { id })).toMatchObject(closed);
    sweepAt(ports, '2026-11-20T06:05', '2026-11-20T07:05', '2026-11-20T08:05');
    expect(ask(ports, 'why', { id })).toMatchObject({ ...closed, why: expect.stringMatching(/^Done/) as unknown });
  });

  it('a run rests while everything is paused', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05');
    typeInto(ports, 'Processes', 2, 'Paused until', { local: '2026-11-25T00:00' });
    ports.setNow('2026-11-20T09:05');
    expect(ask(ports, 'why', { id: idOf(ports, 'Runs') })).toMatchObject({ status: 'Open' });
  });

  it('a process has its health, with every fact the rule looked at', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30');
    typeInto(ports, 'Processes', 2, 'Backup', '');
    const view = ask(ports, 'why', { id: idOf(ports, 'Processes') });
    expect(view).toMatchObject({ status: 'Not enforced', facts: [{ value: 'a backup and a proof' }] });
    expect(view.words).toMatch(/^Not enforced: /);
  });

  it('a row of strategy has its status', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30');
    expect(ask(ports, 'why', { id: idOf(ports, 'Rocks') })).toMatchObject({ status: 'Incomplete' });
  });

  it('names the rows behind a status, further rules, what the owner says, and what would change it', () => {
    const rock = { Owner: 'Ana', 'Why it matters': 'Queues', 'Owner says': 'fine', Start: { local: '2026-11-02T00:00' } };
    const ports = sweepAt(
      makeCompany({
        now: '2026-11-19T18:30',
        rows: {
          Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }],
          Rocks: [{ ...rock, ID: 'R-AAAA', Rock: 'Second till', Goal: 'G-AAAA', Due: { local: '2026-12-31T00:00' } }],
          Milestones: [
            { ID: 'M-AAAA', Milestone: 'Sign', Rock: 'R-AAAA', Due: { local: '2026-11-18T00:00' } },
            { ID: 'M-BBBB', Milestone: 'Build', Rock: 'R-AAAA', Due: { local: '2026-12-20T00:00' } },
          ],
        },
      }),
      '2026-11-19T18:30',
    );
    const view = ask(ports, 'why', { id: 'R-AAAA' });
    expect(view).toMatchObject({
      status: 'Off track',
      said: 'fine',
      rows: [
        { id: 'R-AAAA', tab: 'Rocks', title: 'Second till', status: 'Off track' },
        { id: 'M-AAAA', tab: 'Milestones', title: 'Sign', status: 'Overdue' },
      ],
      flip: ['On track as soon as "Sign" is done (50 % done, 30 % expected by today).'],
    });
    expect(view.also?.map(({ gives }) => gives)).toContain('At risk');
    expect(ask(ports, 'why', { id: 'G-AAAA' }).flip).toEqual(['On track as soon as "Sign" is done.']);
    expect(ask(ports, 'why', { id: 'M-AAAA' }).flip).toEqual(['Done as soon as Done on says when it was done.']);
  });

  it.each([
    [
      'before Due',
      '2026-11-20T00:05',
      ['Done as soon as Done is ticked now.', /^Late from 20 Nov 2026, 07:00/, /^Missed from 20 Nov 2026, 09:00 .* goes to Ben\.$/],
    ],
    ['at Due', '2026-11-20T07:00', ['Done late as soon as Done is ticked now.', /^Missed from 20 Nov 2026, 09:00/]],
    ['after it moved', '2026-11-20T09:05', ['Done by backup as soon as Done is ticked now.']],
  ] as const)('tells what happens to a run next, %s', (_name, now, wanted) => {
    const ports = sweepAt(company(), '2026-11-19T18:30', '2026-11-20T00:05', now);
    const flip = ask(ports, 'why', { id: idOf(ports, 'Runs') }).flip ?? [];
    expect(flip).toEqual(wanted.map((one) => (typeof one === 'string' ? one : (expect.stringMatching(one) as unknown))));
  });

  it('tells what a process needs', () => {
    const ports = sweepAt(company(), '2026-11-19T18:30');
    typeInto(ports, 'Processes', 2, 'Backup', '');
    const { flip = [] } = ask(ports, 'why', { id: idOf(ports, 'Processes') });
    expect(flip).toContain('New as soon as it has a backup and a proof.');
  });

  it('of an id that nothing has is refused', () => {
    expect(refusal(company(), { request: 'why', id: 'U-ZZZZZZ' })).toBe('Nothing with a status has the id "U-ZZZZZZ".');
  });
});

describe('every answer', () => {
  it.each(['{"request":"overview"}', '{"request":"why","id":"X"}', 'nonsense', '{"request":"old"}'])(
    'to %s carries the version',
    (json) => {
      expect(answerRequest(json, company()).version).toBe(VERSION);
    },
  );
});
