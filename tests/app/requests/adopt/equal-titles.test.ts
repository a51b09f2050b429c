import { day, draftOf, request } from './own-file';
import { newFile } from '../setup/new-file';
import { rowsOf, typeInto } from '../../../support/company';
import type { MemoryPorts } from '../../../support/memory-ports';
import type { Cell } from '../../../../src/core/tables/cell';
import type { AdoptDraft, AdoptView } from '../../../../src/core/contract/adopt';

type Grid = readonly (readonly Cell[])[];

const weeks = ['2026-11-02', '2026-11-09', '2026-11-16'].map(day);
const NAMES = ['Open invoices', 'Closed deals', 'Late orders'];
const measured = (...owners: readonly string[]): Grid => [
  ['Measurable', 'Owner', 'Goal', ...weeks],
  ...owners.map((owner, at): Cell[] => [NAMES[at] ?? '', owner, 10 + at, 3, 4, 5]),
];

const fileOf = (tabs: Readonly<Record<string, Grid>>): MemoryPorts =>
  newFile({ tabs: Object.fromEntries(Object.entries(tabs).map(([name, grid]) => [name, grid.map((row) => [...row])])) });

function take(ports: MemoryPorts, sheet: string, more: Partial<AdoptDraft> = {}, dry = false): AdoptView {
  const table = request(ports, 'scan', { sheet, as: 'Scorecard' }).tables[0];
  if (table === undefined) throw new Error(`nothing was found on ${sheet}`);
  return request(ports, 'adopt', { draft: draftOf(table, more), dry });
}

const titles = (ports: MemoryPorts) => rowsOf(ports, 'Scorecard').map((row) => row['Measurable']);

describe('measurables of one name on several tabs', () => {
  const tabs = { Sales: measured('Ana', 'Ben', ''), Purchasing: measured('Cy', 'Ben', '') };

  it('are all taken, the later ones with the name of their tab', () => {
    const ports = fileOf(tabs);
    expect(take(ports, 'Sales')).toMatchObject({ added: 3, there: 0 });
    const says = '3 rows get a name behind their titles, because others have that title already:';
    const shown = take(ports, 'Purchasing', {}, true);
    expect(shown.says.join(' ')).toContain(says);
    expect(take(ports, 'Purchasing')).toMatchObject({ added: 3, there: 0, changed: 0 });
    expect(titles(ports)).toEqual([...NAMES, ...NAMES.map((name) => `${name} (Purchasing)`)]);
  });

  it('are known again under the names they got', () => {
    const ports = fileOf(tabs);
    take(ports, 'Sales');
    take(ports, 'Purchasing');
    for (const sheet of ['Sales', 'Purchasing']) {
      const again = take(ports, sheet);
      expect(again).toMatchObject({ added: 0, there: 3, changed: 0 });
      expect(again.says).toContain('3 rows are there already, copied from this tab before.');
    }
    expect(titles(ports)).toHaveLength(6);
  });
});

describe('a measurable that somebody typed', () => {
  it.each([
    [
      'is the same with the same owner',
      'Ana',
      { added: 2 },
      '1 row is there already, with the same title and owner: "Open invoices" (Scorecard, row 2)',
    ],
    ['is another with another owner', 'Ben', { added: 3, there: 0 }, '"Open invoices (Sales)"'],
    ['is another where one of them has no owner', '', { added: 3, there: 0 }, '"Open invoices (Sales)"'],
  ])('%s', (_label, owner, counts, says) => {
    const ports = fileOf({ Sales: measured('Ana', 'Ben', '') });
    request(ports, 'unadopt', { adoption: take(ports, 'Sales').adoption });
    typeInto(ports, 'Scorecard', 2, 'Measurable', 'Open invoices');
    typeInto(ports, 'Scorecard', 2, 'Owner', owner);
    typeInto(ports, 'Scorecard', 2, 'Goal', 10);
    const view = take(ports, 'Sales');
    expect(view).toMatchObject(counts);
    expect(view.says.join(' ')).toContain(says);
  });
});

describe('a row that was taken and removed since', () => {
  const remove = (ports: MemoryPorts): void => {
    ports.workbook.deleteRows('Scorecard', 3, 1);
  };

  it('is not taken again, and that is said', () => {
    const ports = fileOf({ Sales: measured('Ana', 'Ben', '') });
    take(ports, 'Sales');
    remove(ports);
    const view = take(ports, 'Sales');
    expect(view).toMatchObject({ added: 0, there: 3 });
    expect(view.says).toContain('1 row was taken before and is not there any more; it is not taken again.');
    expect(titles(ports)).toEqual(['Open invoices', 'Late orders']);
  });

  it('is taken again where somebody asks for it', () => {
    const ports = fileOf({ Sales: measured('Ana', 'Ben', '') });
    take(ports, 'Sales');
    remove(ports);
    expect(take(ports, 'Sales', { again: true })).toMatchObject({ added: 1 });
    expect(titles(ports)).toEqual(['Open invoices', 'Late orders', 'Closed deals']);
  });

  it('is new again once the adoption was taken back', () => {
    const ports = fileOf({ Sales: measured('Ana', 'Ben', '') });
    const { adoption } = take(ports, 'Sales');
    request(ports, 'unadopt', { adoption });
    expect(take(ports, 'Sales')).toMatchObject({ added: 3 });
  });
});
