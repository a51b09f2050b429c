import type { AdoptContext } from '../../../../src/core/adopt/adopt-context';
import type { AdoptTable } from '../../../../src/core/adopt/table-reading';
import { readAdopted } from '../../../../src/core/adopt/values/read-adopted';
import type { Cell } from '../../../../src/core/tables/cell';
import { context } from './context';
import { reading, type TableText } from './reading';

/** A column of cells and what our column holds then. */
export interface CellCase {
  readonly name: string;
  readonly column: string;
  readonly cells: readonly Cell[];
  /** Values of our column: dates as `2026-01-05`, `-` where none, the code where it was refused. */
  readonly are: readonly (string | number | boolean)[];
  readonly notice?: string;
  readonly table?: AdoptTable;
  readonly rest?: Partial<TableText>;
  readonly context?: Partial<AdoptContext>;
}

const TITLES: Readonly<Partial<Record<AdoptTable, string>>> = {
  ...{
    todos: 'to_do',
    rocks: 'rock',
    processes: 'process',
    issues: 'issue',
    scorecard: 'measurable',
    people: 'name',
    milestones: 'milestone',
  },
};

/** Values of our column by row, and what was decided for the whole of it. */
export function valuesOf({ table = 'todos', column, cells, rest, context: change }: CellCase): {
  readonly values: readonly unknown[];
  readonly notices: readonly string[];
} {
  const text: TableText = {
    table,
    columns: [`Name: ${TITLES[table] ?? ''}`, column],
    rows: cells.map((cell, at) => [`Row ${String(at)}`, cell]),
    ...rest,
  };
  const read = readAdopted(reading(text), context(change));
  const field = column.slice(column.lastIndexOf(':') + 1).trim();
  const values = cells.map((_cell, at) => {
    const refused = read.rejects.find(({ row }) => row === at + 2);
    const value = read.rows.find(({ row }) => row === at + 2)?.values[field];
    return refused?.code ?? (typeof value === 'object' ? value.local.slice(0, 10) : (value ?? '-'));
  });
  return { values, notices: read.notices };
}
