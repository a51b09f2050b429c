import { bind, makeTeam, TAB, team, unbind } from './bound-tab';
import { answerRequest } from '../../../src/app/requests/answer-request';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';
import { gridOf } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

const ofTeam = (ports: MemoryPorts, width = 6): Cell[][] => gridOf(ports, TAB).map((row) => row.slice(0, width));
const added = (ports: MemoryPorts, width = 6): Cell[][] => gridOf(ports, TAB).map((row) => row.slice(width));
const idsByTitle = (ports: MemoryPorts, title = 0): Readonly<Record<string, Cell>> => {
  const grid = gridOf(ports, TAB);
  const id = (grid[3] ?? []).indexOf('ID');
  return Object.fromEntries(grid.slice(4).map((row) => [String(row[title]), row[id] ?? '']));
};

describe('a tab of the team that is bound', () => {
  it('keeps every cell of the team while its statuses are worked out', () => {
    const ports = makeTeam();
    bind(ports);
    const report = runSweep(ports);
    expect(ofTeam(ports)).toEqual(team);
    expect(report.statuses.filter(({ tab }) => tab === TAB).map(({ title, status, owner }) => [title, owner, status])).toEqual([
      ['Hire two cooks', 'Ben', 'Incomplete'],
      ['Open the shop', 'Ana', 'Off track'],
    ]);
    expect(added(ports)[3]).toEqual(['ID', 'Progress', 'Status (Runsheet)', 'Why', 'Since']);
    expect(
      added(ports)
        .slice(4)
        .map(([id]) => String(id).slice(0, 2)),
    ).toEqual(['-', 'R-', 'R-', '-']);
    expect(report.issues.filter(({ tab }) => tab === TAB).map(({ code }) => code)).toEqual([]);
  });

  it('is written nothing more by the next check', () => {
    const ports = makeTeam();
    bind(ports);
    runSweep(ports);
    const before = gridOf(ports, TAB);
    expect(runSweep(ports).changed).toBe(0);
    expect(gridOf(ports, TAB)).toEqual(before);
  });

  it('keeps the id of each row when rows are sorted, columns inserted and rows added', () => {
    const ports = makeTeam();
    bind(ports);
    runSweep(ports);
    const before = idsByTitle(ports);
    const grid = gridOf(ports, TAB);
    const sorted = [...grid.slice(0, 4), ...grid.slice(4).reverse(), ['New one', 'Cy', '', '', '', '', '', '', '', '', '']];
    const widened = sorted.map((row, at) => [at === 3 ? 'No' : at, ...row]);
    ports.workbook.write(TAB, 1, 1, widened);
    runSweep(ports);
    const { 'New one': fresh, ...kept } = idsByTitle(ports, 1);
    expect(kept).toEqual(before);
    expect(fresh).toMatch(/^R-/);
  });

  it('is as it was once the binding is taken back', () => {
    const ports = makeTeam();
    const columns = gridOf(ports, 'Columns');
    bind(ports);
    runSweep(ports);
    expect(unbind(ports)).toEqual([
      'Rocks is not read from "Big things" any more.',
      '"ID", "Progress", "Status (Runsheet)", "Why" and "Since" are cleared. Nothing else of the tab is changed.',
    ]);
    expect(gridOf(ports, TAB)).toEqual(team);
    expect(gridOf(ports, 'Columns')).toEqual(columns);
    expect(runSweep(ports).statuses.filter(({ tab }) => tab === TAB)).toEqual([]);
    expect(gridOf(ports, TAB)).toEqual(team);
  });
});

describe('the sidebar on a bound tab', () => {
  const set = (ports: MemoryPorts, field: string, value: string) =>
    answerRequest(JSON.stringify({ request: 'set', id: idsByTitle(ports)['Open the shop'], field, value }), ports);

  it('writes the one cell of the team that somebody asks for', () => {
    const ports = makeTeam();
    bind(ports);
    runSweep(ports);
    expect(set(ports, 'says', 'all is well')).toMatchObject({ ok: true });
    const changed = team.map((row) => row.map((cell) => (cell === 'green' ? 'all is well' : cell)));
    expect(ofTeam(ports)).toEqual(changed);
  });

  it('says that the tab has no such column', () => {
    const ports = makeTeam();
    bind(ports);
    runSweep(ports);
    expect(set(ports, 'effort', '5')).toMatchObject({
      ok: false,
      error:
        'Big things, row 6, column Effort: the tab has no such column, so nothing was written; add one and bind it in the tab Columns.',
    });
  });
});
