import { day, draftOf, ownFile, planOf, request, scanOne } from './own-file';
import { answerRequest } from '../../../../src/app/requests/answer-request';
import { runSweep } from '../../../../src/app/sweep/sweep';
import { rowsOf, typeInto } from '../../../support/company';
import type { MemoryPorts } from '../../../support/memory-ports';
import type { Cell } from '../../../../src/core/tables/cell';
import type { AdoptView } from '../../../../src/core/contract/adopt';

type Grid = readonly (readonly Cell[])[];

const listOf = (...states: readonly Cell[]): Grid => [
  ['Task', 'Owner', 'Due date', 'Status'],
  ['Order new chairs', 'Ana Roe', day('2026-11-12'), states[0] ?? ''],
  ['Call the landlord', 'Ben Oduya', day('2026-11-13'), states[1] ?? ''],
  ['Write the winter menu', 'Ana Roe', day('2026-12-11'), states[2] ?? ''],
  ['Book the band', 'Cy Tran', day('2026-12-12'), states[3] ?? ''],
];

function bound(grid: Grid): { readonly ports: MemoryPorts; readonly view: AdoptView } {
  const ports = ownFile(grid);
  const table = scanOne(ports, { as: 'To-Dos' });
  expect(table.mapping).toMatchObject({ 'Done on': 'Status' });
  const view = request(ports, 'adopt', { draft: draftOf(table, { way: 'bind' }), dry: false });
  return { ports, view };
}

const statuses = (ports: MemoryPorts): readonly (Cell | undefined)[] => {
  runSweep(ports);
  return planOf(ports)
    .slice(1)
    .map((row) => row[5]);
};
const issues = (ports: MemoryPorts) => runSweep(ports).issues.filter(({ tab }) => tab === 'Plan');
const kind = (ports: MemoryPorts): Cell | undefined => rowsOf(ports, 'Columns').find((row) => row['Column'] === 'Done on')?.['Kind'];

describe('a bound list that says done without a day', () => {
  it.each([
    ['in English', ['Done', 'Open', 'Done', 'In progress'], 'done: Done; open: Open, In progress'],
    ['in German', ['erledigt', 'offen', 'Erledigt', 'in Arbeit'], 'done: erledigt, Erledigt; open: offen, in Arbeit'],
    ['with ticks', [true, false, true, false], 'done: TRUE; open: FALSE'],
  ] as const)('%s has the right statuses', (_label, states, words) => {
    const { ports } = bound(listOf(...states));
    expect(statuses(ports)).toEqual(['Done', 'Overdue', 'Done', 'Open']);
    expect(kind(ports)).toBe(words);
    expect(issues(ports)).toEqual([]);
    expect(planOf(ports).map((row) => row.slice(0, 4))).toEqual(listOf(...states));
  });

  it('keeps the day on which it was first seen to be done', () => {
    const { ports } = bound(listOf('Done', 'Open', 'Open', 'Open'));
    runSweep(ports);
    const whys = (): readonly string[] => runSweep(ports).statuses.flatMap(({ title, why }) => (title === 'Order new chairs' ? [why] : []));
    const before = whys();
    ports.setNow('2026-11-24T09:00');
    expect([before, whys()]).toEqual([['Done on 20 Nov 2026.'], before]);
    typeInto(ports, 'Plan', 3, 'Status', 'Done');
    expect(statuses(ports)).toEqual(['Done', 'Done', 'Open', 'Open']);
  });

  it('asks about a word it does not know, and takes it once Kind says it', () => {
    const { ports } = bound(listOf('Done', 'Open', 'Open', 'Open'));
    typeInto(ports, 'Plan', 3, 'Status', 'Abgehakt');
    expect(issues(ports).map(({ code, row }) => [code, row])).toEqual([['unknown-state', 3]]);
    const at = rowsOf(ports, 'Columns').findIndex((row) => row['Column'] === 'Done on');
    typeInto(ports, 'Columns', at + 2, 'Kind', 'done: Done, abgehakt; open: Open');
    expect(statuses(ports)).toEqual(['Done', 'Done', 'Open', 'Open']);
    expect(issues(ports)).toEqual([]);
  });

  it.each([
    ['the word of the team', ['Done', 'Open', 'Open', 'Open'], 'Done'],
    ['a tick', [true, false, false, false], true],
  ] as const)('writes %s where somebody completes a row', (_label, states, written) => {
    const { ports } = bound(listOf(...states));
    runSweep(ports);
    const id = rowsOf(ports, 'Plan')[1]?.['ID'];
    const answer = answerRequest(JSON.stringify({ request: 'complete', id, done: true }), ports);
    expect(answer).toMatchObject({ ok: true });
    expect(planOf(ports)[2]?.[3]).toBe(written);
  });
});

it('reads a bound column as the scan showed it: the first of several people, numbers of the year first, nothing where nothing is said', () => {
  const { ports } = bound([
    ['Task', 'Owner', 'Due date', 'Status'],
    ['Order new chairs', 'Ana Roe, Ben Oduya', '2026/11/9', 'Open'],
    ['Call the landlord', 'Ben Oduya', '2026/11/13', 'Done'],
    ['Write the winter menu', 'Ana Roe', 'n/a', 'Open'],
    ['Book the band', 'Cy Tran', '2026/12/12', 'N/A'],
  ]);
  expect(statuses(ports)).toEqual(['Overdue', 'Done', 'Open', 'Open']);
  expect(issues(ports)).toEqual([]);
  const { owner } = runSweep(ports).statuses.find(({ title }) => title === 'Order new chairs') ?? {};
  expect(owner).toBe('Ana Roe');
});

it('says of rows that another column calls done that they count as open', () => {
  const ports = ownFile([
    ['Task', 'Owner', 'Due date', 'Done on', 'Status'],
    ['Order new chairs', 'Ana Roe', day('2026-11-12'), day('2026-11-11'), 'Done'],
    ['Call the landlord', 'Ben Oduya', day('2026-11-13'), '', 'Done'],
    ['Book the band', 'Cy Tran', day('2026-12-12'), '', 'Open'],
  ]);
  const table = scanOne(ports, { as: 'To-Dos' });
  const { writes } = request(ports, 'adopt', { draft: draftOf(table, { way: 'bind' }), dry: true });
  expect(writes.join(' ')).toContain(
    '1 row (the first is row 3) would count as open, though another column says done: write the day into Done on',
  );
});
