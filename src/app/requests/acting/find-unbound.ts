import type { ReadTables } from '../../sweep/read-tables';
import type { CellChange, RowAppend } from '../../../core/plan/plan';
import { issueAt, issueOfTab } from '../../../core/texts/issue-texts';

const APART = 'Runsheet writes nothing into this tab, because its columns stand in a tab of their own; change the cell there yourself.';
const ADD_THERE = 'Runsheet writes nothing into this tab, because its columns stand in a tab of their own; add the row there yourself.';

/** The sentence about the first cell to be written that a tab of the team's own has no column for, `''` where there is none. */
export function findUnbound({ raws }: Pick<ReadTables, 'raws'>, changes: readonly CellChange[], appends: readonly RowAppend[]): string {
  const added = appends.map(({ table }) => raws[table]).find((raw) => raw?.adopted?.companion !== undefined);
  if (added !== undefined) return issueOfTab('kept-apart', added.tab, ADD_THERE).message;
  for (const { table, row, column } of changes) {
    const raw = raws[table];
    if (raw?.adopted === undefined) continue;
    const place = { tab: raw.tab, row, column: raw.spec.columns.find(({ key }) => key === column)?.header ?? column };
    if (raw.adopted.companion !== undefined) return issueAt('kept-apart', place, APART).message;
    if (raw.binding.columns[column] !== undefined) continue;
    if (raw.binding.periods.some(({ start }) => start === column)) continue;
    const says = 'the tab has no such column, so nothing was written; add one and bind it in the tab Columns.';
    return issueAt('unbound-column', place, says).message;
  }
  return '';
}
