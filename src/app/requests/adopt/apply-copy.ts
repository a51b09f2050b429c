import { keepAdoption } from './keep-adoption';
import { findCut, type AdoptionRecord } from '../../../core/adopt/plan/adoption-record';
import { logAdoption } from '../../../core/adopt/plan/log-adoption';
import type { Ports, Workbook } from '../../ports';
import { applyChanges } from '../../sweep/apply-changes';
import { encodeState, STATE_PROPERTY } from '../../sweep/decode-state';
import type { ReadInput } from '../../sweep/read-input';
import { specOf, type ReadTables } from '../../sweep/read-tables';
import { bindTable } from '../../../core/tables/bind-table';
import { writeLog } from '../../sweep/write-log';
import type { CopiedRow } from '../../../core/adopt/plan/copy-row';
import { extendTable } from '../../../core/adopt/plan/extra-columns';
import type { CopyPlan } from '../../../core/adopt/plan/plan-copy';
import { placeAppends } from '../../../core/plan/place-changes';

/** The name of the adoption, `''` where there was nothing to write; or the sentence that refuses it. */
export type Applied = { readonly ok: true; readonly adoption: string } | { readonly ok: false; readonly says: string };

const NO_TAB = 'A tab that is needed is no longer there. Set up the tabs again and adopt once more.';

/** New headers go to the end of the tab; a second run finds them there. */
function appendRows(
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

/** What an earlier press left undone is finished: its line in the log is written unless it stands there. */
function finish(ports: Ports, { input, log }: ReadInput, record: AdoptionRecord, who: string): void {
  const line = { ...logAdoption(record, who, specOf(record.table).tab), doubtful: true as const };
  const head = writeLog(ports.workbook, log, [line], input.now, null);
  ports.workbook.flush();
  ports.store.set(STATE_PROPERTY, encodeState({ ...input.state, log: head }));
  keepAdoption(ports.store, { ...record, done: true });
}

/** The record is kept first, so that what is cut off can be completed or taken back; rows stand before their line in the log. */
export function applyCopy(ports: Ports, found: ReadInput, plan: CopyPlan, who: string): Applied {
  const { appends, changes, headers } = plan;
  const { read } = found;
  const tables = [...new Set(appends.map(({ table }) => table))];
  if (tables.some((table) => read.raws[table] === undefined)) return { ok: false, says: NO_TAB };
  const isNothing = appends.length === 0 && changes.length === 0;
  if (isNothing && findCut(found.input.properties, plan.record) === undefined) return { ok: true, adoption: '' };
  const record = keepAdoption(ports.store, plan.record);
  for (const table of tables) {
    const rows = appends.filter((row) => row.table === table).map(({ values }) => values);
    appendRows(ports.workbook, read, table, rows, headers[table] ?? []);
  }
  applyChanges(ports.workbook, read, changes, []);
  ports.workbook.flush();
  finish(ports, found, record, who);
  return { ok: true, adoption: record.id };
}
