import { rawOf, specOf, type Cells } from '../../support/core-world';
import type { EditedArea } from '../../../src/core/edit/edit';
import { planCellNotes } from '../../../src/core/edit/plan-cell-notes';
import type { Cell } from '../../../src/core/tables/cell';
import type { RawTable } from '../../../src/core/tables/raw-table';

function columnOf(table: string, key: string): number {
  return specOf(table).columns.findIndex((column) => column.key === key) + 1;
}

function areaOf(table: string, key: string, more: Partial<EditedArea> = {}): EditedArea {
  return { row: 2, column: columnOf(table, key), rows: 1, columns: 1, ...more };
}

/** What the cells of the edited rows say, by column key and row; only those that say something. */
function said(raw: RawTable, area: EditedArea): Readonly<Record<string, string>> {
  const keys = new Map(Object.entries(raw.binding.columns).map(([key, index]) => [index + 1, key]));
  const notes = planCellNotes(raw, area).filter(({ says }) => says !== '');
  return Object.fromEntries(notes.map(({ row, column, says }) => [`${keys.get(column) ?? column} ${row}`, says]));
}

const typed = (table: string, key: string, cells: Cells) => said(rawOf(table, [cells]), areaOf(table, key));

describe('a cell of the team', () => {
  it.each<readonly [string, string, Cell, string | undefined]>([
    ['rocks', 'due', 'soon', '"soon" is not a date; type it like 2026-11-20.'],
    ['rocks', 'due', { local: '2026-11-20T00:00' }, undefined],
    ['rocks', 'due', '', undefined],
    ['rocks', 'weight', 'much', '"much" is not a number; type digits only.'],
    ['rocks', 'weight', 2, undefined],
    ['rocks', 'result', 'Finished', '"Finished" is not one of Done, Not done, Carried, Converted, Dropped; choose one of them.'],
    ['rocks', 'quarter', 'soon', '"soon" is no quarter; write it like 2026 Q4.'],
    ['rocks', 'quarter', '2026 Q4', undefined],
    ['rocks', 'due', '#REF!', 'the cell shows "#REF!"; mend its formula.'],
    ['processes', 'due_at', 'morning', '"morning" is not a time of day; type it like 07:00.'],
    ['processes', 'active', 'maybe', '"maybe" is neither yes nor no; type yes or no.'],
    [
      'processes',
      'proof',
      'phto',
      '"phto" is no kind of proof; use one of link, file, photo, number 1..8, text 20, choice ok/not ok, sign-off, cell Till!B12 = 0, none.',
    ],
    [
      'steps',
      'proof',
      'phto',
      '"phto" is no kind of proof; use one of link, file, photo, number 1..8, text 20, choice ok/not ok, sign-off, cell Till!B12 = 0, none.',
    ],
    ['scorecard', 'goal', 'good', '"good" is no goal; write it like >= 95, < 3, = 0, 10..20, not 10..20 or yes.'],
    ['scorecard', 'entry_deadline', 'late', '"late" is no day and time; write it like Mon 17:00.'],
    ['rules', 'value', 'many', '"many" is not a number; type digits only.'],
    ['runs', 'done', 'perhaps', '"perhaps" is neither yes nor no; type yes or no.'],
    ['runs', 'answer', 'Later', '"Later" is not one of I have it, Cannot do as defined, Excuse; choose one of them.'],
  ])('of %s, %s, with %j', (table, key, cell, says) => {
    expect(typed(table, key, { [key]: cell })).toEqual(says === undefined ? {} : { [`${key} 2`]: says });
  });

  it('of Settings is read as its setting', () => {
    expect(typed('settings', 'value', { setting: 'Week starts on', value: 'Blursday' })['value 2']).toMatch(
      /^"Blursday" cannot be read as Week starts on; write it like /,
    );
    expect(typed('settings', 'value', { setting: 'Week starts on', value: 'Sunday' })).toEqual({});
  });

  it('of a period is compared with the goal', () => {
    const raw = rawOf('scorecard', [{ measurable: 'Sales', owner: 'Ana', goal: '>= 5' }]);
    const index = raw.spec.columns.length;
    const grid = raw.grid.map((row, at) => [...row, at === 0 ? '2026-11-16' : 'plenty']);
    const periods = [{ index, start: '2026-11-16' }];
    const area = { row: 2, column: index + 1, rows: 1, columns: 1 };
    expect(said({ ...raw, grid, binding: { ...raw.binding, periods } }, area)).toEqual({
      [`${index + 1} 2`]: '"plenty" cannot be compared with the goal >= 5; correct the value or clear it.',
    });
  });

  it('that has to be filled says so where it was cleared, not while the row is still being typed', () => {
    const cells = { process: 'Till count', cadence: 'every day' };
    expect(typed('processes', 'owner', cells)).toEqual({ 'owner 2': 'Owner is blank; fill it in.' });
    expect(typed('processes', 'process', cells)).toEqual({});
  });

  it('with a cadence keeps its echo while another is edited', () => {
    const wishes = (key: string) => planCellNotes(rawOf('processes', [{ process: 'Check', owner: 'Ana' }]), areaOf('processes', key));
    const column = columnOf('processes', 'cadence');
    expect(wishes('owner').filter((wish) => wish.column === column)).toEqual([]);
    expect(wishes('cadence')).toContainEqual({ row: 2, column, says: 'Cadence is blank; fill it in.' });
  });

  it('is quoted short and plain', () => {
    const says = typed('rocks', 'due', { due: `=1\u202e${'x'.repeat(50_000)}` })['due 2'] ?? '';
    expect(says).toMatch(/^"=1 x+…" is not a date; type it like 2026-11-20\.$/);
    expect(says.length).toBeLessThan(120);
  });

  it('that was bad before speaks again with any edit of its row', () => {
    expect(typed('rocks', 'rock', { rock: 'Menu', due: 'soon' })).toEqual({ 'due 2': '"soon" is not a date; type it like 2026-11-20.' });
  });
});

describe('a cell of the engine typed over', () => {
  const REPLACED = 'Runsheet writes this column; your text is replaced at the next check.';
  const KEPT = 'Runsheet finds its way by this cell and cannot mend it; undo the change.';
  it.each([
    ['rocks', 'status', REPLACED],
    ['rocks', 'id', KEPT],
    ['processes', 'health', REPLACED],
    ['runs', 'assignee', REPLACED],
    ['runs', 'key', KEPT],
    ['runs', 'terms', KEPT],
    ['run_steps', 'needs', REPLACED],
    ['run_steps', 'order', KEPT],
    ['outbox', 'state', KEPT],
    ['rules', 'in_plain_words', undefined],
    ['columns', 'table', undefined],
    ['settings', 'setting', undefined],
  ])('%s, %s', (table, key, says) => {
    expect(typed(table, key, { [key]: 'mine' })[`${key} 2`]).toBe(says);
  });

  it('says nothing once it is blank, or while another cell is edited', () => {
    expect(typed('rocks', 'status', { rock: 'Menu' })).toEqual({});
    expect(typed('rocks', 'rock', { rock: 'Menu', status: 'mine' })).toEqual({});
  });
});

describe('an edit of several cells', () => {
  const raw = rawOf('rocks', [
    { rock: 'A', due: 'x' },
    { rock: 'B', due: '2026-11-20' },
    { rock: 'C', due: 'y' },
    { rock: 'D', due: 'z' },
  ]);

  it('answers for its rows and no others', () => {
    expect(Object.keys(said(raw, areaOf('rocks', 'due', { row: 3, rows: 2 })))).toEqual(['due 4']);
    expect(Object.keys(said(raw, areaOf('rocks', 'due', { rows: 3 })))).toEqual(['due 2', 'due 4']);
  });

  it('answers below the last used row, where notes may have to go', () => {
    const wishes = planCellNotes(raw, areaOf('rocks', 'due', { row: 9 }));
    expect(wishes).toContainEqual({ row: 9, column: columnOf('rocks', 'due'), says: '' });
  });

  it('leaves columns that are not ours alone', () => {
    const { due: _gone, ...columns } = raw.binding.columns;
    const wishes = planCellNotes({ ...raw, binding: { ...raw.binding, columns } }, areaOf('rocks', 'due'));
    expect(wishes.filter(({ column }) => column === columnOf('rocks', 'due'))).toEqual([]);
  });
});
