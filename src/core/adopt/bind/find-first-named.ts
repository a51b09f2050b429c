import type { AdoptedTable } from '../adopted-table';
import type { TableReading } from '../table-reading';
import { cellText } from '../../tables/cell';
import type { TableSpec } from '../../tables/spec';

/** Keys of columns of people in which a cell names several and the scan took the first of them. */
export function findFirstNamed({ found, columns }: TableReading, { rows }: AdoptedTable, spec: TableSpec): ReadonlySet<string> {
  const people = new Set(spec.columns.filter(({ kind }) => kind === 'person').map(({ key }) => key));
  const values = new Map(rows.map((row) => [row.row, row.values]));
  const keys = columns.filter(({ field, at }) => {
    if (!people.has(field)) return false;
    return found.lines.some(({ row, cells }) => {
      const [text, taken] = [cellText(cells[at] ?? ''), cellText(values.get(row)?.[field] ?? '')];
      return taken !== '' && text.length > taken.length && text.startsWith(taken) && /^\s*[,;|\n/、+&]/.test(text.slice(taken.length));
    });
  });
  return new Set(keys.map(({ field }) => field));
}
