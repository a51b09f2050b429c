import type { AdoptChoice, AdoptContext } from './adopt-context';
import type { AdoptSheet } from './adopt-sheet';
import type { AdoptedTable } from './adopted-table';
import { findTables } from './find/find-tables';
import type { FoundTable } from './found-table';
import { recogniseTable } from './recognise/recognise-table';
import type { TableReading } from './table-reading';
import { readAdopted } from './values/read-adopted';

/** A table that may be adopted: what it is taken for, and its rows as ours. */
export interface Proposal {
  readonly sheet: AdoptSheet;
  readonly reading: TableReading;
  readonly adopted: AdoptedTable;
}

/** A table or a tab that is none of ours; `row` is the first of its header or data, 0 where the tab holds no table. */
export interface NoneOfOurs {
  readonly sheet: string;
  readonly row: number;
  readonly says: string;
}

/** What may be adopted of the tabs of a file, in their order, and what is none of ours. */
export interface Adoptable {
  readonly proposals: readonly Proposal[];
  readonly others: readonly NoneOfOurs[];
}

const TOO_MANY = 'The tab has more tables than are looked at; move what is left to a tab of its own.';
const NO_TABLE = 'There is no table on this tab.';

const sameRows = (found: FoundTable, rows: readonly number[]): boolean =>
  found.headerRows.length === rows.length && rows.every((row) => found.headerRows.includes(row));

const sizeOf = (found: FoundTable): number => found.lines.filter(({ role }) => role === 'data').length * found.columns.length;

/** The tables a person's choice is about: those under the header they named, else the one that looks most like what they say, else the largest. */
function chooseMeant(readings: readonly TableReading[], choice: AdoptChoice): ReadonlySet<FoundTable> {
  const { headerRows } = choice;
  if (headerRows !== undefined) return new Set(readings.map(({ found }) => found).filter((found) => sameRows(found, headerRows)));
  const alike = readings.filter(({ table }) => table !== null && (choice.table === undefined || table === choice.table));
  const ranked = [...(alike.length > 0 ? alike : readings)].sort(
    (a, b) => b.confidence - a.confidence || sizeOf(b.found) - sizeOf(a.found),
  );
  return new Set(ranked.slice(0, 1).map(({ found }) => found));
}

function readTab(sheet: AdoptSheet, context: AdoptContext, file: string, choice: AdoptChoice | undefined): readonly TableReading[] {
  const found = findTables(sheet, context.words, choice?.headerRows);
  const readings = found.map((table) => recogniseTable(table, { file }, context));
  if (choice === undefined) return readings;
  const meant = chooseMeant(readings, choice);
  return readings.map((reading) => (meant.has(reading.found) ? recogniseTable(reading.found, { file }, context, choice) : reading));
}

const firstRowOf = ({ headerRows, firstRow }: FoundTable): number => headerRows[0] ?? firstRow;

/**
 * Finds the tables on the tabs of a team, tells what each is, and reads the rows of those that are ours. Decides nothing that a
 * person has not seen: what is read here is shown before anything of it is taken.
 * @param choice what a person decided about one table of one tab; it wins over every guess
 * @param file name of the file, `''` where it says nothing
 */
export function proposeAdoption(sheets: readonly AdoptSheet[], context: AdoptContext, choice?: AdoptChoice, file = ''): Adoptable {
  const proposals: Proposal[] = [];
  const others: NoneOfOurs[] = [];
  for (const sheet of sheets) {
    const readings = readTab(sheet, context, file, choice);
    const last = readings[readings.length - 1];
    if (last?.found.more === true) others.push({ sheet: sheet.name, row: last.found.lastRow + 1, says: TOO_MANY });
    if (readings.length === 0) others.push({ sheet: sheet.name, row: 0, says: NO_TABLE });
    for (const reading of readings) {
      if (reading.table === null) others.push({ sheet: sheet.name, row: firstRowOf(reading.found), says: reading.reason });
      else proposals.push({ sheet, reading, adopted: readAdopted(reading, context) });
    }
  }
  return { proposals, others };
}
