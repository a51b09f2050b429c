import type { TableReading } from '../table-reading';
import { cleanLine } from './clean-cell';
import type { ColumnToRead, TableAround } from './table-around';

const LONGEST = 100;

/** What each column is called: its header, its letter where it has none, both where another has the same. By position in the table. */
export function nameColumns({ found }: TableReading): readonly string[] {
  const headers = found.columns.map(({ header }) => cleanLine(header).slice(0, LONGEST));
  const counts = new Map<string, number>();
  for (const header of headers) counts.set(header, (counts.get(header) ?? 0) + 1);
  return headers.map((header, at) => {
    const letter = found.columns[at]?.letter ?? '';
    if (header === '') return letter;
    return (counts.get(header) ?? 0) > 1 ? `${header} (${letter})` : header;
  });
}

/** The columns of a table with their cells in the lines that hold data. */
export function listColumns({ reading, lines }: TableAround): readonly ColumnToRead[] {
  const names = nameColumns(reading);
  const shown = lines.some(({ units }) => units !== undefined);
  return reading.columns.map(({ at, field, concept }) => ({
    ...{ at, field, concept, name: names[at] ?? '', header: cleanLine(reading.found.columns[at]?.header ?? '') },
    cells: lines.map((line) => line.cells[at] ?? ''),
    ...(shown ? { units: lines.map(({ units }) => units?.[at] ?? '') } : {}),
  }));
}
