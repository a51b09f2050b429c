import { heard, openBook, other, sheetId } from './open-book';
import type { DispatchResult } from '@odoo/o-spreadsheet';
import type { BookModel } from '../../local/page/grid/book-model';
import type { Step } from '../../local/page/grid/to-steps';
import { toSteps } from '../../local/page/grid/to-steps';
import { sheets } from '../../local/page/packages';

type Act = (model: BookModel['model']) => unknown;
type Zone = readonly [top: number, left: number, bottom: number, right: number];

/** What the server is told of an action. */
function act(run: Act): readonly Step[] {
  const book = openBook();
  run(book.model);
  return heard.changes.flatMap((changes) => toSteps(changes, (tab, row, col) => book.read({ sheetId: tab, row, col })));
}

function select(model: BookModel['model'], [top, left, bottom, right]: Zone): void {
  model.selection.selectZone({ cell: { col: left, row: top }, zone: { top, left, bottom, right } });
}

const edit = (row: number, col: number, values: readonly (readonly string[])[], tab = sheetId): Step => ({
  kind: 'edit',
  edit: { sheetId: tab, row, col, values },
});
const typed = (row: number, col: number, text: string, tab = sheetId): Step => edit(row, col, [[text]], tab);
const zone = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

describe('what a person does in the grid', () => {
  it.each<[string, Act, readonly Step[]]>([
    ['typing', (model) => model.dispatch('UPDATE_CELL', { sheetId, row: 4, col: 0, content: 'Harbour' }), [typed(4, 0, 'Harbour')]],
    [
      'a percentage stays what was typed',
      (model) => model.dispatch('UPDATE_CELL', { sheetId, row: 4, col: 0, content: '5%' }),
      [typed(4, 0, '5%')],
    ],
    [
      'the delete key empties what holds something',
      (model) => model.dispatch('DELETE_CONTENT', { sheetId, target: [zone(1, 0, 5, 0)] }),
      [edit(1, 0, [[''], ['']])],
    ],
    ['a click on a checkbox', (model) => model.dispatch('TOGGLE_CHECKBOX', { sheetId, target: [zone(1, 2, 1, 2)] }), [typed(1, 2, 'TRUE')]],
    [
      'copying a block takes dates along as dates, and formulas with their new places',
      (model) => {
        select(model, [1, 0, 1, 3]);
        model.dispatch('COPY');
        model.dispatch('PASTE', { target: [zone(6, 0, 6, 3)] });
      },
      [edit(6, 0, [['Open', '2026-11-16 06:00', 'FALSE', '=B7+1']])],
    ],
    [
      'cutting moves a cell and whatever looks at it',
      (model) => {
        select(model, [1, 0, 1, 0]);
        model.dispatch('CUT');
        model.dispatch('PASTE', { target: [zone(9, 0, 9, 0)] });
      },
      [typed(1, 0, ''), typed(9, 0, 'Open'), typed(0, 0, '=Runs!A10', other)],
    ],
    [
      'sorting',
      (model) => model.dispatch('SORT_CELLS', { sheetId, col: 0, row: 1, zone: zone(1, 0, 2, 1), sortDirection: 'asc' }),
      [
        edit(1, 0, [
          ['Close', '2026-11-15'],
          ['Open', '2026-11-16 06:00'],
        ]),
      ],
    ],
    [
      'the fill handle',
      (model) => {
        select(model, [1, 0, 1, 0]);
        model.dispatch('AUTOFILL_SELECT', { col: 0, row: 4 });
        model.dispatch('AUTOFILL');
      },
      [edit(2, 0, [['Open'], ['Open'], ['Open']])],
    ],
    [
      'rows below',
      (model) =>
        model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: 'Runs', dimension: 'ROW', base: 2, position: 'after', quantity: 2 }),
      [{ kind: 'shape', shape: { do: 'insert-rows', sheetId, at: 3, count: 2 } }],
    ],
    [
      'columns to the left',
      (model) =>
        model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: 'Runs', dimension: 'COL', base: 2, position: 'before', quantity: 1 }),
      [{ kind: 'shape', shape: { do: 'insert-columns', sheetId, at: 2, count: 1 } }],
    ],
    [
      'rows that go, from the last on',
      (model) => model.dispatch('REMOVE_COLUMNS_ROWS', { sheetId, sheetName: 'Runs', dimension: 'ROW', elements: [1, 2, 5] }),
      [
        { kind: 'shape', shape: { do: 'delete-rows', sheetId, at: 5, count: 1 } },
        { kind: 'shape', shape: { do: 'delete-rows', sheetId, at: 1, count: 2 } },
      ],
    ],
    [
      'another name of a tab',
      (model) => model.dispatch('RENAME_SHEET', { sheetId, oldName: 'Runs', newName: 'Ledger' }),
      [{ kind: 'shape', shape: { do: 'rename-tab', sheetId, name: 'Ledger' } }],
    ],
    ['a tab out of sight', (model) => model.dispatch('HIDE_SHEET', { sheetId }), [{ kind: 'shape', shape: { do: 'hide-tab', sheetId } }]],
    [
      'one more tab',
      (model) => model.dispatch('CREATE_SHEET', { sheetId: 'new', position: 1, name: 'Sheet3' }),
      [{ kind: 'shape', shape: { do: 'add-tab', name: 'Sheet3' } }],
    ],
    [
      'a tab that goes',
      (model) => model.dispatch('DELETE_SHEET', { sheetId: other, sheetName: 'Home' }),
      [{ kind: 'shape', shape: { do: 'delete-tab', sheetId: other } }],
    ],
    ['going to another cell', (model) => select(model, [3, 3, 3, 3]), []],
  ])('%s', (_label, run, steps) => {
    expect(act(run)).toEqual(steps);
  });

  it.each<[string, Act]>([
    ['bold', (model) => model.dispatch('SET_FORMATTING', { sheetId, target: [zone(0, 0, 0, 1)], style: { bold: true } })],
    ['a wider column', (model) => model.dispatch('RESIZE_COLUMNS_ROWS', { sheetId, dimension: 'COL', elements: [0], size: 200 })],
  ])('%s is a look and nothing else', (_label, run) => {
    expect(act(run)).toEqual([]);
    expect(heard.changes).toEqual([[{ kind: 'look' }]]);
  });

  it.each<[string, (model: BookModel['model']) => DispatchResult]>([
    ['a copy of a tab', (model) => model.dispatch('DUPLICATE_SHEET', { sheetId, sheetIdTo: 'copy', sheetNameTo: 'Copy' })],
    [
      'a moved column',
      (model) =>
        model.dispatch('MOVE_COLUMNS_ROWS', { sheetId, sheetName: 'Runs', dimension: 'COL', base: 4, elements: [0], position: 'after' }),
    ],
    ['another language', (model) => model.dispatch('UPDATE_LOCALE', { locale: sheets.constants.DEFAULT_LOCALE })],
  ])('%s is refused', (_label, run) => {
    const { model } = openBook();
    expect(run(model).isSuccessful).toBe(false);
    expect(heard.changes).toEqual([]);
  });
});

describe('taking back', () => {
  it('sends what stood there before, and on the way back what was typed', () => {
    const { model } = openBook();
    model.dispatch('UPDATE_CELL', { sheetId, row: 1, col: 0, content: 'Shut' });
    model.dispatch('UPDATE_CELL', { sheetId, row: 7, col: 7, content: 'new' });
    heard.changes = [];
    model.dispatch('REQUEST_UNDO');
    model.dispatch('REQUEST_UNDO');
    model.dispatch('REQUEST_REDO');
    expect(heard.changes.map((changes) => toSteps(changes, () => ''))).toEqual([
      [typed(7, 7, '')],
      [typed(1, 0, 'Open')],
      [typed(1, 0, 'Shut')],
    ]);
    expect(heard.lost).toBe(0);
  });

  it('asks the server where the form of the workbook was changed', () => {
    const { model } = openBook();
    model.dispatch('ADD_COLUMNS_ROWS', { sheetId, sheetName: 'Runs', dimension: 'ROW', base: 2, position: 'after', quantity: 1 });
    heard.changes = [];
    model.dispatch('REQUEST_UNDO');
    expect(heard).toEqual({ changes: [], lost: 1 });
  });
});
