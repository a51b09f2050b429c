import type { Ports, Workbook } from '../../ports';
import { removeRows } from '../remove-rows';
import { readColumnsTab } from '../../adopt/bind-columns-tab';
import { applyUnbind } from '../../adopt/bind-undo';
import { clearHalf } from '../../adopt/clear-half';
import { tabBindingOf } from '../../../core/tables/tab-binding';
import type { ReadInput } from '../../sweep/read-input';
import { planUnbind } from '../../../core/adopt/bind/plan-unbind';
import { readAdopting } from './read-adopting';
import { refuseWith, type Outcome } from '../start-checks';
import { applyChanges } from '../../sweep/apply-changes';
import { specOf, type ReadTables } from '../../sweep/read-tables';
import { bindTable } from '../../../core/tables/bind-table';
import { keepLogEnd, logAction } from '../acting/log-action';
import { readRecords, recordKeys, REMEMBERED, tableOfBinding, type AdoptionRecord } from '../../../core/adopt/plan/adoption-record';
import { extendTable, extraKey } from '../../../core/adopt/plan/extra-columns';
import { planUnadopt, type UnadoptPlan } from '../../../core/adopt/plan/plan-unadopt';
import { rankOfTable } from '../../../core/adopt/plan/table-order';
import { cellText } from '../../../core/tables/cell';
import { decodeTable } from '../../../core/tables/decode-table';
import { quote } from '../../../core/texts/issue-texts';
import { FILE_BUSY } from '../../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;
const UNKNOWN = '(unverified)';
const NO_COLUMNS = 'The tab Columns is gone, so Runsheet works on no tab of yours any more.';

/** A header goes where nothing stands below it any more. */
function clearHeaders(workbook: Workbook, read: ReadTables, table: string, headers: readonly string[]): void {
  const before = read.raws[table];
  if (before === undefined || headers.length === 0) return;
  const { raw, added } = extendTable(bindTable(specOf(table), before.tab, workbook.read(before.tab), read.bindings), headers, []);
  const gone = new Set(added.map(({ header }) => header));
  for (const header of headers) {
    const index = raw.binding.columns[extraKey(header)];
    if (index === undefined || gone.has(header)) continue;
    if (raw.grid.slice(1).every((cells) => cellText(cells[index] ?? '') === '')) workbook.write(raw.tab, 1, index + 1, [['']]);
  }
}

function apply({ workbook }: Ports, read: ReadTables, plan: UnadoptPlan): void {
  applyChanges(workbook, read, plan.changes, []);
  const tables = [...plan.rows].sort(([a], [b]) => rankOfTable(b) - rankOfTable(a));
  for (const [table, ids] of tables) {
    const raw = read.raws[table];
    if (raw !== undefined && ids.size > 0) removeRows(workbook, read, raw, ids);
  }
  Object.entries(plan.headers).forEach(([table, headers]) => {
    clearHeaders(workbook, read, table, headers);
  });
  workbook.flush();
}

/** The binding goes, and with it what the engine wrote beside the team's columns. */
function unbind(ports: Ports, { read }: ReadInput, record: AdoptionRecord): readonly string[] {
  const { table, done, sheet } = record;
  const columns = readColumnsTab(ports.workbook);
  if (columns === null) return [NO_COLUMNS];
  const isCut = !done && tabBindingOf(specOf(table), read.bindings) === null;
  if (isCut && clearHalf(ports.workbook, record)) return [`What was begun on ${quote(sheet)} is taken back.`];
  const result = planUnbind(specOf(table), columns, read.raws[table] ?? null, read.bindings);
  if (result.ok) applyUnbind(ports, result.plan);
  return result.ok ? result.plan.says : result.says;
}

/** What is known of an adoption; of a binding that was forgotten what the tabs say. */
function findAdoption(name: string, { input, read }: ReadInput): AdoptionRecord | undefined {
  const record = readRecords(input.properties).find(({ id }) => id === name);
  const table = tableOfBinding(name);
  const raw = table === null ? undefined : read.raws[table];
  if (record !== undefined || table === null || raw?.adopted === undefined) return record;
  const place = { sheet: raw.tab, tabId: read.tabIds[raw.tab] ?? -1, letter: 'A', file: '' };
  return { ...place, id: name, at: input.now, way: 'bind', done: true, table, fields: {}, rows: {}, columns: {}, added: {}, periods: [] };
}

function takeBack(ports: Ports, adoption: string): Outcome {
  const { found, workbook } = readAdopting(ports);
  const { input, read } = found;
  const record = findAdoption(adoption.trim().toUpperCase(), found);
  if (record === undefined)
    return refuseWith(`The adoption ${quote(adoption)} was taken back already, or is older than those that can be: ${REMEMBERED}`);
  const ledgers = Object.fromEntries(
    ['runs', 'scorecard_history'].flatMap((table) => {
      const raw = read.raws[table];
      return raw === undefined ? [] : [[table, decodeTable(raw).rows] as const];
    }),
  );
  // Rows of a tab that is let go are the team's again: whom they name is no reason to stay.
  const freed = record.way === 'bind' ? { [record.table]: [] } : {};
  const rows = { ...workbook.tables, ...ledgers, ...freed };
  const plan = planUnadopt({ record, raws: input.raws, rows, directory: workbook.directory });
  const who = ports.identity.active().toLowerCase() || UNKNOWN;
  const line = { who, what: 'adoption taken back', row: record.id, before: `${plan.removed} rows`, after: '', reason: record.sheet };
  const head = logAction(ports, found, [line]);
  ports.workbook.flush();
  const unbound = record.way === 'bind' ? unbind(ports, found, record) : [];
  apply(ports, read, plan);
  keepLogEnd(ports, found, head, [line]);
  recordKeys(record.id, input.properties).forEach((key) => {
    ports.store.remove(key);
  });
  return { ok: true, says: record.way === 'bind' ? unbound : plan.says };
}

/** Takes one adoption back: what it added goes, but for rows that somebody worked on; those are named. */
export function unadopt(ports: Ports, adoption: string): Outcome {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return takeBack(ports, adoption);
  } finally {
    ports.lock.release();
  }
}
