import { extraKey, keepUnder } from './extra-columns';
import { writeSource, SOURCE_HEADER, type SourceTab } from './source';
import type { AdoptedRow } from '../adopted-table';
import { cellText, type Cell } from '../../tables/cell';
import type { TableSpec } from '../../tables/spec';

/** A row of ours to be appended, its columns beside ours among it. */
export interface CopiedRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** Headers beside ours that a row fills: what is kept of the team's, then where it came from. */
export function extrasOf(row: AdoptedRow, spec: TableSpec, { sheet }: SourceTab): ReadonlyMap<string, Cell> {
  const kept = new Map<string, Cell>();
  for (const [header, cell] of Object.entries(row.kept)) {
    if (cellText(cell) !== '' && header.trim() !== '') kept.set(keepUnder(header, sheet, spec), cell);
  }
  return kept;
}

/** A row of the team's as a row of ours. */
export function copyRow(row: AdoptedRow, spec: TableSpec, source: SourceTab, own: Readonly<Record<string, Cell>>): CopiedRow {
  const extras = [...extrasOf(row, spec, source)].map(([header, cell]) => [extraKey(header), cell] as const);
  const place = [[extraKey(SOURCE_HEADER), writeSource(source, row.row)] as const];
  return { table: row.table, values: { ...row.values, ...own, ...Object.fromEntries([...extras, ...place]) } };
}
