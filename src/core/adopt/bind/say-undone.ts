import type { AdoptedTable } from '../adopted-table';
import type { TableReading } from '../table-reading';
import { cellText } from '../../tables/cell';
import { sayCount } from '../../texts/say-list';

const DAYS = ['done_on', 'solved_on'];

/** Says of rows which another column calls done that they count as open, because only the bound column is read; none where there are none. */
export function sayUndone({ found, columns }: TableReading, { rows }: AdoptedTable): readonly string[] {
  const at = columns.find(({ field }) => DAYS.includes(field))?.at ?? -1;
  const blank = new Set(found.lines.filter(({ cells }) => cellText(cells[at] ?? '') === '').map(({ row }) => row));
  const undone = rows.filter(({ row, values }) => blank.has(row) && DAYS.some((key) => values[key] !== undefined));
  const [first] = undone;
  if (first === undefined) return [];
  const header = found.columns[at]?.header ?? '';
  const toDo =
    at === -1
      ? 'choose the column that says it'
      : `write the day into ${header === '' ? 'its column' : header}, or choose the other column`;
  return [
    `${sayCount(undone.length, 'row')} (the first is row ${first.row}) would count as open, though another column says done: ${toDo}.`,
  ];
}
