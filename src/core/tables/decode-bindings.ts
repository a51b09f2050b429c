import { bindColumns } from './bind-columns';
import { cellText } from './cell';
import type { ColumnBinding } from './column-binding';
import type { Grid } from './locate-table';
import type { TableSpec } from './spec';

/** The rows of the Columns tab; rows without a table are left out. */
export function decodeBindings(columnsSpec: TableSpec, grid: Grid): readonly ColumnBinding[] {
  const { columns } = bindColumns(columnsSpec, grid[0] ?? [], []);
  const textAt = (row: Grid[number], key: string): string => {
    const index = columns[key];
    return index === undefined ? '' : cellText(row[index] ?? '').replace(/^'/, '');
  };
  return grid
    .slice(1)
    .map((row) => {
      const kind = textAt(row, 'kind');
      const place = { table: textAt(row, 'table'), column: textAt(row, 'column'), tab: textAt(row, 'tab'), header: textAt(row, 'header') };
      return kind === '' ? place : { ...place, kind };
    })
    .filter((binding) => binding.table !== '');
}
