import { draftOf, day, ownFile, planOf, request, scanOne, PLAN } from './own-file';
import { rowsOf } from '../../../support/company';
import { refusal } from '../ask';
import { runSweep } from '../../../../src/app/sweep/sweep';
import type { Cell } from '../../../../src/core/tables/cell';

/** The list with a title above it. */
const TITLED: readonly (readonly Cell[])[] = [['What we have to do', '', '', ''], ['', '', '', ''], ...PLAN];

const draftFor = (ports: ReturnType<typeof ownFile>) => draftOf(scanOne(ports), { way: 'bind' });
const width = PLAN[0]?.length ?? 0;
const ownCells = (ports: ReturnType<typeof ownFile>) => planOf(ports).map((row) => row.slice(0, width));

describe('working on a tab of the team as it is', () => {
  it('can be done where nothing stands against it, and says what it would write', () => {
    const ports = ownFile(TITLED);
    expect(scanOne(ports).bind).toMatchObject({ ok: true });
    const view = request(ports, 'adopt', { draft: draftFor(ports), dry: true });
    expect(view.says[0]).toBe('Runsheet would work on 5 rows where they stand.');
    expect(view.writes.length).toBeGreaterThan(0);
  });

  it('gives statuses in columns at the end, leaves the cells of the team, and is taken back whole', () => {
    const ports = ownFile(TITLED);
    const before = planOf(ports);
    const { adoption = '' } = request(ports, 'adopt', { draft: draftFor(ports), dry: false });
    runSweep(ports);
    expect(ownCells(ports)).toEqual(before.map((row) => row.slice(0, width)));
    expect(planOf(ports)[4]?.slice(width)).toContain('Overdue');
    expect(scanOne(ports)).toMatchObject({ adopted: 'bound', bind: { ok: false, says: 'Runsheet works on it already.' } });
    expect(scanOne(ports).adoption).toBe(adoption);
    request(ports, 'unadopt', { adoption });
    expect(ownCells(ports)).toEqual(before.map((row) => row.slice(0, width)));
    expect(
      planOf(ports)
        .flatMap((row) => row.slice(width))
        .filter((cell) => cell !== ''),
    ).toEqual([]);
    expect(scanOne(ports).adopted).toBe('');
    expect(rowsOf(ports, 'People')).toEqual([]);
  });

  it('is refused where rows are in our own tab already', () => {
    const ports = ownFile(TITLED);
    const draft = draftOf(scanOne(ports));
    request(ports, 'adopt', { draft, dry: false });
    expect(refusal(ports, { request: 'adopt', draft: { ...draft, way: 'bind' }, dry: false })).toContain(
      'Runsheet\'s own tab "To-Dos" holds 5 rows',
    );
  });

  it('copying into the same table is refused while it stands there', () => {
    const ports = ownFile(TITLED);
    const draft = draftFor(ports);
    request(ports, 'adopt', { draft, dry: false });
    expect(refusal(ports, { request: 'adopt', draft: { ...draft, way: 'copy' }, dry: true })).toContain(
      'Runsheet works on your tab "Plan" as To-Dos',
    );
  });
});

it('a header row that a person says holds, and the lines above the data are rows then', () => {
  const ports = ownFile([PLAN[0] ?? [], ['Task', 'Owner', 'Due date', 'Remarks'], ...PLAN.slice(1)]);
  const table = scanOne(ports, { sheet: 'Plan', as: 'To-Dos', headerRows: [2] });
  expect(table).toMatchObject({ headerRows: [2], firstRow: 3 });
  expect(table.columns.map(({ header }) => header)).toContain('Remarks');
});

it('a cell of the tab is shown', () => {
  const ports = ownFile(TITLED);
  expect(request(ports, 'show-place', { sheet: 'Plan', row: 4, column: 'C' }).says).toEqual(['Plan, row 4.']);
  expect(ports.workbook.selectedCell()).toEqual({ tab: 'Plan', row: 4, column: 3 });
  expect(refusal(ports, { request: 'show-place', sheet: 'Gone', row: 1 })).toContain('There is no tab "Gone" any more');
});

it('rows that recur, slip or belong to nobody are named', () => {
  const ports = ownFile([...PLAN, ['Weekly stock count', 'Ana Roe', day('2026-12-03'), '']]);
  expect(scanOne(ports).candidates.map(({ kind, row }) => `${kind} ${row}`)).toEqual(['recurring 7', 'slipping 3', 'ownerless 5']);
});
