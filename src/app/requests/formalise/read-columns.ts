import { findTabs, type FoundTab } from './find-tabs';
import type { Workbook } from '../../ports';
import type { ReadTables } from '../../sweep/read-tables';
import { bindTable } from '../../../core/tables/bind-table';
import { describeOwnColumn, describePlace } from '../../../core/formalise/describe-own-column';
import type { DictionaryEntry } from '../../../core/formalise/plan-dictionary';
import { cellText, type Cell } from '../../../core/tables/cell';
import type { DictionaryRow } from '../../../core/tables/dictionary-rows';
import { normalizeHeader } from '../../../core/tables/normalize-header';
import type { RawTable } from '../../../core/tables/raw-table';
import type { TableSpec } from '../../../core/tables/spec';

type Places = Pick<ReadTables, 'names' | 'grids' | 'bindings'>;

function ourEntries(raw: RawTable, rows: readonly DictionaryRow[]): readonly DictionaryEntry[] {
  const { spec, tab, grid, binding } = raw;
  return spec.columns.flatMap((column): readonly DictionaryEntry[] => {
    const index = binding.columns[column.key];
    const row = rows.find((one) => one['table'] === spec.tab && one['column'] === column.header);
    if (index === undefined || row === undefined) return [];
    const stands = describePlace(tab, index + 1, column.header, cellText(grid[0]?.[index] ?? ''));
    return [{ own: false, cells: { ...row, stands_in: stands } }];
  });
}

/** Columns with a header that are no column of ours and no period. */
function ownIndexes({ grid, binding }: RawTable): readonly number[] {
  const taken = new Set([...Object.values(binding.columns), ...binding.periods.map(({ index }) => index)]);
  const seen = new Set<string>();
  return (grid[0] ?? []).flatMap((cell, index) => {
    const header = normalizeHeader(cellText(cell));
    if (header === '' || taken.has(index) || seen.has(header)) return [];
    seen.add(header);
    return [index];
  });
}

/** What stands in columns of the team is read only where there are some: three calls a tab. */
function ownEntries(workbook: Workbook, raw: RawTable): readonly DictionaryEntry[] {
  const indexes = ownIndexes(raw);
  if (indexes.length === 0) return [];
  const { tab, spec } = raw;
  const cells: readonly (readonly Cell[])[] = workbook.read(tab).slice(1);
  const formulas = workbook.formulas(tab).slice(1);
  const [notes = []] = workbook.notes(tab, 1, 1, 1, Math.max(...indexes) + 1);
  return indexes.map((index) => {
    const header = cellText(raw.grid[0]?.[index] ?? '');
    const place = { tab, table: spec.tab, header, column: index + 1, note: notes[index] ?? '' };
    const column = { cells: cells.map((line) => line[index] ?? ''), formulas: formulas.map((line) => line[index] ?? '') };
    return {
      own: true,
      cells: { ...describeOwnColumn({ ...place, ...column }), stands_in: describePlace(tab, index + 1, header, header) },
    };
  });
}

function bindFound(workbook: Workbook, { spec, tab }: FoundTab, { bindings }: Places): RawTable {
  return bindTable(spec, tab, workbook.part(tab, 1, 1), bindings);
}

/** Finds every column of the tabs that are ours or bound. */
export function readColumns(
  workbook: Workbook,
  specs: readonly TableSpec[],
  places: Places,
  rows: readonly DictionaryRow[],
): readonly DictionaryEntry[] {
  const found = findTabs(workbook, specs, places).filter(({ spec }) => spec.page !== true);
  return found.flatMap((one) => {
    const raw = bindFound(workbook, one, places);
    // What only Runsheet writes has no column of the team.
    const own = one.spec.hidden === true ? [] : ownEntries(workbook, raw);
    return [...ourEntries(raw, rows), ...own];
  });
}
