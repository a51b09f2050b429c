import { copy, day, draftOf, HEADER, ownFile, PLAN, request, scanOne } from './own-file';
import { footprint } from '../ask';
import { rowsOf, typeInto } from '../../../support/company';
import type { MemoryPorts } from '../../../support/memory-ports';
import type { Cell } from '../../../../src/core/tables/cell';

const titles = (ports: MemoryPorts) => rowsOf(ports, 'To-Dos').map((row) => row['To-Do']);
const NEW: readonly Cell[] = ['Paint the door', 'Ana Roe', day('2026-12-20'), ''];

function rewrite(ports: MemoryPorts, rows: readonly (readonly Cell[])[]): void {
  ports.workbook.deleteRows('Plan', 1, 50);
  ports.workbook.write('Plan', 1, 1, [...rows]);
}

describe('copying again', () => {
  it('adds nothing where nothing is new, and writes nothing', () => {
    const ports = ownFile();
    copy(ports);
    const before = footprint(ports);
    expect(copy(ports)).toMatchObject({ added: 0, there: 5, changed: 0 });
    expect(footprint(ports)).toEqual(before);
  });

  it('takes a row that was added, wherever it stands', () => {
    const ports = ownFile();
    copy(ports);
    rewrite(ports, [...PLAN.slice(0, 3), NEW, ...PLAN.slice(3)]);
    expect(copy(ports)).toMatchObject({ added: 1, there: 5 });
    expect(titles(ports)[5]).toBe('Paint the door');
  });

  it('knows the rows again after they were sorted', () => {
    const ports = ownFile();
    copy(ports);
    rewrite(ports, [HEADER, ...[...PLAN.slice(1)].reverse(), NEW]);
    expect(copy(ports)).toMatchObject({ added: 1, there: 5 });
  });

  it('knows them again after a column was inserted before the table', () => {
    const ports = ownFile();
    copy(ports);
    rewrite(
      ports,
      PLAN.map((row, at) => [at === 0 ? 'Nr' : at, ...row]),
    );
    const view = request(ports, 'adopt', { draft: draftOf(scanOne(ports)), dry: true });
    expect(view).toMatchObject({ added: 0, there: 5 });
  });

  it('shows a title that changed and does not take it twice', () => {
    const ports = ownFile();
    copy(ports);
    typeInto(ports, 'Plan', 3, 'Task', 'Ring up the owner of the house');
    const view = copy(ports);
    expect(view).toMatchObject({ added: 0, there: 4, changed: 1 });
    expect(view.lines[0]).toMatchObject({ change: 'changed', row: 3, title: 'Ring up the owner of the house' });
  });

  it('shows what differs and leaves our row as it is', () => {
    const ports = ownFile();
    copy(ports);
    typeInto(ports, 'To-Dos', 2, 'Owner', 'Ben Oduya');
    const view = copy(ports);
    expect(view.lines[0]).toMatchObject({ change: 'changed', cells: [{ name: 'Owner', was: 'Ben Oduya', is: 'Ana Roe' }] });
    expect(rowsOf(ports, 'To-Dos')[0]).toMatchObject({ Owner: 'Ben Oduya' });
  });

  it('tells equal titles apart by their order', () => {
    const twice = [...PLAN, ['Book the band', 'Ana Roe', day('2026-12-08'), '']];
    const ports = ownFile(twice);
    expect(copy(ports)).toMatchObject({ added: 6 });
    rewrite(ports, [...twice, ['Book the band', 'Ben Oduya', day('2026-12-15'), '']]);
    expect(copy(ports)).toMatchObject({ added: 1, there: 6 });
    expect(titles(ports).filter((title) => title === 'Book the band')).toHaveLength(3);
  });
});

it('a table below another in the same columns is taken for itself, though titles are the same', () => {
  const second: readonly (readonly Cell[])[] = [HEADER, ...PLAN.slice(1, 5)];
  const blank: readonly Cell[] = ['', '', '', ''];
  const ports = ownFile([...PLAN, blank, blank, ...second]);
  const tables = request(ports, 'scan').tables;
  expect(tables.map(({ headerRow }) => headerRow)).toEqual([1, 9]);
  const press = (at: number) => {
    const table = request(ports, 'scan').tables[at];
    if (table === undefined) throw new Error('it is gone');
    const { added, there } = request(ports, 'adopt', { draft: draftOf(table), dry: false });
    return [added, there];
  };
  expect([press(1), press(0), press(1), press(0)]).toEqual([
    [4, 0],
    [5, 0],
    [0, 4],
    [0, 5],
  ]);
});

it('what a person chose for a column is known when the tab is looked at again', () => {
  const ports = ownFile();
  const draft = draftOf(scanOne(ports));
  const chosen = { ...draft, columns: { ...draft.columns, C: '', D: 'due' } };
  request(ports, 'adopt', { draft: chosen, dry: false });
  expect(draftOf(scanOne(ports)).columns).toEqual(chosen.columns);
  expect(draftOf(scanOne(ports, { as: 'To-Dos' })).columns).toEqual(draft.columns);
});
