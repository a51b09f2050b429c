import { quote } from '../../texts/issue-texts';
import { cellText } from '../../tables/cell';
import type { DateText } from './date-text';
import type { OrderDecision } from './decide-date-order';
import type { ColumnToRead, TableAround } from './table-around';

function because({ by, at }: OrderDecision, { cells }: ColumnToRead, { lines, context, reading }: TableAround): string {
  switch (by) {
    case 'cell':
      return `because row ${String(lines[at]?.row ?? 0)} says ${quote(cellText(cells[at] ?? ''))}.`;
    case 'points':
      return 'as dates with points are.';
    case 'steps':
      return 'because its dates then follow each other week by week.';
    case 'table':
      return 'as another column of this table shows.';
    case 'language':
      return `as its language (${reading.language}) does; no row shows it, so look at one.`;
    case 'locale':
      return `as files of ${context.locale === '' ? 'no known country' : context.locale} do; no row shows it, so look at one.`;
  }
}

/** Says which number of a column's dates is the day and why; nothing where no cell leaves it open. */
export function sayOrder(
  column: ColumnToRead,
  texts: readonly (DateText | null)[],
  decision: OrderDecision,
  around: TableAround,
): readonly string[] {
  const open = texts.some((text) => text?.kind === 'order' && text.first <= 12 && text.second <= 12 && text.first !== text.second);
  return open ? [`${column.name} is read ${decision.order}, ${because(decision, column, around)}`] : [];
}
