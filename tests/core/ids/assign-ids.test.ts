import { rowsIn, specOf, type Cells } from '../../support/core-world';
import { assignIds, type IdentifiedRows } from '../../../src/core/ids/assign-ids';
import { isId, makeId } from '../../../src/core/ids/make-id';

const NOW = '2026-11-20T10:00';

function assign(rows: readonly Cells[], table = 'rocks'): IdentifiedRows {
  return assignIds(
    specOf(table),
    rowsIn(
      table,
      rows.map((row) => (table === 'rocks' ? { owner: 'Ana', ...row } : row)),
    ),
    NOW,
  );
}

const idOf = (title: string, row: number): string => makeId('R', ['Rocks', title, NOW, String(row)], new Set());

describe('a row without an id', () => {
  it('gets one, in the row and as a change found by row and title', () => {
    const { rows, changes, issues } = assign([{ rock: 'Second bar' }]);
    const id = idOf('Second bar', 2);
    expect(rows).toMatchObject([{ id, values: { id } }]);
    expect(changes).toEqual([{ table: 'rocks', id: '', row: 2, title: 'Second bar', column: 'id', expect: '', value: id }]);
    expect(issues).toEqual([]);
  });

  it('stays without one while it has no title', () => {
    expect(assign([{ why_it_matters: 'later' }])).toMatchObject({ rows: [{ id: '' }], changes: [], issues: [] });
  });

  it('gets a longer one where another row has that id', () => {
    const id = idOf('Second bar', 3);
    const { rows } = assign([{ id, rock: 'First bar' }, { rock: 'Second bar' }]);
    expect(rows[1]?.id.length).toBe(id.length + 1);
    expect(rows[1]?.id.startsWith(id)).toBe(true);
  });

  it('gets one that no row below has either', () => {
    const id = idOf('Second bar', 2);
    const { rows, issues } = assign([{ rock: 'Second bar' }, { id, rock: 'First bar' }]);
    expect([rows[0]?.id.length, rows[1]?.id, issues]).toEqual([id.length + 1, id, []]);
  });
});

describe('two rows with one id', () => {
  const twins = assign([
    { id: 'R-7K2Q', rock: 'Second bar' },
    { id: 'R-7K2Q', rock: 'Second bar' },
    { id: 'R-7K2Q', rock: 'Third bar' },
  ]);

  it('leave it to the upper one', () => {
    expect(twins.rows[0]?.id).toBe('R-7K2Q');
    expect(new Set(twins.rows.map((row) => row.id)).size).toBe(3);
    expect(twins.changes.map((change) => [change.row, change.expect, isId(String(change.value))])).toEqual([
      [3, 'R-7K2Q', true],
      [4, 'R-7K2Q', true],
    ]);
  });

  it('are told of at the lower one', () => {
    expect(twins.issues).toMatchObject([
      { code: 'duplicate-id', tab: 'Rocks', row: 3, column: 'ID' },
      { code: 'duplicate-id', row: 4 },
    ]);
    expect(twins.issues[0]?.message).toContain('"R-7K2Q" is already the id of a row above');
  });
});

it('leaves tables without ids of their own alone', () => {
  expect(assign([{ name: 'Ana', email: 'ana@cafe.example' }], 'people')).toMatchObject({ changes: [], issues: [], rows: [{ id: 'Ana' }] });
});

it('changes nothing the second time', () => {
  const first = assign([{ rock: 'Second bar' }, { rock: 'Second bar' }]);
  const again = assign(first.rows.map((row) => ({ id: row.id, rock: row.title })));
  expect(again.changes).toEqual([]);
});

describe('what somebody typed as an id', () => {
  it.each(['1', 'Rock 1', 'r-7k2q', 'R-7K2', 'R-IOLU', 'constructor', '__proto__', 'javascript:alert(1)', '=1+1', 'x'.repeat(50_000)])(
    '%.20j gives way to an id, and is named',
    (typed) => {
      const { rows, changes, issues } = assign([{ id: typed, rock: 'Second bar' }]);
      const id = idOf('Second bar', 2);
      expect([rows[0]?.id, changes.map(({ expect: was, value }) => [was, value])]).toEqual([id, [[typed, id]]]);
      expect(issues).toMatchObject([{ code: 'bad-id', tab: 'Rocks', row: 2, column: 'ID' }]);
      expect(issues[0]?.message.endsWith(`is no id; this row gets ${id}. Leave this column to Runsheet.`)).toBe(true);
    },
  );

  it('stays where the row has no title yet', () => {
    expect(assign([{ id: 'mine', why_it_matters: 'later' }])).toMatchObject({ changes: [], issues: [] });
  });
});
