import { ServiceError } from '../host/service-error';
import type { Execution } from '../host/execution';
import type { Tab } from '../store/tab';
import type { ParsedA1 } from './a1';
import { parseA1 } from './a1';
import type { Args } from './args';
import { RangeState } from './states';

/** The range that `getRange(...)` means; throws Google's texts for what lies outside the grid. */
export function rangeFromArgs(tab: Tab, args: Args, x: Execution): RangeState {
  args.expect(1, 2, 3, 4);
  if (args.count === 1) return rangeFromA1(tab, args.text(0), x);
  const row = args.integer(0);
  const column = args.integer(1);
  const rows = args.count > 2 ? args.integer(2) : 1;
  const columns = args.count > 3 ? args.integer(3) : 1;
  return boundedRange(tab, { row, column, rows, columns }, x);
}

/** A range inside the grid as this execution sees it, unflushed inserts included. */
export function boundedRange(tab: Tab, area: RangeState['area'], x: Execution): RangeState {
  if (area.row < 1) throw new ServiceError('The starting row of the range is too small.');
  if (area.column < 1) throw new ServiceError('The starting column of the range is too small.');
  if (area.rows < 1) throw new ServiceError('The number of rows in the range must be at least 1.');
  if (area.columns < 1) throw new ServiceError('The number of columns in the range must be at least 1.');
  const insideRows = area.row + area.rows - 1 <= x.pending.maxRows(tab);
  if (!insideRows || area.column + area.columns - 1 > x.pending.maxColumns(tab)) {
    throw new ServiceError('The coordinates of the range are outside the dimensions of the sheet.');
  }
  return new RangeState(tab, area);
}

/** A range by A1 notation; a tab name in it wins over `tab`. */
export function rangeFromA1(tab: Tab, notation: string, x: Execution): RangeState {
  const { book } = x.setup;
  const parsed = parseA1(notation);
  if (parsed === null) return namedRange(notation, x);
  const target = parsed.tab === null ? tab : book.findTab(parsed.tab);
  if (target === undefined) throw new ServiceError('Range not found');
  return boundedRange(target, closeEnds(parsed, x.pending.maxRows(target), x.pending.maxColumns(target)), x);
}

function namedRange(name: string, x: Execution): RangeState {
  const range = x.setup.book.namedRanges.get(name);
  if (range === undefined) throw new ServiceError('Range not found');
  return new RangeState(range.tab, range.area);
}

function closeEnds(parsed: ParsedA1, maxRows: number, maxColumns: number): RangeState['area'] {
  const row = parsed.row ?? 1;
  const column = parsed.column ?? 1;
  return { row, column, rows: (parsed.lastRow ?? maxRows) - row + 1, columns: (parsed.lastColumn ?? maxColumns) - column + 1 };
}
