import { linkText, splitLinkId } from '../links/resolve-links';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { CellChange, RowAppend } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import { meetsGoal } from '../status/judge-goal';
import type { GoalReading } from '../status/goal';
import { goalReading } from '../status/goal-reading';
import { parseGoal } from '../status/parse-goal';
import { readMeasured } from '../status/read-measured';
import { cellText, type Cell } from '../tables/cell';
import { isSheetError } from '../tables/decode-value';
import { dateOf, textOf, type Row } from '../tables/row';
import type { LocalDate, LocalDateTime } from '../time/local';

/** What Scorecard history lacks. */
export interface ClosedPeriods {
  readonly changes: readonly CellChange[];
  readonly appends: readonly RowAppend[];
}

interface Period {
  readonly start: LocalDate;
  readonly value: Cell;
}

const isFilled = (cell: Cell): boolean => cell !== '' && cellText(cell) !== '';

function hitOf(cell: Cell, goalText: string, reading: GoalReading): Cell {
  const goal = parseGoal(goalText, reading);
  const value = goal === null ? null : readMeasured(cell, goal);
  return goal === null || value === null ? '' : meetsGoal(goal, value);
}

/** The periods of one row that are over, newest first: all that began but the newest. A blank one counts once there was a value. */
function closedPeriods(row: Row, kept: ReadonlyMap<LocalDate, Row>, today: LocalDate): readonly Period[] {
  const started = row.periods
    .filter(({ start }) => start <= today)
    .map(({ start, value }) => ({ start, value: isSheetError(value) ? '' : value }))
    .sort((a, b) => (a.start < b.start ? 1 : -1));
  const filled = [...started.filter(({ value }) => isFilled(value)).map(({ start }) => start), ...kept.keys()].sort();
  const isMonthly = textOf(row, 'every') === 'month';
  return started
    .slice(1)
    .filter(({ start, value }) => isFilled(value) || (!isMonthly && start >= (filled[0] ?? start) && filled.length > 0));
}

function appendPeriod(row: Row, reading: GoalReading, { start, value }: Period, now: LocalDateTime): RowAppend {
  const goal = textOf(row, 'goal');
  const moments = { period: { local: `${start}T00:00` }, closed: { local: now } };
  return { table: 'scorecard_history', values: { measurable: linkText(row), value, goal, hit: hitOf(value, goal, reading), ...moments } };
}

/** A cell that was cleared keeps what history has; the goal of history is never written again, whoever wrote it. */
function correctPeriod(row: Row, reading: GoalReading, kept: Row, { value }: Period): readonly CellChange[] {
  const now = isFilled(value) ? value : (kept.cells['value'] ?? '');
  const goal = textOf(kept, 'goal');
  return diffCells(kept, { value: now, hit: hitOf(now, goal === '' ? textOf(row, 'goal') : goal, reading) });
}

/**
 * Brings Scorecard history up to date with the grid: a row for every period that is over, with the goal of today, once; later entries and
 * corrections change Value and Hit of that row. Nothing where the tab of the history is not there.
 */
export function closePeriods({ tables, settings }: Pick<DecodedWorkbook, 'tables' | 'settings'>, now: LocalDateTime): ClosedPeriods {
  const { scorecard: rows = [], scorecard_history: history } = tables;
  if (history === undefined) return { changes: [], appends: [] };
  const byMeasurable = new Map<string, Map<LocalDate, Row>>();
  for (const row of history) {
    const id = splitLinkId(textOf(row, 'measurable'));
    const kept = byMeasurable.get(id) ?? new Map<LocalDate, Row>();
    byMeasurable.set(id, kept);
    const start = dateOf(row, 'period') ?? '';
    if (!kept.has(start)) kept.set(start, row);
  }
  const changes: CellChange[] = [];
  const appends: RowAppend[] = [];
  for (const row of rows) {
    if (row.id === '' || row.title === '') continue;
    const reading = goalReading(row, settings);
    const kept = byMeasurable.get(row.id) ?? new Map<LocalDate, Row>();
    for (const period of [...closedPeriods(row, kept, now.slice(0, 10))].reverse()) {
      const known = kept.get(period.start);
      if (known === undefined) appends.push(appendPeriod(row, reading, period, now));
      else changes.push(...correctPeriod(row, reading, known, period));
    }
  }
  return { changes, appends };
}
