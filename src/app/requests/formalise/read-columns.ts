import { findTabs, type FoundTab } from './find-tabs';
import { bindRead } from '../../adopt/bind-read';
import type { Workbook } from '../../ports';
import type { ReadTables } from '../../sweep/read-tables';
import { describeOwnColumn, describePlace } from '../../../core/formalise/describe-own-column';
import type { DictionaryEntry } from '../../../core/formalise/plan-dictionary';
import { cellText, type Cell } from '../../../core/tables/cell';
import type { DictionaryRow } from '../../../core/tables/dictionary-rows';
import { normalizeHeader } from '../../../core/tables/normalize-header';
import { headerRowOf, type RawTable } from '../../../core/tables/raw-table';
import type { TableSpec } from '../../../core/tables/spec';
import { isTabOf, tabBindingOf } from '../../../core/tables/tab-binding';

type Places = Pick<ReadTables, 'names' | 'grids' | 'bindings'>;

/** Where a column stands; where the engine's have a tab of their own beside the team's, there. */
function placeOf({ tab, grid, adopted }: RawTable, index: number, header: string): string {
  const companion = adopted?.companion;
  if (companion === undefined || index < companion.width) return describePlace(tab, index + 1, header, cellText(grid[0]?.[index] ?? ''));
  const at = index - companion.width;
  return describePlace(companion.tab, at + 1, header, cellText(companion.present[0]?.[at] ?? ''));
}

function ourEntries(raw: RawTable, rows: readonly DictionaryRow[]): readonly DictionaryEntry[] {
  const { spec, binding } = raw;
  return spec.columns.flatMap((column): readonly DictionaryEntry[] => {
    const index = binding.columns[column.key];
    const row = rows.find((one) => one['table'] === spec.tab && one['column'] === column.header);
    if (index === undefined || row === undefined) return [];
    return [{ own: false, cells: { ...row, stands_in: placeOf(raw, index, column.header) } }];
  });
}

/** Columns with a header that are no column of ours and no period. */
function ownIndexes({ grid, binding, adopted }: RawTable): readonly number[] {
  const taken = new Set([...Object.values(binding.columns), ...binding.periods.map(({ index }) => index)]);
  const seen = new Set<string>();
  return (grid[0] ?? []).slice(0, adopted?.companion?.width).flatMap((cell, index) => {
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
  const headerRow = headerRowOf(raw);
  const cells: readonly (readonly Cell[])[] = workbook.read(tab).slice(headerRow);
  const formulas = workbook.formulas(tab).slice(headerRow);
  const [notes = []] = workbook.notes(tab, headerRow, 1, 1, Math.max(...indexes) + 1);
  return indexes.map((index) => {
    const header = cellText(raw.grid[0]?.[index] ?? '');
    const place = { tab, table: spec.tab, header, column: index + 1, note: notes[index] ?? '', firstRow: headerRow + 1 };
    const column = { cells: cells.map((line) => line[index] ?? ''), formulas: formulas.map((line) => line[index] ?? '') };
    return {
      own: true,
      cells: { ...describeOwnColumn({ ...place, ...column }), stands_in: describePlace(tab, index + 1, header, header) },
    };
  });
}

function bindFound(workbook: Workbook, { spec, tab }: FoundTab, { bindings }: Places): RawTable {
  const bound = tabBindingOf(spec, bindings);
  const headerRow = bound !== null && isTabOf(bound, tab) ? bound.to : 1;
  return bindRead(workbook, spec, { tab, grid: workbook.part(tab, 1, headerRow) }, bindings);
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
