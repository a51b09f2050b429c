import type { Cell } from '../../tables/cell';
import { refuse, type CellReading } from './cell-reading';
import type { ColumnOutcome } from './column-outcome';
import { parseNumberText } from './parse-number-text';
import { readNumbers } from './read-numbers';
import type { ColumnToRead, TableAround } from './table-around';

const HUNDRED = 100;

/** True where the column counts from 0 to 1, as cells shown in percent do; a column that goes higher counts percent points. */
function areRatios(readings: readonly CellReading[], cells: readonly Cell[]): boolean {
  const plain = readings.flatMap(({ value }, at) => (typeof value === 'number' && typeof cells[at] === 'number' ? [value] : []));
  return plain.every((value) => value >= 0 && value <= 1);
}

/** Reads how far something is, in percent points: 0.4 of a column in percent, `40%` and 40 are all 40. */
export function readProgress(column: ColumnToRead, around: TableAround): ColumnOutcome {
  const outcome = readNumbers(column, around);
  const ratios = areRatios(outcome.readings, column.cells);
  const readings = outcome.readings.map((reading, at): CellReading => {
    const cell = column.cells[at] ?? '';
    if (typeof reading.value !== 'number') return reading;
    const isRatio = typeof cell === 'number' ? ratios || column.units?.[at] === '%' : parseNumberText(String(cell))?.unit === '%';
    const points = Number((isRatio ? reading.value * HUNDRED : reading.value).toPrecision(12));
    return points < 0 || points > HUNDRED * 2
      ? refuse('bad-percent', `"${String(points)}" is no percentage; type it like 25%.`)
      : { ...reading, value: points };
  });
  return { ...outcome, readings, format: { ...outcome.format, unit: '%' } };
}
