import type { SweepPlan } from '../plan/plan-sweep';
import type { SweepInput } from '../plan/sweep-input';
import type { StatusContext, Tables } from '../status/context';
import { deriveStrategy } from '../status/derive-strategy';
import type { Status } from '../status/status';
import type { Cell } from '../tables/cell';
import type { Row, Value } from '../tables/row';
import { addDays, isLocalDate } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Everything a status of the strategy is derived from. */
export interface World {
  readonly context: StatusContext;
  /** Health of the processes, which follows from runs and is not derived here. */
  readonly health: readonly Status[];
}

/** One cell that would hold something else. Dates are local dates; a period is named by its first day. */
export interface CellSet {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly value: Value;
}

/** What would be different: cells, the day, a threshold of the Rules tab, or a row that something happened to. */
export interface Otherwise {
  readonly cells: readonly CellSet[];
  readonly day?: LocalDate;
  readonly threshold?: { readonly id: string; readonly value: number };
  /** Processes that would have another health. */
  readonly health?: Readonly<Record<string, string>>;
  /** Ids of rows of which the log says today that they moved. */
  readonly moved?: readonly string[];
}

/** The world of a plan. */
export function worldOf({ workbook, rules, statuses }: SweepPlan, { now, state }: SweepInput): World {
  const { directory, settings, tables } = workbook;
  const context = { now, today: now.slice(0, 10), tables, directory, settings, rules, lastMoves: state.moves };
  return { context, health: statuses.filter(({ table }) => table === 'processes') };
}

function toCell(value: Value): Cell {
  if (value === null) return '';
  if (typeof value === 'string' && isLocalDate(value)) return { local: `${value}T00:00` };
  return typeof value === 'object' ? value.join(', ') : value;
}

function setCell(row: Row, { column, value }: CellSet): Row {
  if (isLocalDate(column)) {
    const others = row.periods.filter(({ start }) => start !== column);
    return { ...row, periods: [{ start: column, value: toCell(value) }, ...others].sort((a, b) => (a.start < b.start ? 1 : -1)) };
  }
  return { ...row, values: { ...row.values, [column]: value }, cells: { ...row.cells, [column]: toCell(value) } };
}

function setCells(tables: Tables, cells: readonly CellSet[]): Tables {
  const changed = { ...tables };
  for (const cell of cells) {
    changed[cell.table] = (changed[cell.table] ?? []).map((row) => (row.id === cell.id ? setCell(row, cell) : row));
  }
  return changed;
}

/** Weeks that begin meanwhile have a column of their own, blank until somebody fills it in. */
function rollPeriods(tables: Tables, day: LocalDate): Tables {
  const roll = (row: Row): Row => {
    const newest = row.periods[0]?.start;
    const next = newest === undefined ? null : addDays(newest, 7);
    return next === null || next > day ? row : roll({ ...row, periods: [{ start: next, value: '' }, ...row.periods] });
  };
  return { ...tables, scorecard: (tables['scorecard'] ?? []).map(roll) };
}

/** The world as it would be. A day that is another one is looked at as it ends. */
export function changeWorld({ context, health }: World, { cells, day, threshold, moved = [], health: other = {} }: Otherwise): World {
  const { rules, lastMoves, tables } = context;
  const later = day === undefined ? {} : { now: `${day}T23:59`, today: day };
  const rolled = day === undefined || tables['scorecard'] === undefined ? tables : rollPeriods(tables, day);
  const moves = Object.fromEntries(moved.map((id) => [id, day ?? context.today] as const));
  return {
    health: health.map((status) => ({ ...status, status: other[status.id] ?? status.status })),
    context: {
      ...context,
      ...later,
      tables: setCells(rolled, cells),
      rules: threshold === undefined ? rules : rules.with([{ ...threshold, on: rules.isOn(threshold.id) }]),
      lastMoves: { ...lastMoves, ...moves },
    },
  };
}

/** The status one row would have. */
export function deriveIn({ context, health }: World, id: string): Status | undefined {
  return deriveStrategy(context, health).find((status) => status.id === id);
}

/** A row of the world. */
export function rowIn({ context }: World, table: string, id: string): Row | undefined {
  return context.tables[table]?.find((row) => row.id === id);
}
