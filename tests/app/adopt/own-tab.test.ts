import { bind, makeTeam, retype, rowsBelow, TAB, team, unbind, wish } from './bound-tab';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';
import { gridOf } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

const BESIDE = 'Big things (Runsheet)';

function start(): MemoryPorts {
  const ports = makeTeam();
  bind(ports, { ...wish, more: { engine: 'own tab' } });
  runSweep(ports);
  return ports;
}

const idsOf = (ports: MemoryPorts): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    rowsBelow(ports, BESIDE, 1)
      .filter((row) => row['Rock'] !== '')
      .map((row) => [String(row['Rock']), row['ID'] ?? '']),
  );
const order = (ports: MemoryPorts): readonly Cell[] => rowsBelow(ports, BESIDE, 1).map((row) => row['Rock'] ?? '');
const renamed = (from: string, to: string) => (row: readonly Cell[]) => row.map((cell) => (cell === from ? to : cell));
const issuesOf = (ports: MemoryPorts): readonly string[] =>
  runSweep(ports)
    .issues.filter(({ tab }) => tab === TAB || tab === BESIDE)
    .map(({ code, row }) => `${code} ${row}`);

describe('columns of Runsheet in a tab of their own', () => {
  it('leave the tab of the team as it is and stand beside the titles of its rows', () => {
    const ports = start();
    expect(gridOf(ports, TAB)).toEqual(team);
    const rows = rowsBelow(ports, BESIDE, 1);
    expect(rows.map((row) => [String(row['ID']).slice(0, 2), row['Rock'], row['Status']])).toEqual([
      ['-', 'SALES', ''],
      ['R-', 'Open the shop', 'Off track'],
      ['R-', 'Hire two cooks', 'Incomplete'],
      ['-', 'Total', ''],
    ]);
    expect(runSweep(ports).changed).toBe(0);
  });

  it('follow their rows when those are sorted, and stand in the same order by then', () => {
    const ports = start();
    const ids = idsOf(ports);
    const grid = gridOf(ports, TAB);
    ports.workbook.write(TAB, 5, 1, grid.slice(4).reverse());
    expect(issuesOf(ports)).toEqual([]);
    expect(idsOf(ports)).toEqual(ids);
    expect(order(ports)).toEqual(['Total', 'Hire two cooks', 'Open the shop', 'SALES']);
  });

  it('follow a row under another title between the same neighbours', () => {
    const ports = start();
    const { 'Hire two cooks': id } = idsOf(ports);
    retype(ports, renamed('Hire two cooks', 'Hire three cooks'));
    expect(issuesOf(ports)).toEqual([]);
    expect(idsOf(ports)['Hire three cooks']).toBe(id);
  });

  it('take rows for new where two titles changed side by side, and say so once', () => {
    const ports = start();
    const before = Object.values(idsOf(ports));
    retype(ports, renamed('Hire two cooks', 'Hire three cooks'));
    retype(ports, renamed('Open the shop', 'Open two shops'));
    expect(issuesOf(ports)).toEqual(['row-renamed 6', 'row-renamed 7']);
    const { 'Hire three cooks': fresh } = idsOf(ports);
    expect(before).not.toContain(fresh);
    expect(fresh).toMatch(/^R-/);
    expect(issuesOf(ports)).toEqual([]);
  });

  it('keep the id of a row that was away for a while, and never give it to another', () => {
    const ports = start();
    const { 'Hire two cooks': id } = idsOf(ports);
    const line = gridOf(ports, TAB)[6] ?? [];
    ports.workbook.deleteRows(TAB, 7, 1);
    runSweep(ports);
    ports.workbook.write(TAB, 8, 1, [['Quite another', 'Cy', '', '', '', '']]);
    runSweep(ports);
    expect(idsOf(ports)['Quite another']).not.toBe(id);
    ports.workbook.write(TAB, 9, 1, [line]);
    runSweep(ports);
    expect(idsOf(ports)['Hire two cooks']).toBe(id);
  });

  it('tell rows of one title apart by their order', () => {
    const ports = start();
    ports.workbook.write(TAB, 9, 1, [['Open the shop', 'Cy', '', '', '', '']]);
    runSweep(ports);
    const both = rowsBelow(ports, BESIDE, 1)
      .filter((row) => row['Rock'] === 'Open the shop')
      .map((row) => row['ID']);
    expect(new Set(both).size).toBe(2);
    runSweep(ports);
    expect(
      rowsBelow(ports, BESIDE, 1)
        .filter((row) => row['Rock'] === 'Open the shop')
        .map((row) => row['ID']),
    ).toEqual(both);
  });

  it('are not lost while the header of the titles is', () => {
    const ports = start();
    const before = gridOf(ports, BESIDE);
    retype(ports, (row, at) => (at === 3 ? row.map((cell) => (cell === 'What' || cell === 'Who' ? `${String(cell)}?` : cell)) : row));
    runSweep(ports);
    expect(gridOf(ports, BESIDE)).toEqual(before);
    retype(ports, (row, at) => (at === 3 ? row.map((cell) => String(cell).replace('?', '')) : row));
    expect(issuesOf(ports)).toEqual([]);
  });

  it('are asked for where their tab is gone, and nothing is made up', () => {
    const ports = start();
    ports.workbook.deleteTab(BESIDE);
    expect(issuesOf(ports)).toEqual(['bound-tab-gone 0']);
    expect(gridOf(ports, TAB)).toEqual(team);
  });

  it('go with their tab when the binding is taken back', () => {
    const ports = start();
    const says = unbind(ports);
    expect(says).toContain('The tab "Big things (Runsheet)" is removed. Your tab is not changed.');
    expect(ports.workbook.tabs().map(({ name }) => name)).not.toContain(BESIDE);
    expect(gridOf(ports, TAB)).toEqual(team);
    expect(runSweep(ports).issues.filter(({ code }) => code.startsWith('bound-'))).toEqual([]);
  });

  it('cost a check with nothing to do one call more', () => {
    const ports = start();
    runSweep(ports);
    const total = (): number => Object.values(ports.calls).reduce((sum, count) => sum + count, 0);
    const before = total();
    runSweep(ports);
    const apart = total() - before;
    unbind(ports);
    runSweep(ports);
    const middle = total();
    runSweep(ports);
    expect(apart - (total() - middle)).toBe(1);
  });
});
