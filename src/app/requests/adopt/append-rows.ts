import type { Workbook } from '../../ports';
import { specOf, type ReadTables } from '../../sweep/read-tables';
import type { CopiedRow } from '../../../core/adopt/plan/copy-row';
import { extendTable } from '../../../core/adopt/plan/extra-columns';
import { placeAppends } from '../../../core/plan/place-changes';
import { bindTable } from '../../../core/tables/bind-table';

/** Appends rows to a table, with headers beside ours at the end of the tab where they are not there; a second run finds them there. */
export function appendRows(
  workbook: Workbook,
  read: ReadTables,
  table: string,
  rows: readonly CopiedRow['values'][],
  headers: readonly string[],
): boolean {
  const before = read.raws[table];
  if (before === undefined) return false;
  const now = bindTable(specOf(table), before.tab, workbook.read(before.tab), read.bindings);
  const { raw, added } = extendTable(
    now,
    headers,
    rows.flatMap((row) => Object.keys(row)),
  );
  const [first] = added;
  if (first !== undefined) {
    workbook.ensureColumns(raw.tab, first.index + added.length);
    workbook.write(raw.tab, 1, first.index + 1, [added.map(({ header }) => header)]);
  }
  const { after, blocks } = placeAppends(raw, rows);
  blocks.forEach(({ column, values }) => {
    workbook.append(raw.tab, after, values, column);
  });
  return true;
}
