import type { Ports, Workbook } from '../ports';
import { readHistory } from '../sweep/read-history';
import { readInput, type ReadInput } from '../sweep/read-input';
import type { ReviewView } from '../../core/contract/strategy';
import { readSnapshots } from '../../core/history/read-snapshots';
import { planSweep, type SweepPlan } from '../../core/plan/plan-sweep';
import { describeReview } from '../../core/review/describe-review';
import { dateOf } from '../../core/time/arith';
import type { LocalDate } from '../../core/time/local';

/** Ids of measurables whose newest started period holds a formula: one call. */
function readCalculated(workbook: Workbook, { input }: ReadInput, plan: SweepPlan, today: LocalDate): ReadonlySet<string> {
  const raw = input.raws['scorecard'];
  const running = raw?.binding.periods.find(({ start }) => start <= today);
  if (raw === undefined || running === undefined) return new Set();
  const formulas = workbook.formulas(raw.tab);
  const rows = plan.workbook.tables['scorecard'] ?? [];
  return new Set(rows.filter(({ row }) => (formulas[row - 1]?.[running.index] ?? '') !== '').map(({ id }) => id));
}

function countCells({ raws }: ReadInput['input']): number {
  return Object.values(raws).reduce((sum, raw) => sum + (raw === undefined ? 0 : raw.grid.length * (raw.grid[0]?.length ?? 0)), 0);
}

/** How the strategy is carried out. Reads History and the formulas of the Scorecard beside what a sweep reads; writes nothing. */
export function viewReview(ports: Ports): ReviewView {
  const read = readInput(ports);
  const { input } = read;
  const plan = planSweep(input);
  const history = readHistory(ports.workbook, read.read);
  return describeReview(plan, {
    now: input.now,
    snapshots: history === null ? [] : readSnapshots(history),
    calculated: readCalculated(ports.workbook, read, plan, dateOf(input.now)),
    log: input.state.log.rows,
    cells: countCells(input),
  });
}
