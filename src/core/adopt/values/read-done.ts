import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { stateOf } from './classify-text';
import { BLANK, noteOnly, refuse, take, type CellReading } from './cell-reading';
import { isBlankCell } from './clean-cell';
import { plainOutcome, type ColumnOutcome } from './column-outcome';
import { parseNumberText } from './parse-number-text';
import { readDates } from './read-dates';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';
import { tellTick } from './tell-tick';

/** Whether what stands in a cell says done, not done, or neither. */
export type Doneness = 'done' | 'not done' | 'unknown';

function ofNumber(value: number): Doneness {
  if (value === 1 || value === 100) return 'done';
  return value >= 0 && value < 100 ? 'not done' : 'unknown';
}

/** What a tick, a state or a percentage says of a thing being done. */
export function tellDone(cell: Cell, { lexicon, reading }: TableAround): Doneness {
  const tick = tellTick(cell, lexicon, reading.language);
  if (tick !== null) return tick ? 'done' : 'not done';
  if (isDateCell(cell)) return 'unknown';
  if (typeof cell === 'number') return ofNumber(cell);
  const text = cellText(cell);
  const state = stateOf(text, lexicon);
  if (state !== '') return state === 'done' ? 'done' : 'not done';
  const number = parseNumberText(text);
  return number?.unit === '%' ? ofNumber(number.withPoint) : 'unknown';
}

/** The reading of a cell that says done but not when. */
export function doneToday(cell: Cell, { context }: TableAround): CellReading {
  const says = typeof cell === 'boolean' ? 'the tick' : quote(cellText(cell));
  return {
    ...take({ local: `${context.today}T00:00` }, `${says} says done but not when; the day of adoption stands for it.`),
    keep: typeof cell === 'string',
  };
}

function readCell(cell: Cell, date: CellReading, around: TableAround): CellReading {
  if (isBlankCell(cell) || cell === false) return BLANK;
  const done = typeof cell === 'number' && date.value !== '' ? 'unknown' : tellDone(cell, around);
  if (done === 'done') return doneToday(cell, around);
  const text = cellText(cell);
  if (done === 'not done') {
    const dropped = stateOf(text, around.lexicon) === 'cancelled';
    if (dropped) return noteOnly(`${quote(text)} says it is not wanted any more; it is taken as not done, delete it or close it.`, true);
    return { ...BLANK, keep: true };
  }
  if (date.refusal === null || isDateCell(cell)) return date;
  if (saysNothing(text, around.lexicon)) return readNothing(text);
  return refuse('unknown-state', `${quote(text)} says neither done nor a day; the row is taken as not done.`);
}

/** Reads a column that says when something was done, or only that it was: dates, ticks, states, 100 %. */
export function readDone(column: ColumnToRead, around: TableAround): ColumnOutcome {
  const dates = readDates(column, around, 'end');
  const readings = column.cells.map((cell, at) => readCell(cell, dates.readings[at] ?? BLANK, around));
  const hasDates = dates.readings.some(({ value, refusal }) => refusal === null && value !== '');
  return hasDates ? { ...dates, readings } : plainOutcome(readings);
}
