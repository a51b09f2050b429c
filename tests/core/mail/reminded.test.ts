import { rowsIn, runContext } from '../../support/core-world';
import { listReminded, type Reminded } from '../../../src/core/mail/reminded';
import type { Status } from '../../../src/core/status/status';
import type { Row } from '../../../src/core/tables/row';

const { directory } = runContext();

function statusOf(row: Row, status: string): Status {
  const { table, tab, id, title } = row;
  return { table, tab, id, title, owner: '', status, why: 'because', since: null, flags: [], because: [], rule: '', cells: {} };
}

function list(tables: Readonly<Record<string, readonly Row[]>>, status = 'Open'): readonly Reminded[] {
  const statuses = Object.values(tables).flatMap((rows) => rows.map((row) => statusOf(row, status)));
  return listReminded({ tables, statuses, directory, yearStartsIn: 1 });
}

const DUE = { local: '2026-11-22T00:00' };
const TO_DO = { id: 'T-AAAA', to_do: 'Call the landlord', owner: 'Ben', due: DUE };
const ROCK = { id: 'R-AAAA', rock: 'Menu', owner: 'Ben', quarter: '2026 Q4' };

describe('whom to remind of what', () => {
  it.each([
    ['an open to-do', TO_DO, 'Open', ['2026-11-22']],
    ['one that is overdue', TO_DO, 'Overdue', ['2026-11-22']],
    ['one that is done', TO_DO, 'Done', []],
    ['one without a due date', { ...TO_DO, due: '' }, 'Open', []],
    ['one of nobody', { ...TO_DO, owner: '' }, 'Open', []],
    ['one of somebody unknown', { ...TO_DO, owner: 'Zoe' }, 'Open', []],
  ])('%s', (_name, cells, status, dues) => {
    expect(list({ todos: rowsIn('todos', [cells]) }, status).map(({ due }) => due)).toEqual(dues);
  });

  it.each([
    ['a Rock, due when its quarter ends', ROCK, 'On track', ['2026-12-31']],
    ['one with a due date of its own', { ...ROCK, due: DUE }, 'Off track', ['2026-11-22']],
    ['one that is done', ROCK, 'Done', []],
    ['one with a result', { ...ROCK, result: 'Dropped' }, 'Dropped', []],
    ['one of no quarter', { ...ROCK, quarter: '' }, 'On track', []],
  ])('%s', (_name, cells, status, dues) => {
    expect(list({ rocks: rowsIn('rocks', [cells]) }, status).map(({ due }) => due)).toEqual(dues);
  });

  it('knows a row that got its id now from one that had it', () => {
    const [row] = rowsIn('todos', [TO_DO]);
    if (row === undefined) throw new Error('no row');
    const fresh = { ...row, cells: { ...row.cells, id: '' } };
    expect([row, fresh].map((one) => list({ todos: [one] })[0]?.known)).toEqual([true, false]);
  });
});
