import { bind, makeTeam, retype, rowsBelow, TAB, team, unbind, wish } from './bound-tab';
import { headersProperty } from '../../../src/core/adopt/bind/decode-headers';
import { runSweep } from '../../../src/app/sweep/sweep';
import type { Cell } from '../../../src/core/tables/cell';
import { gridOf, rowsOf } from '../../support/company';
import type { MemoryPorts } from '../../support/memory-ports';

function start(): MemoryPorts {
  const ports = makeTeam();
  bind(ports);
  runSweep(ports);
  return ports;
}

const ownerOf = (ports: MemoryPorts): readonly string[] =>
  [...runSweep(ports).statuses]
    .filter(({ id }) => id.startsWith('R-'))
    .map(({ owner, title }) => `${title}: ${owner}`)
    .sort();
const OWNED = ['Hire two cooks: Ben', 'Open the shop: Ana'];
const boundTo = (ports: MemoryPorts, column: string): Cell | undefined =>
  rowsOf(ports, 'Columns').find((row) => row['Column'] === column)?.['Header'];
const logged = (ports: MemoryPorts): readonly string[] =>
  rowsOf(ports, 'Log')
    .filter((row) => row['What'] === 'binding followed')
    .map((row) => `${String(row['Before'])} -> ${String(row['After'])}`);
const asked = (ports: MemoryPorts): readonly string[] =>
  runSweep(ports)
    .issues.filter(({ code }) => code.startsWith('bound-'))
    .map(({ message }) => message);
const rename = (from: string, to: string) => (row: readonly Cell[], at: number) =>
  at === 3 ? row.map((cell) => (cell === from ? to : cell)) : row;
const insert = (index: number, header: string) => (row: readonly Cell[], at: number) => [
  ...row.slice(0, index),
  at === 3 ? header : at > 4 ? 'x' : '',
  ...row.slice(index),
];

describe('a header that was renamed', () => {
  it('is followed, noted in Columns and said once in the log', () => {
    const ports = start();
    retype(ports, rename('Who', 'Person'));
    expect(ownerOf(ports)).toEqual(OWNED);
    expect(boundTo(ports, 'Owner')).toBe('Plan / Person');
    runSweep(ports);
    expect(logged(ports)).toEqual(['Plan / Who -> Plan / Person']);
    expect(asked(ports)).toEqual([]);
  });

  it('is followed once more', () => {
    const ports = start();
    retype(ports, rename('Who', 'Person'));
    runSweep(ports);
    retype(ports, rename('Person', 'Lead'));
    expect(ownerOf(ports)).toEqual(OWNED);
    expect(logged(ports)).toHaveLength(2);
  });

  it.each<[string, (ports: MemoryPorts) => void]>([
    [
      'two were renamed',
      (ports) => {
        retype(ports, rename('Who', 'Person'));
        retype(ports, rename('By when', 'Deadline'));
      },
    ],
    [
      'another column was inserted at the same time',
      (ports) => {
        retype(ports, rename('Who', 'Person'));
        retype(ports, insert(2, 'Helper'));
      },
    ],
    [
      'it was moved too',
      (ports) => retype(ports, (row, at) => [row[0] ?? '', ...row.slice(2, 6), at === 3 ? 'Person' : (row[1] ?? ''), ...row.slice(6)]),
    ],
    [
      'what stands below is of another kind',
      (ports) => retype(ports, (row, at) => row.map((cell, index) => (index !== 1 || at < 3 ? cell : at === 3 ? 'Budget' : at))),
    ],
    [
      'nobody remembers the header',
      (ports) => {
        ports.store.remove(headersProperty('rocks'));
        retype(ports, rename('Who', 'Person'));
      },
    ],
  ])('is asked about where %s', (_, change) => {
    const ports = start();
    change(ports);
    const [first = ''] = asked(ports);
    expect(first).toContain('Big things: the header "Plan / Who" is not in row 4 any more, so Owner is not read.');
    expect(first).toContain('In the tab Columns write its new header into Header of the row Rocks, Owner');
    expect(boundTo(ports, 'Owner')).toBe('Plan / Who');
    expect(logged(ports)).toEqual([]);
  });

  it('is read again once Columns says where it is', () => {
    const ports = start();
    retype(ports, rename('Who', 'Person'));
    retype(ports, insert(2, 'Helper'));
    expect(asked(ports)).toHaveLength(1);
    const at = rowsOf(ports, 'Columns').findIndex((row) => row['Column'] === 'Owner' && row['Tab'] === TAB) + 2;
    ports.workbook.write('Columns', at, 4, [['Person']]);
    expect(ownerOf(ports)).toEqual(OWNED);
    expect(asked(ports)).toEqual([]);
  });
});

describe('a column without a header', () => {
  const bare = team.map((row, at) =>
    at === 3 ? ['What', '', 'By when', 'Status', 'Cost', 'Goal'] : at === 2 ? ['', '', '', '', '', ''] : row,
  );

  function startBare(): MemoryPorts {
    const ports = makeTeam(bare);
    bind(ports, { ...wish, grid: bare, headerRows: [4] });
    runSweep(ports);
    return ports;
  }

  it('is found again by what stands round it', () => {
    const ports = startBare();
    expect(boundTo(ports, 'Owner')).toBe('B');
    retype(ports, insert(0, 'No'));
    expect(ownerOf(ports)).toEqual(OWNED);
    expect(boundTo(ports, 'Owner')).toBe('C');
    expect(logged(ports)).toEqual(['B -> C']);
  });

  it('is asked about, and not read, where that is not certain', () => {
    const ports = startBare();
    retype(ports, insert(1, 'Helper'));
    expect(ownerOf(ports)).toEqual(['Hire two cooks: ', 'Open the shop: ']);
    expect(asked(ports)).toEqual([
      'Big things: columns moved, and it cannot be told which one is Owner now; it was column B. In the tab Columns write its letter into Header of the row Rocks, Owner.',
    ]);
    const at = rowsOf(ports, 'Columns').findIndex((row) => row['Column'] === 'Owner' && row['Tab'] === TAB) + 2;
    ports.workbook.write('Columns', at, 4, [['C']]);
    expect(ownerOf(ports)).toEqual(OWNED);
    expect(asked(ports)).toEqual([]);
  });
});

describe('a tab that was renamed', () => {
  it('is followed by its number, everywhere it is named', () => {
    const ports = start();
    ports.workbook.sheet(TAB).name = 'Rocks of Q4';
    expect(ownerOf(ports)).toEqual(OWNED);
    const tabs = rowsOf(ports, 'Columns')
      .filter((row) => row['Table'] === 'Rocks')
      .map((row) => row['Tab']);
    expect(new Set(tabs)).toEqual(new Set(['Rocks of Q4']));
    runSweep(ports);
    expect(logged(ports)).toEqual(['Big things -> Rocks of Q4']);
    expect(rowsBelow(ports, 'Rocks of Q4', 4).map((row) => String(row['ID']).slice(0, 2))).toEqual(['-', 'R-', 'R-', '-']);
  });

  it('is asked about where no tab has its name and nobody noted its number', () => {
    const ports = start();
    const at = rowsOf(ports, 'Columns').findIndex((row) => row['Column'] === '*') + 2;
    ports.workbook.write('Columns', at, 5, [['']]);
    ports.workbook.sheet(TAB).name = 'Rocks of Q4';
    expect(asked(ports)).toEqual([
      'Big things: the tab is not in the file any more, so Rocks is not read from it; in the tab Columns write its new name into Tab of the rows Rocks, or take the binding back.',
    ]);
  });
});

describe('a binding that was followed', () => {
  it('is taken back as any other', () => {
    const ports = start();
    retype(ports, rename('Who', 'Person'));
    runSweep(ports);
    unbind(ports);
    expect(gridOf(ports, TAB)).toEqual(team.map((row, at) => (at === 3 ? row.map((cell) => (cell === 'Who' ? 'Person' : cell)) : row)));
  });
});

describe('a check of a file with bound tabs', () => {
  it('makes no more calls than one without', () => {
    const ports = start();
    runSweep(ports);
    const count = (): Record<string, number> => ({ ...ports.calls });
    const before = count();
    runSweep(ports);
    const after = count();
    unbind(ports);
    runSweep(ports);
    const mid = count();
    runSweep(ports);
    const last = count();
    const sum = (a: Record<string, number>, b: Record<string, number>) =>
      Object.keys(b).reduce((total, key) => total + (b[key] ?? 0) - (a[key] ?? 0), 0);
    expect(sum(before, after)).toBe(sum(mid, last));
  });
});

describe('a bound tab without its ids', () => {
  it('rests until they are found again, and keeps them', () => {
    const ports = start();
    const before = gridOf(ports, TAB);
    retype(ports, rename('ID', 'x1'));
    retype(ports, rename('Who', 'Person'));
    const { statuses, issues } = runSweep(ports);
    expect(statuses.filter(({ tab }) => tab === TAB)).toEqual([]);
    expect(issues.map(({ message }) => message)).toContain(
      'Big things: the header "ID" is not in row 4 any more, so nothing of the tab is read. Give it its name back.',
    );
    retype(ports, rename('x1', 'ID'));
    retype(ports, rename('Person', 'Who'));
    runSweep(ports);
    expect(gridOf(ports, TAB)).toEqual(before);
  });
});
