import type { CopyInput } from './copy-input';
import type { CopiedRow } from './copy-row';
import { placeValues } from './place-values';
import type { AdoptedRow } from '../adopted-table';
import { linkText, splitLinkId } from '../../links/resolve-links';
import { meetsGoal } from '../../status/judge-goal';
import { parseGoal } from '../../status/parse-goal';
import { readMeasured } from '../../status/read-measured';
import { cellText, type Cell } from '../../tables/cell';
import { dateOf, textOf, type Row } from '../../tables/row';
import type { LocalDate } from '../../time/local';

/** Values of a measurable that are new: those of weeks that have a column, and rows of the history for older ones. */
export interface CopiedPeriods {
  readonly columns: Readonly<Record<LocalDate, Cell>>;
  readonly history: readonly CopiedRow[];
  /** Values of weeks to come. */
  readonly ahead: number;
}

const NONE: CopiedPeriods = { columns: {}, history: [], ahead: 0 };

function hitOf(value: Cell, goalText: string, unit: string, decimalComma: boolean): Cell {
  const goal = parseGoal(goalText, { unit, decimalComma });
  const measured = goal === null ? null : readMeasured(value, goal);
  return goal === null || measured === null ? '' : meetsGoal(goal, measured);
}

/** Finds the values that neither Scorecard nor its history has; `known` is the row that is there, `null` where it is added now. */
export function copyPeriods(row: AdoptedRow, id: string, known: Row | null, input: CopyInput): CopiedPeriods {
  const raw = input.raws['scorecard'];
  if (row.table !== 'scorecard' || raw === undefined || row.periods.length === 0) return NONE;
  const starts = raw.binding.periods.map(({ start }) => start);
  const { columns, older, ahead } = placeValues(row, starts, input.settings.calendar.weekStartsOn);
  const filled = new Set((known?.periods ?? []).filter(({ value }) => cellText(value) !== '').map(({ start }) => start));
  const own = (input.rows['scorecard_history'] ?? []).filter((one) => splitLinkId(textOf(one, 'measurable')) === id);
  const kept = new Set(own.map((one) => dateOf(one, 'period')));
  const goal = known === null ? cellText(row.values['goal'] ?? '') : textOf(known, 'goal');
  const unit = known === null ? cellText(row.values['unit'] ?? '') : textOf(known, 'unit');
  const { decimalComma } = input.settings;
  const measurable = linkText({ id, title: known?.title ?? row.title });
  const history = [...older]
    .filter(([start]) => !kept.has(start) && input.raws['scorecard_history'] !== undefined)
    .map(([start, value]): CopiedRow => {
      const moments = { period: { local: `${start}T00:00` }, closed: { local: input.now } };
      return { table: 'scorecard_history', values: { measurable, value, goal, hit: hitOf(value, goal, unit, decimalComma), ...moments } };
    });
  return { columns: Object.fromEntries([...columns].filter(([start]) => !filled.has(start))), history, ahead };
}
