import { appendRows } from './append-rows';
import { finishAdoption } from './finish-adoption';
import { keepAdoption } from './keep-adoption';
import type { Ports } from '../../ports';
import { applyChanges } from '../../sweep/apply-changes';
import type { ReadInput } from '../../sweep/read-input';
import { findCut } from '../../../core/adopt/plan/adoption-record';
import type { CopyPlan } from '../../../core/adopt/plan/plan-copy';

/** The name of the adoption, `''` where there was nothing to write; or the sentence that refuses it. */
export type Applied = { readonly ok: true; readonly adoption: string } | { readonly ok: false; readonly says: string };

const NO_TAB = 'A tab that is needed is no longer there. Set up the tabs again and adopt once more.';

/** What is remembered of more rows than these would not fit into the properties of the document. */
const MOST_ROWS = 10_000;
const TOO_MANY = 'More than 10,000 rows are new, and no more can be taken at once. Move some of them to a tab of their own and adopt both.';

/** The record is kept first, so that what is cut off can be completed or taken back; rows stand before their line in the log. */
export function applyCopy(ports: Ports, found: ReadInput, plan: CopyPlan, who: string): Applied {
  const { appends, changes, headers } = plan;
  const { read } = found;
  const tables = [...new Set(appends.map(({ table }) => table))];
  if (tables.some((table) => read.raws[table] === undefined)) return { ok: false, says: NO_TAB };
  if (appends.length > MOST_ROWS) return { ok: false, says: TOO_MANY };
  const isNothing = appends.length === 0 && changes.length === 0;
  if (isNothing && findCut(found.input.properties, plan.record) === undefined) return { ok: true, adoption: '' };
  const record = keepAdoption(ports.store, plan.record);
  for (const table of tables) {
    const rows = appends.filter((row) => row.table === table).map(({ values }) => values);
    appendRows(ports.workbook, read, table, rows, headers[table] ?? []);
  }
  applyChanges(ports.workbook, read, changes, []);
  ports.workbook.flush();
  finishAdoption(ports, found, record, who);
  return { ok: true, adoption: record.id };
}
