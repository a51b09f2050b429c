import type { Company, RockRow } from './model/company';
import { plusDays, workingDays } from './model/days';
import { spanOf } from './model/rock-basics';
import { valueOf } from './model/rules';
import { idOf } from './id-of';

/** How a Rock lies to what is judged. */
export interface RockChoice {
  readonly owner: string;
  readonly why: string;
  readonly goal: number | null;
  readonly quarter: string;
  /** Days from today. */
  readonly start: number | null;
  /** Days from start to due, or where due lies; `quiet` puts it where a tenth of the working days is just over. */
  readonly length: number | 'yesterday' | 'today' | 'tomorrow' | 'quiet' | null;
  readonly quiet: number;
  readonly measure: 'target' | 'down' | 'milestones' | 'both' | 'none';
  /** Progress one step below, at or above a line. */
  readonly stands: { readonly line: 'off' | 'risk' | 'all' | 'none'; readonly by: number };
  readonly weight: number | null;
  readonly effort: number | null;
  readonly dependsOn: readonly string[];
  readonly result: string;
  readonly logged: number | null;
}

const DUE: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
/** Steps of progress a working day: 0.75 and 0.95 of it are whole numbers. */
const STEPS = 400;

function dueFor(choice: RockChoice, start: string | null, today: string, company: Company): string | null {
  const { length } = choice;
  if (length === null) return null;
  if (typeof length === 'string' && length !== 'quiet') return plusDays(today, DUE[length] ?? 0);
  if (start === null) return plusDays(today, 30);
  if (length !== 'quiet') return plusDays(start, length);
  const { workWeek } = company.settings;
  const gone = workingDays(start, plusDays(today, -1), workWeek, company.holidays);
  let due = today;
  while (workingDays(start, due, workWeek, company.holidays) < gone * 10 + choice.quiet && due < plusDays(today, 400))
    due = plusDays(due, 1);
  return due;
}

/** Working days gone and all, of a Rock's span. */
function paceOf(row: RockRow, today: string, company: Company): { readonly gone: number; readonly all: number } {
  const { start, due } = spanOf(row, company);
  const { workWeek } = company.settings;
  if (start === null || due === null) return { gone: 1, all: 2 };
  const all = workingDays(start, due, workWeek, company.holidays);
  return { gone: Math.min(all, workingDays(start, plusDays(today, -1), workWeek, company.holidays)), all: Math.max(1, all) };
}

function numbersFor(choice: RockChoice, row: RockRow, today: string, company: Company): Pick<RockRow, 'from' | 'target' | 'current'> {
  const { gone, all } = paceOf(row, today, company);
  const lines = {
    ...{ off: gone * STEPS * valueOf(company, 'rock.off.pace'), risk: gone * STEPS * valueOf(company, 'rock.risk.pace') },
    ...{ all: all * STEPS, none: 0 },
  };
  const done = Math.round(lines[choice.stands.line]) + choice.stands.by;
  if (choice.measure === 'down') return { from: 7 + all * STEPS, target: 7, current: 7 + all * STEPS - done };
  return { from: null, target: all * STEPS, current: done === 0 ? null : done };
}

/** A Rock as chosen. */
export function makeRock(choice: RockChoice, id: string, dependsOn: readonly string[], company: Company): RockRow {
  const today = company.now.slice(0, 10);
  const start = choice.start === null ? null : plusDays(today, choice.start);
  const row: RockRow = {
    id,
    ...{ owner: choice.owner, why: choice.why, quarter: choice.quarter, weight: choice.weight, effort: choice.effort },
    goal: choice.goal === null ? null : idOf('G', choice.goal),
    start,
    due: dueFor(choice, start, today, company),
    ...{ from: null, target: null, current: null },
    dependsOn,
    result: choice.result,
    logged: choice.logged === null ? null : plusDays(today, choice.logged),
  };
  const numbered = choice.measure !== 'none' && choice.measure !== 'milestones';
  return numbered ? { ...row, ...numbersFor(choice, row, today, company) } : row;
}
