import type { ActContext } from './action';
import { plainOf } from './plain-value';
import { isActed } from './undo-of';
import type { UndoCell } from '../contract/acting';
import type { Cell } from '../tables/cell';
import type { Row } from '../tables/row';
import type { ColumnSpec } from '../tables/spec';

/** A cell that an action wrote, as it stands now. */
export interface ActedCell {
  readonly row: Row;
  readonly cell: Cell;
  readonly spec: ColumnSpec | undefined;
}

function rowOf({ table, id, step }: Pick<UndoCell, 'table' | 'id' | 'step'>, { plan }: ActContext): Row | null {
  const { open, stepsOf } = plan.ledger;
  if (table === 'runs') return open.find((run) => run.id === id)?.row ?? null;
  if (table === 'run_steps')
    return open.some((run) => run.id === id) ? (stepsOf.get(id)?.find(({ order }) => order === step)?.row ?? null) : null;
  return (plan.workbook.tables[table] ?? []).find((row) => row.id === id) ?? null;
}

/** Finds a cell that actions write; `null` where its row or its column is gone, its run is closed, or no action writes it. */
export function findActedCell(wanted: UndoCell, context: ActContext): ActedCell | null {
  const { table, column } = wanted;
  if (!isActed(table, column)) return null;
  const row = rowOf(wanted, context);
  if (row === null) return null;
  const spec = context.input.raws[table]?.spec.columns.find(({ key }) => key === column);
  const period = row.periods.find(({ start }) => start === column);
  const cell = spec === undefined ? period?.value : row.cells[column];
  return cell === undefined ? null : { row, cell, spec };
}

/** True where a cell holds that value. A box that is not ticked is as good as a blank one. */
export function holds(cell: Cell, value: string | number | boolean): boolean {
  const plain = plainOf(cell);
  const [a, b] = [plain, value].map((one) => (one === false ? '' : one));
  return a === b;
}
