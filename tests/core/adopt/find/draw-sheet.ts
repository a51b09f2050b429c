import type { AdoptSheet, SheetArea } from '../../../../src/core/adopt/adopt-sheet';
import type { AdoptWords } from '../../../../src/core/adopt/adopt-words';
import type { FoundTable } from '../../../../src/core/adopt/found-table';
import { findTables } from '../../../../src/core/adopt/find/find-tables';
import type { Cell } from '../../../../src/core/tables/cell';

function readCell(text: string): Cell {
  const trimmed = text.trimEnd();
  const word = trimmed.trim();
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE';
  if (/^-?\d+(\.\d+)?$/.test(word)) return Number(word);
  if (/^\d{4}-\d\d-\d\d$/.test(word)) return { local: `${word}T00:00` };
  return trimmed.startsWith('  ') ? trimmed : word;
}

/** A tab from a drawing: one line a row, cells between `|`. Numbers, ISO dates and TRUE or FALSE become such cells. */
export function drawSheet(drawing: string, merges: readonly SheetArea[] = [], name = 'Sheet1'): AdoptSheet {
  const lines = drawing
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const rows = lines.map((line) =>
    line
      .replace(/^\s*\|/, '')
      .split('|')
      .map(readCell),
  );
  const width = Math.max(...rows.map((row) => row.length));
  const cells = rows.map((row) => [...row, ...Array.from<Cell>({ length: width - row.length }).fill('')]);
  return { name, hidden: false, cells, formats: [], merges };
}

/** A few words of English and German; the rest of the world is unknown. */
export const someWords: AdoptWords = {
  headers: [
    {
      language: 'en',
      tables: {},
      headers: { title: ['task', 'name', 'goal'], owner: ['owner', 'who'], due: ['due', 'date'], state: ['status'] },
    },
    { language: 'de', tables: {}, headers: { title: ['aufgabe'], owner: ['wer'], due: ['bis'] } },
  ],
  values: [
    {
      language: 'en',
      months: [
        ['January', 'Jan'],
        ['February', 'Feb'],
        ['March', 'Mar'],
      ],
      weekdays: [
        ['Monday', 'Mon'],
        ['Tuesday', 'Tue'],
      ],
      states: {},
      words: { total: ['total', 'grand total'], average: ['average'], week: ['week'], month: ['month'] },
      cadences: {},
    },
  ],
};

/** No language is known. */
export const noWords: AdoptWords = { headers: [], values: [] };

/** A found table in one line: `header 3 | lines 4-9 | Task, Owner, Due`. */
export function tellTable(table: FoundTable): string {
  const header = table.headerRows.length === 0 ? 'no header' : `header ${table.headerRows.join('+')}`;
  const names = table.columns.map((column) => column.header || column.letter).join(', ');
  return `${header} | lines ${String(table.firstRow)}-${String(table.lastRow)} | ${names}`;
}

/** Lines that are no data, `4 total`. */
export function tellRolesOf(table: FoundTable | undefined): readonly string[] {
  return (table?.lines ?? []).filter(({ role }) => role !== 'data').map(({ row, role }) => `${String(row)} ${role}`);
}

/** The tables of a drawing, told in one line each. */
export function findIn(drawing: string, merges: readonly SheetArea[] = [], words = someWords): readonly string[] {
  return findTables(drawSheet(drawing, merges), words).map(tellTable);
}
