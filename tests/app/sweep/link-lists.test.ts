import { addRows, makeCompany, rowsOf, typeInto } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';
import { runSweep } from '../../../src/app/sweep/sweep';

const at = (hour: string): string => `2026-11-20T${hour}`;

function company(): MemoryPorts {
  const ports = makeCompany({ now: at('09:00'), rows: { Goals: [{ Goal: 'Grow' }], Rocks: [{ Rock: 'Till' }, { Rock: '=1+1' }] } });
  runSweep(ports);
  return ports;
}

function sweepAt(ports: MemoryPorts, now: string): Readonly<Record<string, number>> {
  const before = { ...ports.calls };
  ports.setNow(now);
  runSweep(ports);
  return Object.fromEntries(Object.entries(ports.calls).map(([call, count]) => [call, count - (before[call] ?? 0)]));
}

const offered = (ports: MemoryPorts, tab = 'Link lists') =>
  rowsOf(ports, tab)
    .map((row) => String(row['Milestone rock']).replace(/^R-\w+ /, ''))
    .filter((text) => text !== '');

describe('Link lists', () => {
  it('holds the rows of the first check, whose ids were new', () => {
    const ports = company();
    expect(offered(ports)).toEqual(['=1+1', 'Till']);
    expect(rowsOf(ports, 'Link lists')[0]?.['Milestone rock']).toBe(`${String(rowsOf(ports, 'Rocks')[1]?.['ID'])} =1+1`);
  });

  it('is neither read nor written by a check that finds nothing new', () => {
    const ports = company();
    sweepAt(ports, at('10:00'));
    const idle = sweepAt(ports, at('11:00'));
    typeInto(ports, 'Rocks', 2, 'Rock', 'New till');
    const renamed = sweepAt(ports, at('12:00'));
    expect(idle['append'] ?? 0).toBe(0);
    expect([(renamed['read'] ?? 0) - (idle['read'] ?? 0), renamed['append']]).toEqual([1, 1]);
    expect(offered(ports)).toEqual(['=1+1', 'New till']);
  });

  it('loses the lines of rows that were closed', () => {
    const ports = company();
    typeInto(ports, 'Rocks', 3, 'Result', 'Dropped');
    sweepAt(ports, at('10:00'));
    expect(offered(ports)).toEqual(['Till']);
  });

  it.each([
    ['lost properties', (ports: MemoryPorts) => ports.store.remove('state')],
    ['a version that was brought back', (ports: MemoryPorts) => ports.workbook.write('Home', 3, 2, [[{ local: at('08:00') }]])],
  ])('is written again after %s', (_, disturb) => {
    const ports = company();
    ports.workbook.write('Link lists', 2, 2, [['old']]);
    disturb(ports);
    sweepAt(ports, at('10:00'));
    expect(offered(ports)).toEqual(['=1+1', 'Till']);
  });

  it('is found under another name, with columns in another order, when Columns says so', () => {
    const ports = company();
    ports.workbook.sheet('Link lists').name = 'Choices';
    ports.workbook.ensureColumns('Choices', 12);
    ports.workbook.write('Choices', 1, 2, [['Mine']]);
    ports.workbook.write('Choices', 1, 12, [['Milestone rock']]);
    addRows(ports, 'Columns', [{ Table: 'Link lists', Column: '*', Tab: 'Choices' }]);
    addRows(ports, 'Rocks', [{ Rock: 'Menu' }]);
    sweepAt(ports, at('10:00'));
    expect(offered(ports, 'Choices')).toEqual(['=1+1', 'Menu', 'Till']);
    expect(rowsOf(ports, 'Choices').filter((row) => String(row['Mine']).endsWith('Menu'))).toEqual([]);
  });

  it('leaves a tab of that name alone that is not ours', () => {
    const ports = company();
    ports.workbook.sheet('Link lists').name = 'Old';
    ports.workbook.addTab('Link lists', 20, 20);
    ports.workbook.write('Link lists', 1, 1, [['Names'], ['Ana']]);
    addRows(ports, 'Rocks', [{ Rock: 'Menu' }]);
    sweepAt(ports, at('10:00'));
    expect(ports.workbook.read('Link lists')).toEqual([['Names'], ['Ana']]);
  });
});
