import type { Workbook } from '../../ports';
import type { ReadTables } from '../../sweep/read-tables';
import type { CellChange } from '../../../core/plan/plan';
import type { RawTable } from '../../../core/tables/raw-table';
import { issueAt } from '../../../core/texts/issue-texts';

const STANDS = 'a formula stands there, so nothing was written; change the formula or the cells it reads.';

function headerOf({ spec }: RawTable, key: string): string {
  return spec.columns.find((column) => column.key === key)?.header ?? key;
}

function isTeamCell({ spec }: RawTable, key: string): boolean {
  return spec.columns.find((column) => column.key === key)?.writer !== 'engine';
}

/** The sentence about the first cell to be written in which a formula of the team stands, `''` where there is none; one call a tab. */
export function findFormula(workbook: Workbook, { raws }: ReadTables, changes: readonly CellChange[]): string {
  for (const table of new Set(changes.map((change) => change.table))) {
    const raw = raws[table];
    const own = raw === undefined ? [] : changes.filter((change) => change.table === table && isTeamCell(raw, change.column));
    if (raw === undefined || own.length === 0) continue;
    const formulas = workbook.formulas(raw.tab);
    for (const { row, column } of own) {
      const index = raw.binding.columns[column] ?? raw.binding.periods.find(({ start }) => start === column)?.index ?? -1;
      if ((formulas[row - 1]?.[index] ?? '') !== '')
        return issueAt('formula', { tab: raw.tab, row, column: headerOf(raw, column) }, STANDS).message;
    }
  }
  return '';
}
