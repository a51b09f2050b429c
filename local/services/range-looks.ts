import type { Execution } from '../host/execution';
import { ServiceError } from '../host/service-error';
import { isGeneralFormat } from '../store/number-format';
import type { StoredCell } from '../store/types';
import type { WantedLook } from '../store/wanted-look';
import { readWantedLook, withWantedLook } from '../store/wanted-look';
import type { Args } from './args';
import type { Method, Methods } from './method';
import { call, self } from './method';
import { checkProtected, checkShape } from './range-guards';
import { queueCells, readCells, readGrid } from './range-io';
import type { RangeState } from './states';

const cellsOf = (range: RangeState): number => range.cells;

function changeLook(read: (args: Args) => WantedLook): Method<RangeState> {
  return call(
    'write',
    'write',
    (range, args, { x }) => {
      const change = read(args);
      checkProtected(range.tab, range.area, x);
      queueCells(range, x, (cell) => ({ ...(cell ?? { value: '' }), look: withWantedLook(cell?.look, change) }));
      return self;
    },
    cellsOf,
  );
}

function changeLooks(read: (value: unknown) => WantedLook): Method<RangeState> {
  return call(
    'write',
    'write',
    (range, args, { x }) => {
      checkShape(args.rows(0), range);
      checkProtected(range.tab, range.area, x);
      const looks = args.rows(0).map((line) => line.map(read));
      queueCells(range, x, (cell, row, column) => ({
        ...(cell ?? { value: '' }),
        look: withWantedLook(cell?.look, looks[row]?.[column] ?? {}),
      }));
      return self;
    },
    cellsOf,
  );
}

function oneOf(value: unknown, ...words: readonly string[]): string | null {
  if (value === null) return null;
  if (typeof value === 'string' && words.includes(value)) return value;
  throw new ServiceError(`Invalid argument: ${String(value)}`);
}

function colour(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string' && /^(#[0-9a-f]{3}([0-9a-f]{3})?|[a-z]+)$/i.test(value)) return value;
  throw new ServiceError(`Invalid argument: ${String(value)}`);
}

function withFormat(cell: StoredCell | undefined, format: string): StoredCell | undefined {
  if (!isGeneralFormat(format)) return { ...(cell ?? { value: '' }), format };
  if (cell === undefined) return undefined;
  const rest = { ...cell };
  delete rest.format;
  return rest;
}

function formatText(value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new ServiceError('Invalid argument: numberFormat');
}

function applyFormats(range: RangeState, x: Execution, format: (row: number, column: number) => string): void {
  checkProtected(range.tab, range.area, x);
  queueCells(range, x, (cell, row, column) => withFormat(cell, format(row, column)));
}

function withNote(cell: StoredCell | undefined, note: unknown): StoredCell | undefined {
  if (typeof note === 'string' && note !== '') return { ...(cell ?? { value: '' }), note };
  if (cell?.note === undefined) return cell;
  const rest = { ...cell };
  delete rest.note;
  return rest;
}

function noteText(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value;
  throw new ServiceError('Invalid argument: note');
}

const noteOf = (cell: StoredCell | undefined): string => cell?.note ?? '';
const formatOf = (cell: StoredCell | undefined): string => cell?.format ?? 'General';
const backgroundOf = (cell: StoredCell | undefined): string => readWantedLook(cell?.look).background ?? '#ffffff';

/** Formats, notes and looks of a Range. */
export const rangeLookMethods: Methods<RangeState> = {
  getNumberFormats: call('read', 'read', (range, _args, { x }) => readGrid(range, x, formatOf), cellsOf),
  getNumberFormat: call(
    'read',
    'read',
    (range, _args, { x }) => readCells(range, x, formatOf)[0],
    () => 1,
  ),
  setNumberFormat: call(
    'write',
    'write',
    (range, args, { x }) => {
      const format = formatText(args.at(0));
      applyFormats(range, x, () => format);
      return self;
    },
    cellsOf,
  ),
  setNumberFormats: call(
    'write',
    'write',
    (range, args, { x }) => {
      checkShape(args.rows(0), range);
      const formats = args.rows(0).map((line) => line.map(formatText));
      applyFormats(range, x, (row, column) => formats[row]?.[column] ?? 'General');
      return self;
    },
    cellsOf,
  ),
  getNotes: call('read', 'read', (range, _args, { x }) => readGrid(range, x, noteOf), cellsOf),
  getNote: call(
    'read',
    'read',
    (range, _args, { x }) => readCells(range, x, noteOf)[0],
    () => 1,
  ),
  setNote: call(
    'write',
    'write',
    (range, args, { x }) => {
      const note = noteText(args.at(0));
      checkProtected(range.tab, range.area, x);
      queueCells(range, x, (cell) => withNote(cell, note));
      return self;
    },
    cellsOf,
  ),
  setNotes: call(
    'write',
    'write',
    (range, args, { x }) => {
      checkShape(args.rows(0), range);
      checkProtected(range.tab, range.area, x);
      const notes = args.rows(0).map((line) => line.map(noteText));
      queueCells(range, x, (cell, row, column) => withNote(cell, notes[row]?.[column]));
      return self;
    },
    cellsOf,
  ),
  clearNote: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      queueCells(range, x, (cell) => withNote(cell, null));
      return self;
    },
    cellsOf,
  ),
  getBackgrounds: call('read', 'read', (range, _args, { x }) => readGrid(range, x, backgroundOf), cellsOf),
  getBackground: call(
    'read',
    'read',
    (range, _args, { x }) => readCells(range, x, backgroundOf)[0],
    () => 1,
  ),
  setBackground: changeLook((args) => ({ background: colour(args.at(0)) })),
  setBackgrounds: changeLooks((value) => ({ background: colour(value) })),
  setFontColor: changeLook((args) => ({ fontColor: colour(args.at(0)) })),
  setFontColors: changeLooks((value) => ({ fontColor: colour(value) })),
  setFontWeight: changeLook((args) => ({ fontWeight: oneOf(args.at(0), 'bold', 'normal') })),
  setFontWeights: changeLooks((value) => ({ fontWeight: oneOf(value, 'bold', 'normal') })),
  setFontStyle: changeLook((args) => ({ fontStyle: oneOf(args.at(0), 'italic', 'normal') })),
  setFontLine: changeLook((args) => ({ fontLine: oneOf(args.at(0), 'underline', 'line-through', 'none') })),
  setFontFamily: changeLook((args) => ({ fontFamily: args.textOrNull(0) })),
  setFontSize: changeLook((args) => ({ fontSize: args.integer(0) })),
  setWrap: changeLook((args) => ({ wrap: args.boolean(0) })),
  setHorizontalAlignment: changeLook((args) => ({ horizontalAlignment: oneOf(args.at(0), 'left', 'center', 'right', 'normal') })),
  setVerticalAlignment: changeLook((args) => ({ verticalAlignment: oneOf(args.at(0), 'top', 'middle', 'bottom') })),
};
