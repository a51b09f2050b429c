import { ask } from '../requests/ask';
import { gridOf, makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import { installTemplates } from '../../../src/app/install/install';
import { hashLine } from '../../../src/core/log/chain';
import type { Cell } from '../../../src/core/tables/cell';

const OPENING = {
  ID: 'P-AAAA',
  Process: 'Opening check',
  Owner: 'Ana',
  Backup: 'Ben',
  Cadence: 'every day',
  'Due at': '07:00',
  Proof: 'none',
};
const day = (date: string): Cell => ({ local: `${date}T00:00` });
const BEATS = ['2026-11-19T18:05', '2026-11-20T00:05', '2026-11-20T07:05', '2026-11-20T09:05'];

function beatAt(ports: MemoryPorts, now: string): void {
  ports.setNow(now);
  runSweep(ports);
}

/** A café in which a run was opened, late and moved. */
function cafe(): MemoryPorts {
  const rock = { ID: 'R-AAAA', Rock: 'Second till', Owner: 'Ana', 'Why it matters': 'Queues', Target: 10, Current: 9, Goal: 'G-AAAA' };
  const ports = makeCompany({
    now: '2026-11-19T18:05',
    active: 'ana@cafe.example',
    rows: {
      Processes: [OPENING],
      Goals: [{ ID: 'G-AAAA', Goal: 'Grow', Owner: 'Ana' }],
      Rocks: [{ ...rock, Start: day('2026-11-16'), Due: day('2026-12-31') }],
    },
  });
  BEATS.forEach((now) => beatAt(ports, now));
  return ports;
}

const logged = (ports: MemoryPorts, what: string) => rowsOf(ports, 'Log').filter((row) => row['What'] === what);
const found = (ports: MemoryPorts) => ask(ports, 'verify').findings.map(({ code, row }) => [code, row]);

/** Writes the whole log again from `first` on as somebody would who knows how the chain is made. */
function rechain(
  ports: MemoryPorts,
  first: number,
  change: (line: Readonly<Record<string, Cell>>) => Readonly<Record<string, Cell>>,
): void {
  let hash = '';
  rowsOf(ports, 'Log').forEach((was, index) => {
    const row = index + 2;
    const line = row === first ? change(was) : was;
    const text = (header: string): string => String(line[header] ?? '');
    const at = (line['At'] as { local: string }).local;
    const said = {
      who: text('Who'),
      what: text('What'),
      row: text('Row'),
      before: text('Before'),
      after: text('After'),
      reason: text('Reason'),
    };
    hash = hashLine(hash, Number(line['Seq']), at, said);
    Object.entries({ ...line, Hash: hash }).forEach(([header, value]) => {
      typeInto(ports, 'Log', row, header, value);
    });
  });
}

describe('a log that is not as Runsheet left it', () => {
  it.each([
    [
      'of which the last lines were deleted',
      (ports: MemoryPorts, last: number) => {
        ports.workbook.deleteRows('Log', last - 1, 2);
      },
      'log-gap',
    ],
    [
      'that was emptied',
      (ports: MemoryPorts, last: number) => {
        ports.workbook.deleteRows('Log', 2, last - 1);
      },
      'log-gap',
    ],
    [
      'that was written anew, chain and all',
      (ports: MemoryPorts) => {
        rechain(ports, 3, (line) => ({ ...line, Reason: 'nothing' }));
      },
      'log-broken',
    ],
  ])('%s is found by verify at once, and after the next heartbeat for good, by one line of its own', (_name, damage, code) => {
    const ports = cafe();
    expect(found(ports)).toEqual([]);
    const last = rowsOf(ports, 'Log').length + 1;
    const end = rowsOf(ports, 'Log')[last - 2];
    damage(ports, last);
    expect(found(ports)[0]?.[0]).toBe(code);
    ['2026-11-20T10:05', '2026-11-20T11:05', '2026-11-20T12:05'].forEach((now) => {
      beatAt(ports, now);
    });
    expect(logged(ports, 'log broken')).toMatchObject([
      { Who: 'engine', Row: 'Log', Before: `line ${String(end?.['Seq'])}, ${String(end?.['Hash'])}` },
    ]);
    expect(found(ports).filter(([one]) => one === 'log-broken').length).toBe(1);
  });

  it('is named too where a request is the first to write into it', () => {
    const ports = cafe();
    ports.workbook.deleteRows('Log', rowsOf(ports, 'Log').length, 2);
    ports.setNow('2026-11-20T09:35');
    answerRequest(JSON.stringify({ request: 'make', kind: 'to-do', under: 'R-AAAA', title: 'Call the supplier' }), ports);
    beatAt(ports, '2026-11-20T10:05');
    expect(logged(ports, 'log broken').length).toBe(1);
  });

  it('is named where its tab was deleted and set up again, and goes on where it ended until then', () => {
    const ports = cafe();
    const { length } = rowsOf(ports, 'Log');
    ports.workbook.deleteTab('Log');
    beatAt(ports, '2026-11-20T10:05');
    expect(ask(ports, 'verify').findings.map(({ message }) => message)).toContain(
      `Log, row 2: lines 1 to ${length} stood here and were removed.`,
    );
    installTemplates(ports, { sample: false });
    beatAt(ports, '2026-11-20T11:05');
    expect(logged(ports, 'log broken').length).toBe(1);
  });

  it('is none where a check was ended after it wrote its lines', () => {
    const ports = cafe();
    const state = ports.store.all()['state'] ?? '';
    beatAt(ports, '2026-11-20T15:05');
    expect(rowsOf(ports, 'Log').length).toBeGreaterThan(gridOf(ports, 'Runs').length);
    ports.store.set('state', state);
    beatAt(ports, '2026-11-20T16:05');
    expect([logged(ports, 'log broken'), found(ports)]).toEqual([[], []]);
  });
});

it('an override that is set, ended and set again within the hour has all its lines', () => {
  const ports = cafe();
  const set = { request: 'override', id: 'R-AAAA', status: 'At risk', why: 'Late', until: '2026-11-27' };
  ['09:20', '09:30', '09:40'].forEach((time, turn) => {
    ports.setNow(`2026-11-20T${time}`);
    answerRequest(JSON.stringify(turn === 1 ? { request: 'end-override', id: 'R-AAAA' } : set), ports);
  });
  beatAt(ports, '2026-11-20T10:05');
  expect(
    rowsOf(ports, 'Log')
      .map((row) => String(row['What']))
      .filter((what) => what.startsWith('override')),
  ).toEqual(['override', 'override ended', 'override']);
});
