import type { Aim, Company, Deadline, HistoryRow, MeasurableRow, Unit } from './model/company';
import { plusDays, weekdayOf } from './model/days';

/** How a measurable lies to what is judged. */
export interface MeasurableChoice {
  readonly owner: string;
  readonly seat: string;
  readonly serves: string | null;
  readonly unit: Unit;
  readonly aim: 'atLeast' | 'over' | 'atMost' | 'under' | 'exactly' | 'within' | 'outside';
  readonly every: 'week' | 'month';
  /** Days and minutes from now. */
  readonly deadline: { readonly day: number; readonly minute: number } | null;
  readonly steps: readonly (number | null)[];
  /** Blank weeks before the newest value. */
  readonly blanks: number;
  readonly kept: readonly { readonly at: number; readonly by: number }[];
}

/** A bound in each unit and a step around it that is written without rounding. */
const SCALES: Readonly<Record<Unit, { readonly bound: number; readonly step: number }>> = {
  number: { bound: 1234.5, step: 0.5 },
  percent: { bound: 95, step: 0.5 },
  money: { bound: 12000, step: 0.5 },
  minutes: { bound: 90, step: 1 },
  answer: { bound: 0, step: 1 },
};

/** Half the width of a range in steps. */
const WIDTH = 2;

function aimAt(choice: MeasurableChoice, shift: number): Aim {
  const { bound, step } = SCALES[choice.unit];
  const at = bound + shift * step;
  if (choice.unit === 'answer') return { kind: (choice.aim === 'atLeast') === (shift === 0) ? 'yes' : 'no' };
  if (choice.aim === 'within' || choice.aim === 'outside') return { kind: choice.aim, low: at - WIDTH * step, high: at + WIDTH * step };
  return { kind: choice.aim, bound: at };
}

function valueAt(choice: MeasurableChoice, offset: number | null): number | boolean | null {
  if (offset === null) return null;
  const { bound, step } = SCALES[choice.unit];
  return choice.unit === 'answer' ? offset > 0 : bound + offset * step;
}

function deadlineFor(choice: MeasurableChoice, now: string): Deadline | null {
  if (choice.deadline === null) return null;
  const minutes = Number(now.slice(11, 13)) * 60 + Number(now.slice(14, 16)) + choice.deadline.minute;
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { weekday: weekdayOf(plusDays(now.slice(0, 10), choice.deadline.day)), time };
}

function historyFor(choice: MeasurableChoice, id: string, company: Company): readonly HistoryRow[] {
  const newest = company.periods[0] ?? '';
  return choice.kept.map(({ at, by }) => ({
    measurable: id,
    period: plusDays(newest, -7 * at),
    aim: aimAt(choice, by),
    value: valueAt(choice, by),
  }));
}

/** A measurable as chosen, with what Scorecard history keeps of it. */
export function makeMeasurable(
  choice: MeasurableChoice,
  id: string,
  serves: string | null,
  company: Company,
): { readonly row: MeasurableRow; readonly history: readonly HistoryRow[] } {
  const offsets = [...Array.from({ length: choice.blanks }, () => null), ...choice.steps];
  const row: MeasurableRow = {
    ...{ id, owner: choice.owner, seat: choice.seat, serves, unit: choice.unit, every: choice.every },
    aim: aimAt(choice, 0),
    deadline: deadlineFor(choice, company.now),
    values: company.periods.map((_unused, at) => valueAt(choice, offsets[at] ?? null)),
  };
  return { row, history: historyFor(choice, id, company) };
}
