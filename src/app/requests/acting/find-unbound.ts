import type { ReadTables } from '../../sweep/read-tables';
import type { CellChange } from '../../../core/plan/plan';
import { issueAt } from '../../../core/texts/issue-texts';

/** The sentence about the first cell to be written that a tab of the team's own has no column for, `''` where there is none. */
export function findUnbound({ raws }: Pick<ReadTables, 'raws'>, changes: readonly CellChange[]): string {
  for (const { table, row, column } of changes) {
    const raw = raws[table];
    if (raw?.adopted === undefined || raw.binding.columns[column] !== undefined) continue;
    if (raw.binding.periods.some(({ start }) => start === column)) continue;
    const header = raw.spec.columns.find(({ key }) => key === column)?.header ?? column;
    const says = 'the tab has no such column, so nothing was written; add one and bind it in the tab Columns.';
    return issueAt('unbound-column', { tab: raw.tab, row, column: header }, says).message;
  }
  return '';
}
