import type { Aim, Company, Deadline, MeasurableRow, Verdict } from './company';
import { lastDayOfMonth, plusDays, toSix, weekdayOf } from './days';
import { isOn, valueOf } from './rules';

interface Period {
  readonly first: string;
  readonly last: string;
  readonly value: number | boolean | null;
  readonly aim: Aim;
  /** Whether history kept its goal. */
  readonly kept: boolean;
}

const hits = (aim: Aim, value: number | boolean): boolean => {
  if (typeof value === 'boolean') return value === (aim.kind === 'yes');
  switch (aim.kind) {
    case 'atLeast':
      return value >= aim.bound;
    case 'over':
      return value > aim.bound;
    case 'atMost':
      return value <= aim.bound;
    case 'under':
      return value < aim.bound;
    case 'exactly':
      return value === aim.bound;
    case 'within':
      return value >= aim.low && value <= aim.high;
    case 'outside':
      return value < aim.low || value > aim.high;
    default:
      return false;
  }
};

/** How bad a value is: the larger the worse; `null` for yes and no. */
function badness(aim: Aim, value: number | boolean): number | null {
  if (typeof value === 'boolean') return null;
  switch (aim.kind) {
    case 'atLeast':
    case 'over':
      return -value;
    case 'atMost':
    case 'under':
      return value;
    case 'exactly':
      return Math.abs(value - aim.bound);
    case 'within':
      return Math.max(aim.low - value, value - aim.high, 0);
    case 'outside':
      return Math.max(Math.min(value - aim.low, aim.high - value), 0);
    default:
      return null;
  }
}

function weeksOf(row: MeasurableRow, company: Company): readonly Period[] {
  const today = company.now.slice(0, 10);
  const own = company.history.filter((line) => line.measurable === row.id);
  const shown = company.periods.map((first, at) => {
    const kept = own.find((line) => line.period === first);
    return { first, last: plusDays(first, 6), value: row.values[at] ?? null, aim: kept?.aim ?? row.aim, kept: kept !== undefined };
  });
  const gone = own.filter((line) => !company.periods.includes(line.period));
  const older = gone.map((line) => ({ first: line.period, last: plusDays(line.period, 6), value: line.value, aim: line.aim, kept: true }));
  return [...shown, ...older].filter((week) => week.first <= today).sort((a, b) => (a.first < b.first ? 1 : -1));
}

/** Months, the newest first: each has the value of its last filled week, and the goal kept for that, else for another of its weeks. */
function monthsOf(row: MeasurableRow, weeks: readonly Period[]): readonly Period[] {
  const months = [...new Set(weeks.map((week) => week.first.slice(0, 7)))];
  return months.flatMap((month) => {
    const own = weeks.filter((week) => week.first.startsWith(month));
    const said = own.find((week) => week.value !== null) ?? own[0];
    const aim = said?.kept === true ? said.aim : (own.find((week) => week.kept)?.aim ?? row.aim);
    return said === undefined ? [] : [{ ...said, aim, last: lastDayOfMonth(`${month}-01`) }];
  });
}

function deadlineAfter(last: string, deadline: Deadline): string {
  let day = plusDays(last, 1);
  while (weekdayOf(day) !== deadline.weekday) day = plusDays(day, 1);
  return `${day}T${deadline.time}`;
}

/** A move is for the worse by the goal of the newer period. */
function isWorse(newer: Period, older: Period): boolean {
  const [now, before] = [newer, older].map((period) => (period.value === null ? null : badness(newer.aim, period.value)));
  return now !== null && now !== undefined && before !== null && before !== undefined && toSix(now - before) > 0;
}

/** Whether the newest moves, as many as asked for, were all for the worse. */
export function movesWorse(row: MeasurableRow, company: Company, moves: number): boolean {
  const filled = periodsOf(row, company).filter((period) => period.value !== null);
  if (filled.length <= moves) return false;
  return filled.slice(0, moves).every((newer, at) => {
    const older = filled[at + 1];
    return older !== undefined && isWorse(newer, older);
  });
}

const periodsOf = (row: MeasurableRow, company: Company): readonly Period[] => {
  const weeks = weeksOf(row, company);
  return row.every === 'month' ? monthsOf(row, weeks) : weeks;
};

function holding(row: MeasurableRow, company: Company): readonly string[] {
  const periods = periodsOf(row, company);
  const filled = periods.filter((period) => period.value !== null);
  const missed = filled.slice(0, 3).map((period) => period.value !== null && !hits(period.aim, period.value));
  const misses = missed.filter(Boolean).length;
  const newest = filled.slice(0, valueOf(company, 'kpi.off'));
  const deadline = row.deadline ?? company.settings.deadline;
  const due = periods.find((period) => company.now > deadlineAfter(period.last, deadline));
  const holds: Readonly<Record<string, boolean>> = {
    'kpi.off': newest.length === valueOf(company, 'kpi.off') && newest.every((one) => one.value !== null && !hits(one.aim, one.value)),
    'kpi.nodata': due?.value === null,
    'kpi.risk.latest': missed[0] === true,
    'kpi.risk.two': misses >= valueOf(company, 'kpi.risk.two'),
    'kpi.risk.trend': movesWorse(row, company, valueOf(company, 'kpi.risk.trend')),
  };
  return Object.keys(holds).filter((id) => holds[id] === true && isOn(company, id));
}

/** Off track, No data, At risk, On track; without any value No data. */
export function judgeMeasurable(row: MeasurableRow, company: Company): Verdict {
  const rules = holding(row, company);
  const any = periodsOf(row, company).some((period) => period.value !== null);
  const status = !any
    ? 'No data'
    : rules.includes('kpi.off')
      ? 'Off track'
      : rules.includes('kpi.nodata')
        ? 'No data'
        : rules.some((id) => id.startsWith('kpi.risk.'))
          ? 'At risk'
          : 'On track';
  return { status, progress: null, rules, because: [], flags: [] };
}

/** Whose it is: the seat's holder, else Owner. */
export const ownerOf = (row: MeasurableRow, company: Company): string =>
  company.seats.find((seat) => seat.seat === row.seat)?.holder ?? row.owner;
