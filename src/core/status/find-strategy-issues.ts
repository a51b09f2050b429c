import { cellText } from '../tables/cell';
import type { Issue } from '../tables/issue';
import { listOf, numberOf, textOf, type Row } from '../tables/row';
import { issueAt, quote } from '../texts/issue-texts';
import { readWeeklyMoment } from '../settings/read-words';
import { parseQuarter, quarterOf } from '../time/arith';
import type { StatusContext } from './context';
import { findCycles } from './find-cycles';
import { findOwnerIssues } from './find-owner-issues';
import { findReferenceIssues } from './find-reference-issues';
import { findSeatIssues } from './find-seat-issues';
import { findVtoIssues } from './find-vto-issues';
import { goalReading } from './goal-reading';
import { parseGoal } from './parse-goal';
import { overridableStatus, readOverride } from './read-overrides';
import { readMeasured } from './read-measured';
import { indexStrategy } from './strategy-index';

const place = (row: Row, column: string) => ({ tab: row.tab, row: row.row, column });

/** Goals, deadlines and values of the Scorecard that nobody can judge; a blank goal is found by the decoder. */
export function measurableIssues(row: Row, decimalComma = false): readonly Issue[] {
  const written = textOf(row, 'goal');
  const goal = parseGoal(written, goalReading(row, { decimalComma }));
  const moment = textOf(row, 'entry_deadline');
  const example = 'write it like >= 95, < 3, = 0, 10..20, not 10..20 or yes.';
  const unreadable = goal === null ? [] : row.periods.filter(({ value }) => cellText(value) !== '' && readMeasured(value, goal) === null);
  return [
    ...(written !== '' && goal === null ? [issueAt('bad-goal', place(row, 'Goal'), `${quote(written)} is no goal; ${example}`)] : []),
    ...(moment !== '' && readWeeklyMoment(moment) === null
      ? [issueAt('bad-deadline', place(row, 'Entry deadline'), `${quote(moment)} is no day and time; write it like Mon 17:00.`)]
      : []),
    ...unreadable.map(({ start, value }) =>
      issueAt(
        'bad-value',
        place(row, start),
        `${quote(cellText(value))} cannot be compared with the goal ${goal?.says ?? ''}; correct the value or clear it.`,
      ),
    ),
  ];
}

/** A quarter nobody can read. `yearStartsIn` is a month, 1 to 12. */
export function quarterIssues(row: Row, yearStartsIn: number): readonly Issue[] {
  const written = textOf(row, 'quarter');
  if (written === '' || parseQuarter(written, yearStartsIn) !== null) return [];
  return [issueAt('bad-quarter', place(row, 'Quarter'), `${quote(written)} is no quarter; write it like 2026 Q4.`)];
}

function cycleIssues(rows: readonly Row[]): readonly Issue[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return findCycles(rows).flatMap((circle) => {
    const [first = ''] = circle;
    const row = byId.get(first);
    const says = `${[...circle, first].join(' waits for ')}; take one of them out.`;
    return row === undefined ? [] : [issueAt('dependency-circle', place(row, 'Depends on'), says)];
  });
}

function statusIssue(context: StatusContext, row: Row, tables: ReadonlyMap<string, string>): readonly Issue[] {
  const read = readOverride(row, context.today);
  if (read.kind === 'wrong') return [issueAt('bad-override', place(row, read.column), read.says)];
  const table = tables.get(listOf(row, 'row')[0] ?? '');
  if (read.kind === 'over' || table === undefined) return [];
  if (overridableStatus(context, table, read.override.status) !== null) return [];
  const says = `${quote(read.override.status)} is no status this row can be set to; look up the statuses in the Rules tab. Done comes from the work alone.`;
  return [issueAt('bad-override', place(row, 'Status'), says)];
}

const OVERRIDABLE = ['goals', 'rocks', 'milestones', 'scorecard', 'todos', 'initiatives', 'vto', 'processes'];

function goalsOfYear(context: StatusContext): number {
  const { year } = quarterOf(context.today, context.settings.calendar.yearStartsIn);
  const goals = (context.tables['goals'] ?? []).filter(({ title }) => title !== '');
  return goals.filter((goal) => (numberOf(goal, 'year') ?? year) === year).length;
}

function chartIssues({ tables, directory, today }: StatusContext, goals: number): readonly Issue[] {
  const rows = (table: string): readonly Row[] => tables[table] ?? [];
  return [
    ...findVtoIssues(rows('vto'), goals, today),
    ...findReferenceIssues(tables),
    ...findSeatIssues(rows('seats'), rows('scorecard')),
    ...findOwnerIssues(rows('people'), rows('rocks'), directory),
  ];
}

/**
 * What people have to mend before strategy can be judged: goals, values, deadlines, circles of dependence, overrides; the plan
 * on two pages and the accountability chart against their limits.
 */
export function findStrategyIssues(context: StatusContext): readonly Issue[] {
  const index = indexStrategy(context);
  const tables = new Map(OVERRIDABLE.flatMap((table) => index.rows(table).map((row) => [row.id, table])));
  const overrides = [...(context.tables['overrides'] ?? [])].sort((a, b) => a.row - b.row);
  return [
    ...index.rows('scorecard').flatMap((row) => measurableIssues(row, context.settings.decimalComma)),
    ...index.rows('rocks').flatMap((row) => quarterIssues(row, context.settings.calendar.yearStartsIn)),
    ...cycleIssues(index.rows('rocks')),
    ...overrides.flatMap((row) => statusIssue(context, row, tables)),
    ...chartIssues(context, goalsOfYear(context)),
  ];
}
