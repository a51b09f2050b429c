import type { ReadInput } from './read-input';
import type { ReadTables } from './read-tables';
import { findArchive } from '../archive/open-archive';
import type { Workbook } from '../ports';
import { historyCells, planSnapshot } from '../../core/history/plan-snapshot';
import { FACT_WEEKS, thinFacts } from '../../core/history/thin-facts';
import { addToTrend, trendWeek, type TrendWeek } from '../../core/history/trend';
import { readSnapshots } from '../../core/history/read-snapshots';
import { placeAppends } from '../../core/plan/place-changes';
import type { SweepPlan } from '../../core/plan/plan-sweep';
import { cellText, type Cell } from '../../core/tables/cell';
import { addDays, dateOf, daysBetween, isLocalDate, startOfWeek } from '../../core/time/arith';
import type { LocalDate } from '../../core/time/local';

/** Lines looked back at beyond one snapshot for what a sweep that was cut short has written, or a closing since. */
const LOOK_BACK = 100;
/** Days after which a week counts as another one, where the first day of the week was changed. */
const SHORTEST_WEEK = 4;

/** The week that has no snapshot yet, `null` where it has one. */
export function weekToKeep({ input }: ReadInput, plan: SweepPlan): LocalDate | null {
  const week = startOfWeek(dateOf(input.now), plan.workbook.settings.calendar.weekStartsOn);
  const last = input.state.trend?.slice(-1)[0]?.week;
  return last === undefined || daysBetween(last, week) >= SHORTEST_WEEK ? week : null;
}

/**
 * Appends the snapshot of a week to History and says how the trend goes on; lines that a sweep cut short has appended already are left as
 * they are. Where History is not installed only the trend knows of the week.
 */
export function keepWeek(workbook: Workbook, { read, input }: ReadInput, plan: SweepPlan, week: LocalDate): readonly TrendWeek[] {
  const taken = planSnapshot(plan, input.now);
  const history = findArchive(workbook, read, 'history');
  const add = (rows: Parameters<typeof trendWeek>[1]): readonly TrendWeek[] => addToTrend(input.state.trend ?? [], trendWeek(week, rows));
  if (history === null) return add(taken);
  const { firstRow, rows } = workbook.tail(history.tab, taken.length + LOOK_BACK);
  const header = history.raw.grid[0] ?? [];
  const tail = readSnapshots({ ...history.raw, grid: firstRow === 1 ? rows : [header, ...rows] });
  const there = tail.find((one) => one.week === week)?.rows ?? [];
  const known = new Set(there.map(({ row }) => row));
  const missing = taken.filter(({ row }) => !known.has(row));
  const { blocks } = placeAppends(
    { ...history.raw, grid: [] },
    missing.map((one) => historyCells(week, one)),
  );
  if (missing.length > 0)
    blocks.forEach(({ column, values }) => {
      workbook.append(history.tab, Math.max(1, firstRow + rows.length - 1), values, column);
    });
  return add([...there, ...missing]);
}

/** Empties the facts that History has kept long enough; call it after a week was kept and recorded. */
export function thinHistory(workbook: Workbook, read: ReadTables, today: LocalDate): void {
  const history = findArchive(workbook, read, 'history');
  const { week, row, facts } = history?.raw.binding.columns ?? {};
  if (history === null || week === undefined || row === undefined || facts === undefined) return;
  const weeks = workbook
    .part(history.tab, 2, Number.MAX_SAFE_INTEGER, week + 1, 1)
    .map(([cell = '']: readonly Cell[]) => cellText(cell).slice(0, 10));
  const limit = addDays(today, -7 * FACT_WEEKS);
  const isOld = (start: string): boolean => isLocalDate(start) && start < limit;
  const count = weeks.reduce((past, start, index) => (isOld(start) ? index + 1 : past), 0);
  if (count === 0) return;
  const lines = workbook.part(history.tab, 2, count).map((cells, index) => (isOld(weeks[index] ?? '') ? cells : []));
  thinFacts(lines, 2, { row, facts }).forEach((block) => workbook.write(history.tab, block.row, block.column, block.values));
}
