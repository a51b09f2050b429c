import type { Command } from '@odoo/o-spreadsheet';
import type { ShapeMessage } from '../messages';
import { typedText } from './typed-text';

type WithoutUser<Message> = Message extends unknown ? Omit<Message, 'user'> : never;

/** A change of the form of the workbook, whoever makes it. */
export type Shape = WithoutUser<ShapeMessage>;

/** What a command of the grid means for the file. */
export type Change =
  | { readonly kind: 'cell'; readonly sheetId: string; readonly row: number; readonly col: number; readonly text: string }
  | { readonly kind: 'shape'; readonly shape: Shape }
  /** It changes how the grid looks in this window and nothing else. */
  | { readonly kind: 'look' };

type Readers = { readonly [Type in Command['type']]?: (command: Extract<Command, { type: Type }>) => Change[] };

const look = (): Change[] => [{ kind: 'look' }];
const shape = (of: Shape): Change => ({ kind: 'shape', shape: of });

/** Runs of neighbours, the last first, so that taking one away moves none of the others. `[1, 2, 5]` gives `[5, 1]`, `[1, 2]`. */
function runsFromTheEnd(elements: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const at of [...new Set(elements)].sort((one, other) => other - one)) {
    const last = runs.at(-1);
    if (last?.at === at + 1) runs[runs.length - 1] = { at, count: last.count + 1 };
    else runs.push({ at, count: 1 });
  }
  return runs;
}

const readers: Readers = {
  UPDATE_CELL: ({ sheetId, row, col, content, format }) =>
    content === undefined ? [] : [{ kind: 'cell', sheetId, row, col, text: typedText(content, format) }],
  ADD_COLUMNS_ROWS: ({ sheetId, dimension, base, position, quantity }) => [
    shape({
      do: dimension === 'ROW' ? 'insert-rows' : 'insert-columns',
      sheetId,
      at: position === 'before' ? base : base + 1,
      count: quantity,
    }),
  ],
  REMOVE_COLUMNS_ROWS: ({ sheetId, dimension, elements }) =>
    runsFromTheEnd(elements).map((run) => shape({ do: dimension === 'ROW' ? 'delete-rows' : 'delete-columns', sheetId, ...run })),
  CREATE_SHEET: ({ name }) => [shape({ do: 'add-tab', name })],
  DELETE_SHEET: ({ sheetId }) => [shape({ do: 'delete-tab', sheetId })],
  HIDE_SHEET: ({ sheetId }) => [shape({ do: 'hide-tab', sheetId })],
  SHOW_SHEET: ({ sheetId }) => [shape({ do: 'show-tab', sheetId })],
  RENAME_SHEET: ({ sheetId, newName }) => [shape({ do: 'rename-tab', sheetId, name: newName })],
  SET_FORMATTING: look,
  CLEAR_FORMATTING: look,
  SET_ZONE_BORDERS: look,
  SET_BORDERS_ON_TARGET: look,
  RESIZE_COLUMNS_ROWS: look,
  HIDE_COLUMNS_ROWS: look,
  UNHIDE_COLUMNS_ROWS: look,
  FREEZE_COLUMNS: look,
  FREEZE_ROWS: look,
  UNFREEZE_COLUMNS: look,
  UNFREEZE_ROWS: look,
  UNFREEZE_COLUMNS_ROWS: look,
  SET_GRID_LINES_VISIBILITY: look,
  ADD_MERGE: look,
  REMOVE_MERGE: look,
  COLOR_SHEET: look,
  MOVE_SHEET: look,
};

/** What one command of the grid means for the file, in the order in which it happens. */
export function readCommand(command: Command): Change[] {
  const read: ((given: never) => Change[]) | undefined = readers[command.type];
  return read === undefined ? [] : read(command as never);
}

/** Commands that make what an .xlsx file here cannot hold; the grid refuses them. */
export const refusedCommands: ReadonlySet<string> = new Set([
  'DUPLICATE_SHEET',
  'MOVE_COLUMNS_ROWS',
  'LOCK_SHEET',
  'CREATE_CHART',
  'CREATE_CAROUSEL',
  'CREATE_IMAGE',
  'CREATE_TABLE',
  'ADD_PIVOT',
  'GROUP_HEADERS',
  'ADD_CONDITIONAL_FORMAT',
  'ADD_DATA_VALIDATION_RULE',
  'REMOVE_DATA_VALIDATION_RULE',
  'CREATE_NAMED_RANGE',
  'UPDATE_LOCALE',
]);
