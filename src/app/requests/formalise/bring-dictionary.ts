import { findTabs } from './find-tabs';
import { readColumns } from './read-columns';
import { readNames } from './read-file';
import type { Ports } from '../../ports';
import { readProduct, type WholeProduct } from '../../product-data';
import { specOf, type ReadTables } from '../../sweep/read-tables';
import { bindTable } from '../../../core/tables/bind-table';
import { refuseWith, type Outcome } from '../start-checks';
import { planDictionary, type DictionaryEntry, type DictionaryPlan } from '../../../core/formalise/plan-dictionary';
import { decodeSettings } from '../../../core/settings/decode-settings';
import { bindColumns } from '../../../core/tables/bind-columns';
import { cellText } from '../../../core/tables/cell';
import { decodeTable } from '../../../core/tables/decode-table';
import { dictionaryRows } from '../../../core/tables/dictionary-rows';
import type { RawTable } from '../../../core/tables/raw-table';
import { SAMPLE_SETTING } from '../../../core/tables/sample-record';
import { NO_DICTIONARY, sayDictionary } from '../../../core/texts/formalise-texts';
import { FILE_BUSY } from '../../../core/texts/start-texts';

const LOCK_WAIT_MS = 5000;

type Places = Pick<ReadTables, 'names' | 'grids' | 'bindings'>;

function readRaw({ workbook }: Ports, table: string, places: Places): RawTable | null {
  const found = findTabs(workbook, [specOf(table)], places)[0];
  return found === undefined ? null : bindTable(found.spec, found.tab, workbook.read(found.tab), places.bindings);
}

/** Whoever answers for the business; nobody while that may be somebody of the sample company. */
function businessOwnerOf(settings: RawTable | null): string {
  if (settings === null) return '';
  const { rows } = decodeTable(settings);
  const isSample = rows.some(({ title, cells }) => title === SAMPLE_SETTING && cellText(cells['value'] ?? '') !== '');
  return isSample ? '' : decodeSettings(rows, []).settings.businessOwner;
}

/** A file of an earlier version has fewer columns here; they are added when its tabs are set up again. */
function write({ workbook }: Ports, { tab }: RawTable, { blocks, rows, lastRow }: DictionaryPlan): void {
  blocks.forEach(({ row, column, values }) => workbook.write(tab, row, column, values));
  if (rows.length > 0) workbook.append(tab, Math.max(1, lastRow), rows);
  if (blocks.length + rows.length > 0) workbook.flush();
}

/** Columns of the team of which neither a note nor the Dictionary says what they mean. */
function unsaidOf(entries: readonly DictionaryEntry[], { grid, spec }: RawTable): readonly string[] {
  const { columns } = bindColumns(spec, grid[0] ?? [], []);
  const at = (line: readonly unknown[], key: string): string => String(line[columns[key] ?? -1] ?? '').trim();
  const said = new Set(grid.filter((line) => at(line, 'meaning') !== '').map((line) => `${at(line, 'table')}, ${at(line, 'column')}`));
  const own = entries.filter(({ own: isOwn, cells }) => isOwn && cells['meaning'] === '');
  return own.map(({ cells }) => `${cellText(cells['table'] ?? '')}, ${cellText(cells['column'] ?? '')}`).filter((name) => !said.has(name));
}

/** Brings the Dictionary up to date; whoever calls holds the lock. */
export function refreshDictionary(ports: Ports, product: WholeProduct): Outcome {
  const places = readNames(ports);
  const raw = readRaw(ports, 'dictionary', places);
  if (raw === null) return refuseWith(NO_DICTIONARY);
  const specs = product.templates.flatMap((template) => template.tables);
  const entries = readColumns(ports.workbook, specs, places, dictionaryRows(specs, product.ruleFiles));
  const plan = planDictionary(raw, entries, new Set(specs.map(({ tab }) => tab)), businessOwnerOf(readRaw(ports, 'settings', places)));
  write(ports, raw, plan);
  const changed = new Set(plan.cells.map(({ row }) => row)).size;
  return { ok: true, says: sayDictionary(raw.tab, plan.rows.length, changed, unsaidOf(entries, raw)) };
}

/** Writes into the Dictionary what every column of this file means, who writes it, who answers for it, and by which rule. */
export function bringDictionary(ports: Ports): Outcome {
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refuseWith(FILE_BUSY);
  try {
    return refreshDictionary(ports, readProduct(ports));
  } finally {
    ports.lock.release();
  }
}
