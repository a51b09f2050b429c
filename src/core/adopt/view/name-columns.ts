import { listFieldKeys } from '../fields';
import type { AdoptTable, ColumnGuess, TableReading } from '../table-reading';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import type { TableSpec } from '../../tables/spec';
import { oneLine } from '../../mail/escape-html';
import type { LocalDate } from '../../time/local';

/** Fields that more than one column may have, and what such a column is called. */
const MANY: ReadonlyMap<string, string> = new Map([
  ['period', 'Period'],
  ['milestone', 'Milestone'],
  ['measurable', 'Measurable'],
  ['week', 'Week'],
]);

const LONGEST = 200;

/** A header as it is shown and sent: one line, at most 200 characters. */
export const headerText = (header: string): string => oneLine(header, LONGEST);

/** Name of the column of ours that a field is, `''` where it is none. */
export function nameOfField(field: string, spec: TableSpec): string {
  return spec.columns.find(({ key }) => key === field)?.header ?? MANY.get(field) ?? '';
}

/** What a person may choose for a column, in the order of our tab. */
export function listFields(table: AdoptTable, spec: TableSpec): readonly { readonly key: string; readonly name: string }[] {
  const keys = new Set(listFieldKeys(table));
  const own = spec.columns.filter(({ key }) => keys.has(key)).map(({ key }) => key);
  const more = [...keys].filter((key) => !own.includes(key) && MANY.has(key));
  return [...own, ...more].map((key) => ({ key, name: nameOfField(key, spec) }));
}

/** The header of a column where it stands there once, else its letter. */
export function makeCaller({ found: { columns } }: Pick<TableReading, 'found'>): (at: number) => string {
  const counts = new Map<string, number>();
  const texts = columns.map(({ header }) => headerText(header));
  texts.forEach((text) => counts.set(text, (counts.get(text) ?? 0) + 1));
  return (at) => {
    const text = texts[at] ?? '';
    return text === '' || counts.get(text) !== 1 ? (columns[at]?.letter ?? '') : text;
  };
}

/**
 * Names of the columns that are ours, by position; the second of a name is `Milestone (2)`.
 * @param periods first day of each period column, by position
 */
export function nameColumns(
  columns: readonly ColumnGuess[],
  spec: TableSpec,
  periods: ReadonlyMap<number, LocalDate>,
): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  const names = new Map<number, string>();
  for (const { at, field } of columns) {
    const name = field === '' ? '' : (periods.get(at) ?? nameOfField(field, spec));
    if (name === '') continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(at, count === 1 ? name : `${name} (${count})`);
  }
  return names;
}

/** A cell as people see it, fit for a list: one line, at most `length` characters. */
export function showCell(cell: Cell, length = 80): string {
  if (isDateCell(cell)) return cellText(cell).replace('T', ' ');
  if (typeof cell === 'number') return String(Math.round(cell * 1e6) / 1e6);
  return oneLine(cellText(cell), length);
}
