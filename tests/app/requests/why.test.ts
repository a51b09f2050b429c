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
