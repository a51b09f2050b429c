import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import type { AdoptedRow, AdoptReject } from '../adopted-table';
import { decideForAll, readSeries, tellEvery } from './add-periods';
import { cleanLine, isBlankCell } from './clean-cell';
import { makeReject } from './make-reject';
import { readDates } from './read-dates';
import { readPeriods } from './read-periods';
import type { ColumnToRead, TableAround } from './table-around';

const LONGEST_TITLE = 200;

/** The measurables of a scorecard whose weeks run down. */
export interface WeeksDown {
  readonly rows: readonly AdoptedRow[];
  readonly rejects: readonly AdoptReject[];
  readonly notices: readonly string[];
}

/** First days by line: dates as a column of dates has them, else what a period is called. */
function readWeeks(
  weeks: ColumnToRead,
  around: TableAround,
): { readonly starts: readonly (string | null)[]; readonly notices: readonly string[] } {
  const { found, language } = around.reading;
  const named = readPeriods(
    weeks.cells.map((cell) => [weeks.header, cell].filter((part) => cellText(part) !== '')),
    { sheet: found.sheet, title: found.title, above: found.above, language },
    around.context,
  );
  const dates = readDates(weeks, around, 'start');
  const starts = named.map((start, at) => {
    const value = dates.readings[at]?.value ?? '';
    return start ?? (isDateCell(value) ? value.local.slice(0, 10) : null);
  });
  return { starts, notices: dates.notices };
}

function rowOf(
  column: ColumnToRead,
  starts: readonly (string | null)[],
  decision: ReturnType<typeof decideForAll>,
  headerRow: number,
  around: TableAround,
): { readonly row: AdoptedRow; readonly rejects: readonly AdoptReject[] } {
  const { periods, readings, unit } = readSeries({ ...column, starts }, decision, around);
  const title = cleanLine(column.name).slice(0, LONGEST_TITLE);
  const every = tellEvery(starts);
  const rowAt = (at: number): number => around.lines[at]?.row ?? headerRow;
  const rejects = readings.flatMap(({ refusal }, at) =>
    refusal === null ? [] : [makeReject(around.reading.found.sheet, rowAt(at), column.name, column.cells[at] ?? '', refusal)],
  );
  const notes = readings.flatMap(({ notes: said }, at) => said.map((note) => `Row ${String(rowAt(at))}: ${note}`));
  const values: Readonly<Record<string, Cell>> = {
    measurable: title,
    ...(every === '' ? {} : { every }),
    ...(unit === '' ? {} : { unit }),
  };
  return { row: { table: 'scorecard', row: headerRow, title, values, periods, kept: {}, under: [], notes }, rejects };
}

/** Turns a scorecard round: one row for each column of numbers, with the weeks that run down. A line whose week cannot be known is left out and said. */
export function readWeeksDown(columns: readonly ColumnToRead[], around: TableAround): WeeksDown {
  const { found } = around.reading;
  const weeks = columns.find(({ field }) => field === 'week');
  const headerRow = found.headerRows[found.headerRows.length - 1] ?? found.firstRow;
  if (weeks === undefined) return { rows: [], rejects: [], notices: ['No column says which week a line is.'] };
  const { starts, notices } = readWeeks(weeks, around);
  const unknown = around.lines.flatMap((line, at) => {
    if ((starts[at] ?? null) !== null) return [];
    const cell = weeks.cells[at] ?? '';
    const says = isBlankCell(cell)
      ? `no week stands in ${weeks.name}; write its first day.`
      : `${quote(cellText(cell))} is no week whose first day can be known; write it like 2026-11-16.`;
    return [{ ...makeReject(found.sheet, line.row, '', cell, { code: 'no-period', says }), whole: true }];
  });
  const measurables = columns.filter(({ field }) => field === 'measurable');
  const decision = decideForAll(
    measurables.flatMap(({ cells }) => cells),
    around,
  );
  const made = measurables.map((column) => rowOf(column, starts, decision, headerRow, around));
  return {
    rows: made.map(({ row }) => row),
    rejects: [...unknown, ...made.flatMap(({ rejects }) => rejects)],
    notices: [...notices, ...(decision.says === '' ? [] : [`The scorecard ${decision.says}`])],
  };
}
