import { gridOf, makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

const OPENING = { Process: 'Opening check', Cadence: 'every day', 'Due at': '09:00', Proof: 'none' };
const away = { 'Away from': { local: '2026-11-01T00:00' }, 'Away to': { local: '2026-12-31T00:00' } };
const mail = (name: string) => ({ Name: name, Email: `${name.toLowerCase()}@cafe.example` });

function at(ports: MemoryPorts, now: string): readonly string[] {
  ports.setNow(now);
  return runSweep(ports).mails.flatMap(({ to, keys }) => keys.map((key) => `${key.split(':')[1] ?? ''} ${to.split('@')[0] ?? ''}`));
}

function company(process: Readonly<Record<string, string>>, people: readonly Readonly<Record<string, unknown>>[]): MemoryPorts {
  const rows = { Processes: [{ ...OPENING, ...process }], People: people as readonly Readonly<Record<string, string>>[] };
  const ports = makeCompany({ now: '2026-11-19T18:00', rows, settings: { 'Quiet hours': 'none', 'Weekly mail': 'off' } });
  runSweep(ports);
  return ports;
}

const home = (ports: MemoryPorts): readonly unknown[] => gridOf(ports, 'Home').map((row) => [row[0], row[1], row[2]]);

describe('where nobody is left', () => {
  it('an owner who is the business owner keeps the run, hears of the miss and of the recovery', () => {
    const ports = company({ Owner: 'Dee' }, [mail('Dee')]);
    at(ports, '2026-11-20T00:05');
    expect(at(ports, '2026-11-20T09:05')).toEqual(['late dee']);
    expect(at(ports, '2026-11-20T11:05')).toEqual(['stays dee']);
    expect(at(ports, '2026-11-20T12:05')).toEqual([]);
    expect(rowsOf(ports, 'Runs')[0]).toMatchObject({ Assignee: 'Dee', Status: 'Missed', Hop: 3 });
    expect(home(ports)).toContainEqual(['Opening check', 'Dee', 'Missed']);
  });

  it('the business owner is told although away, and the run stays with who has it', () => {
    const ports = company({ Owner: 'Ana' }, [mail('Ana'), { ...mail('Dee'), ...away }]);
    at(ports, '2026-11-20T00:05');
    at(ports, '2026-11-20T09:05');
    expect(at(ports, '2026-11-20T11:05')).toEqual(['stuck-missed dee', 'stays ana']);
    typeInto(ports, 'Runs', 2, 'Done', true);
    expect(at(ports, '2026-11-20T12:05')).toEqual(['recovered dee']);
  });

  it('a run that nobody could take stands on Home from its opening, and the business owner hears of it then and of the miss', () => {
    const ports = company({ Owner: 'Ana' }, [
      { ...mail('Ana'), ...away },
      { ...mail('Dee'), ...away },
    ]);
    expect(at(ports, '2026-11-20T00:05')).toEqual(['stuck-open dee']);
    expect(home(ports)).toContainEqual(['Opening check', '', 'Held by nobody']);
    expect(at(ports, '2026-11-20T09:05')).toEqual([]);
    expect(at(ports, '2026-11-20T11:05')).toEqual(['stuck-missed dee']);
    expect(home(ports)).toContainEqual(['Opening check', '', 'Missed']);
  });

  it('a business owner who is nobody is told nothing, and Home says it all the same', () => {
    const ports = company({ Owner: 'Ana' }, [{ ...mail('Ana'), ...away }]);
    ['2026-11-20T00:05', '2026-11-20T09:05', '2026-11-20T11:05'].forEach((now) => expect(at(ports, now)).toEqual([]));
    expect(home(ports)).toContainEqual(['Opening check', '', 'Missed']);
  });
});

it('what cannot be done as defined stands on Home before it is due, in the words of who has it', () => {
  const ports = makeCompany({ now: '2026-11-19T18:00', rows: { Processes: [{ ...OPENING, Owner: 'Ana', Backup: 'Ben' }] } });
  runSweep(ports);
  at(ports, '2026-11-20T00:05');
  typeInto(ports, 'Runs', 2, 'Answer', 'Cannot do as defined');
  typeInto(ports, 'Runs', 2, 'Note', 'The till is at the repair shop');
  expect(at(ports, '2026-11-20T08:05')).toEqual(['cannot dee']);
  expect(home(ports)).toContainEqual(['Opening check', 'Ana', 'Cannot do as defined']);
  expect(rowsOf(ports, 'Runs')[0]?.['Why']).toContain('Ana cannot do it as defined: The till is at the repair shop.');
});
