import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { isSheetError } from '../../tables/decode-value';
import { daysBetween } from '../../time/arith';
import type { LocalDate } from '../../time/local';
import type { AdoptedRow } from '../adopted-table';
import { isBlankCell } from './clean-cell';
import { refuse, take, type CellReading } from './cell-reading';
import { decideDecimal, type DecimalDecision } from './decide-decimal';
import { parseNumberText } from './parse-number-text';
import { commonUnit, numberOf } from './read-numbers';
import { readNothing, saysNothing } from './say-nothing-there';
import type { TableAround } from './table-around';
import { tellTick } from './tell-tick';

const TIME_DAY = '1899-12-30';

/** The cells of one measurable with the first days of their periods, `null` where that is not known. */
export interface Series {
  readonly cells: readonly Cell[];
  readonly starts: readonly (LocalDate | null)[];
  /** What cells with numbers show beside them. */
  readonly units?: readonly string[];
}

/** A series read: values newest first, one reading for each cell. */
export interface ReadSeries {
  readonly periods: AdoptedRow['periods'];
  readonly readings: readonly CellReading[];
  readonly unit: string;
}

function readValue(cell: Cell, decision: DecimalDecision, { lexicon, reading }: TableAround): CellReading {
  if (typeof cell === 'number' || typeof cell === 'boolean') return take(cell);
  const text = cellText(cell);
  if (isDateCell(cell))
    return cell.local.startsWith(TIME_DAY) ? take(cell) : refuse('bad-value', `${quote(text)} is a date, not a number; write the number.`);
  if (isSheetError(text)) return refuse('cell-error', `the cell shows ${quote(text)}; mend its formula.`);
  const number = parseNumberText(text);
  const value = number === null ? null : numberOf(number, decision);
  if (value !== null) return take(value);
  const tick = tellTick(text, lexicon, reading.language);
  if (number === null && tick !== null) return take(tick);
  if (number === null && saysNothing(text, lexicon)) return readNothing(text);
  return refuse('bad-value', `${quote(text)} is not a number; write the number alone.`);
}

/** Decides for all cells of a scorecard whether decimals stand behind a comma. */
export function decideForAll(cells: readonly Cell[], { context }: TableAround): DecimalDecision {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell] : []));
  return decideDecimal(texts.map(parseNumberText), (at) => texts[at] ?? '', context.locale);
}

/** Reads the values of one measurable. Of two values of one period the first counts, the other is a note. */
export function readSeries({ cells, starts, units }: Series, decision: DecimalDecision, around: TableAround): ReadSeries {
  const values = new Map<LocalDate, Cell>();
  const readings = cells.map((cell, at): CellReading => {
    const start = starts[at] ?? null;
    if (isBlankCell(cell) || start === null) return take('');
    const reading = readValue(cell, decision, around);
    if (reading.value === '') return reading;
    if (values.has(start))
      return { ...take(''), notes: [`${quote(cellText(cell))} is a second value for ${start}; the first counts.`], keep: true };
    values.set(start, reading.value);
    return reading;
  });
  const periods = [...values].map(([start, value]) => ({ start, value })).sort((a, b) => (a.start < b.start ? 1 : -1));
  const texts = cells.map((cell) => (typeof cell === 'string' ? parseNumberText(cell) : null));
  return { periods, readings, unit: commonUnit(texts, cells, units) };
}

const WEEK = 7;
const [SHORTEST_MONTH, LONGEST_MONTH] = [28, 31];

/** Whether periods are weeks or months; `''` where they are neither or too few to tell. */
export function tellEvery(starts: readonly (LocalDate | null)[]): 'week' | 'month' | '' {
  const days = [...new Set(starts.flatMap((start) => (start === null ? [] : [start])))].sort();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  if (gaps.length === 0) return '';
  if (gaps.every((gap) => gap % WEEK === 0) && Math.min(...gaps) === WEEK) return 'week';
  const monthly =
    days.every((day) => day.slice(8) === days[0]?.slice(8)) && Math.min(...gaps) >= SHORTEST_MONTH && Math.min(...gaps) <= LONGEST_MONTH;
  return monthly ? 'month' : '';
}
