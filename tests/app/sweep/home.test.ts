import { makeCompany, setSettings, type TypedRow } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';
import { HOME } from '../../../src/core/home/layout';
import { cellText } from '../../../src/core/tables/cell';

const NOW = '2026-11-20T10:00';
const rock = (name: string, more: TypedRow = {}): TypedRow => ({ Rock: name, Owner: 'Ana', Quarter: '2026 Q4', ...more });

function company(rocks: readonly TypedRow[] = []): MemoryPorts {
  const ports = makeCompany({ now: NOW, rows: { Rocks: rocks } });
  runSweep(ports);
  return ports;
}

const textIn = (ports: MemoryPorts, row: number, column: number): string =>
  cellText(ports.workbook.read('Home')[row - 1]?.[column - 1] ?? '');
const lineOf = (ports: MemoryPorts, row: number): readonly string[] => [1, 2, 3, 4, 5].map((column) => textIn(ports, row, column));

describe('a Home of an older version', () => {
  function older(): MemoryPorts {
    const ports = company([rock('Menu', { Rank: 1 })]);
    ports.workbook.write('Home', HOME.health.row - 1, 1, [['Health', 'Now', 'Week before', '', '']]);
    ports.workbook.write('Home', HOME.warning.row, 1, [['']]);
    ports.workbook.ensureColumns('Home', 8);
    ports.workbook.write('Home', 7, 7, [['our own note']]);
    ports.workbook.append('Home', 50, [['a line below']]);
    return ports;
  }

  it('gets the new headings and lines at the next check, once', () => {
    const ports = older();
    expect(runSweep(ports).changed).toBeGreaterThan(0);
    expect(lineOf(ports, HOME.health.row - 1)).toEqual(['Health', 'Now', 'Week before', '13 weeks, and rows to look at', 'Tab']);
    expect(textIn(ports, HOME.warning.row, 1)).toMatch(/^2026 Q4 has 1 company Rock;/);
    expect(runSweep(ports).changed).toBe(0);
  });

  it('keeps what the team wrote beside and below it', () => {
    const ports = older();
    runSweep(ports);
    const grid = ports.workbook.read('Home');
    expect([textIn(ports, 7, 7), grid.some((cells) => cells[0] === 'a line below')]).toEqual(['our own note', true]);
    expect(textIn(ports, HOME.heartbeat.row, 1)).toBe('Last heartbeat');
  });
});

describe('the words of Home', () => {
  it('are those of the Vocabulary from the next check on, and go back with it', () => {
    const ports = company([rock('Menu')]);
    const shown = (): readonly string[] => [textIn(ports, HOME.health.row, 1), textIn(ports, HOME.health.row + 1, 1)];
    expect(shown()).toEqual(['Measurables on track', 'Rocks on track or done']);
    setSettings(ports, { Vocabulary: 'OKR' });
    runSweep(ports);
    expect(shown()).toEqual(['Metrics on track', 'Key results on track or done']);
    setSettings(ports, { Vocabulary: '' });
    runSweep(ports);
    expect(shown()).toEqual(['Measurables on track', 'Rocks on track or done']);
  });

  it('leave tabs, ids and statuses as they are', () => {
    const ports = company([rock('Menu')]);
    const before = { names: ports.workbook.tabs().map(({ name }) => name), rocks: ports.workbook.read('Rocks') };
    setSettings(ports, { Vocabulary: 'plain' });
    runSweep(ports);
    const status = (grid: typeof before.rocks): unknown => grid.map((cells) => [cells[0], cells[20]]);
    expect(ports.workbook.tabs().map(({ name }) => name)).toEqual(before.names);
    expect(status(ports.workbook.read('Rocks'))).toEqual(status(before.rocks));
  });

  it('are the usual ones, with an issue, where nobody knows the name', () => {
    const ports = company();
    setSettings(ports, { Vocabulary: 'Klingon' });
    const { issues } = runSweep(ports);
    expect(issues.filter(({ code }) => code === 'bad-setting').map(({ message }) => message)).toEqual([
      expect.stringContaining('"Klingon" cannot be read as Vocabulary; write it like EOS-style, Scaling Up, OKR or plain.') as unknown,
    ]);
    expect(textIn(ports, HOME.health.row + 1, 1)).toBe('Rocks on track or done');
  });
});
