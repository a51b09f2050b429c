import type { Execution } from '../host/execution';
import { areasOverlap } from '../store/area';
import type { StoredCell } from '../store/types';
import { renderA1 } from './a1';
import { clearContent } from './cell-input';
import type { Methods } from './method';
import { call, handle, self } from './method';
import { boundedRange } from './range-bounds';
import { checkProtected } from './range-guards';
import { queueCells, readCells } from './range-io';
import { RangeState } from './states';

const cellsOf = (range: RangeState): number => range.cells;

function offset(range: RangeState, sizes: readonly number[], x: Execution): RangeState {
  const [down = 0, right = 0, rows = range.area.rows, columns = range.area.columns] = sizes;
  return boundedRange(range.tab, { row: range.area.row + down, column: range.area.column + right, rows, columns }, x);
}

function copyCells(
  from: RangeState,
  to: RangeState,
  change: (source: StoredCell | undefined, target: StoredCell | undefined) => StoredCell | undefined,
  x: Execution,
): void {
  const cells = readCells(from, x, (cell) => cell);
  const target = new RangeState(to.tab, {
    ...to.area,
    rows: Math.max(from.area.rows, to.area.rows),
    columns: Math.max(from.area.columns, to.area.columns),
  });
  checkProtected(target.tab, target.area, x);
  queueCells(target, x, (cell, row, column) =>
    change(cells[(row % from.area.rows) * from.area.columns + (column % from.area.columns)], cell),
  );
}

function copyWhole(source: StoredCell | undefined): StoredCell | undefined {
  return source === undefined ? undefined : { ...source };
}

function copyValue(source: StoredCell | undefined, target: StoredCell | undefined): StoredCell | undefined {
  if (source === undefined) return clearContent(target);
  const copied: StoredCell = { ...(target ?? {}), value: source.value };
  delete copied.formula;
  if (source.format !== undefined) copied.format = source.format;
  return copied;
}

/** Position, size and neighbours of a Range; merging and copying. */
export const rangeShapeMethods: Methods<RangeState> = {
  getRow: handle((range) => range.area.row),
  getColumn: handle((range) => range.area.column),
  getNumRows: handle((range) => range.area.rows),
  getNumColumns: handle((range) => range.area.columns),
  getHeight: handle((range) => range.area.rows),
  getWidth: handle((range) => range.area.columns),
  getLastRow: handle((range) => range.area.row + range.area.rows - 1),
  getLastColumn: handle((range) => range.area.column + range.area.columns - 1),
  getA1Notation: handle((range) => renderA1(range.area)),
  getSheet: handle((range, _args, { make }) => make.sheet(range.tab), 'read'),
  getCell: handle((range, args, { x, make }) =>
    make.range(
      boundedRange(
        range.tab,
        { row: range.area.row + args.integer(0) - 1, column: range.area.column + args.integer(1) - 1, rows: 1, columns: 1 },
        x,
      ),
    ),
  ),
  offset: handle((range, args, { x, make }) => {
    args.expect(2, 3, 4);
    return make.range(
      offset(
        range,
        args.list.map((_item, index) => args.integer(index)),
        x,
      ),
    );
  }),
  activate: handle((range, _args, { x }) => {
    x.setup.book.activeTab = range.tab;
    x.selection = { tab: range.tab, row: range.area.row, column: range.area.column };
    return self;
  }, 'read'),
  merge: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      x.queue(range.tab, () => {
        range.tab.merges = [...range.tab.merges.filter((area) => !areasOverlap(area, range.area)), range.area];
        range.tab.touch();
      });
      queueCells(range, x, (cell, down, right) => (down === 0 && right === 0 ? cell : clearContent(cell)));
      return self;
    },
    cellsOf,
  ),
  getMergedRanges: call(
    'read',
    'read',
    (range, _args, { x, make }) => {
      x.settleTab(range.tab);
      const touched = range.tab.merges.filter((area) => areasOverlap(area, range.area));
      return x.realm.list(touched.map((area) => make.range(new RangeState(range.tab, area))));
    },
    cellsOf,
  ),
  breakApart: call(
    'write',
    'write',
    (range, _args, { x }) => {
      checkProtected(range.tab, range.area, x);
      x.queue(range.tab, () => {
        range.tab.merges = range.tab.merges.filter((area) => !areasOverlap(area, range.area));
        range.tab.touch();
      });
      return self;
    },
    cellsOf,
  ),
  copyTo: call(
    'write',
    'write',
    (range, args, { x }) => {
      args.expect(1, 2);
      const target = args.state(0, RangeState);
      const contentsOnly = args.count > 1 && args.record(1)['contentsOnly'] === true;
      copyCells(range, target, contentsOnly ? copyValue : copyWhole, x);
      return undefined;
    },
    cellsOf,
  ),
};
