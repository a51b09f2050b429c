import { readColumnsTab } from './bind-columns-tab';
import type { Ports, Workbook } from '../ports';
import { encodeHeaders, headersProperty } from '../../core/adopt/bind/decode-headers';
import type { BindPlan } from '../../core/adopt/bind/bind-plan';
import { placeAppends } from '../../core/plan/place-changes';
import { NOT_OURS } from '../../core/tables/raw-table';

/** Rows below the header that get formats at least, so that rows added later look like the others. */
const LEAST_ROWS = 200;

function addColumns(workbook: Workbook, plan: BindPlan): void {
  const { added, lastRow, engine, beside } = plan;
  const { tab, column, columns } = added;
  if (columns.length === 0) return;
  const headerRow = engine === 'end' ? plan.headerRow : 1;
  if (engine === 'own tab') workbook.addTab(tab, Math.max(beside.length, LEAST_ROWS) + 1, columns.length);
  workbook.ensureColumns(tab, column - 1 + columns.length);
  workbook.applyLayout(tab, {
    columns: columns.map(({ spec, header }) => ({ ...spec, header })),
    rows: Math.max(lastRow - headerRow, LEAST_ROWS),
    frozenColumns: 0,
    hidden: false,
    colours: [],
    offers: {},
    extraColumns: 0,
    firstColumn: column,
    headerRow,
  });
  workbook.write(tab, headerRow, column, [columns.map(({ header }) => header)]);
  if (beside.length > 0) workbook.append(tab, 1, beside);
}

function markRows(workbook: Workbook, { added, marks: { column, rows } }: BindPlan): void {
  if (rows.length === 0) return;
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const marked = new Set(rows);
  const cells = Array.from({ length: last - first + 1 }, (_unused, at) => [marked.has(first + at) ? NOT_OURS : '']);
  workbook.write(added.tab, first, column, cells);
}

function appendBindings(workbook: Workbook, { bindings }: BindPlan): boolean {
  const columns = readColumnsTab(workbook);
  if (columns === null) return false;
  const rows = bindings.map(({ table, column, tab, header, kind = '' }) => ({ table, column, tab, header, kind }));
  const { after, blocks } = placeAppends(columns, rows);
  blocks.forEach((block) => workbook.append(columns.tab, after, block.values, block.column));
  return true;
}

/**
 * Carries a binding out; the caller holds the lock and has planned from the tab as it stands now. The Columns tab comes last: until it
 * names the tab nothing is read from it. False where the Columns tab is gone meanwhile; then nothing is bound.
 */
export function applyBind({ workbook, store }: Pick<Ports, 'workbook' | 'store'>, plan: BindPlan): boolean {
  addColumns(workbook, plan);
  markRows(workbook, plan);
  workbook.flush();
  const bound = appendBindings(workbook, plan);
  if (!bound) return false;
  const headers = encodeHeaders(plan.headers, plan.bindings);
  if (headers !== '') store.set(headersProperty(plan.table), headers);
  workbook.flush();
  return true;
}
