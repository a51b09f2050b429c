import type { ClosePeriod } from './close-period';
import type { ClosedCell, ClosedRow } from './decode-closing';
import { makeId } from '../ids/make-id';
import { linkText } from '../links/resolve-links';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { Cell } from '../tables/cell';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';
import { addDays, addMonths } from '../time/arith';
import type { LocalDate } from '../time/local';

const day = (date: LocalDate): Cell => ({ local: `${date}T00:00` });
const copy = (row: Row, keys: readonly string[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries(keys.flatMap((key) => (row.cells[key] === undefined || row.cells[key] === '' ? [] : [[key, row.cells[key]]])));

/**
 * Always the same id for the same row carried into the same period, so that a second press finds what the first made; one character longer
 * than usual, because it is not looked for among the ids that are taken.
 */
function nextId(prefix: string, row: Row, period: ClosePeriod): string {
  const seed = [row.id, period.kind, period.name, period.next];
  return makeId(prefix, seed, new Set([makeId(prefix, seed, new Set())]));
}

/** A date three months on, within the next quarter; a blank one stays blank. */
function movedDue(row: Row, { nextFirst, nextLast }: ClosePeriod): Readonly<Record<string, Cell>> {
  const due = dateOf(row, 'due');
  if (due === null) return {};
  const moved = addMonths(due.slice(0, 10), 3);
  return { due: day(moved < nextFirst ? nextFirst : moved > nextLast ? nextLast : moved) };
}

const ROCK_COLUMNS = [
  'rank',
  'rock',
  'level',
  'owner',
  'goal',
  'why_it_matters',
  'done_when',
  'from',
  'target',
  'current',
  'unit',
  'weight',
  'effort',
  'link',
];

function carryRock(rock: Row, period: ClosePeriod, { tables }: DecodedWorkbook): readonly ClosedRow[] {
  const id = nextId('R', rock, period);
  const values = { id, ...copy(rock, ROCK_COLUMNS), quarter: period.next, start: day(period.nextFirst), ...movedDue(rock, period) };
  const undone = (tables['milestones'] ?? []).filter((row) => textOf(row, 'rock') === rock.id && dateOf(row, 'done_on') === null);
  const milestones = undone.map((row) => ({
    table: 'milestones',
    values: {
      id: nextId('M', row, period),
      rock: linkText({ id, title: rock.title }),
      ...copy(row, ['milestone', 'owner', 'weight']),
      ...movedDue(row, period),
    },
  }));
  return [{ table: 'rocks', values }, ...milestones];
}

const DAYS_TO_DO = 7;

function convertRock(rock: Row, period: ClosePeriod, today: LocalDate): readonly ClosedRow[] {
  const serves = rock.cells['goal'] === '' || rock.cells['goal'] === undefined ? linkText(rock) : rock.cells['goal'];
  const values = {
    id: nextId('T', rock, period),
    to_do: rock.title,
    ...copy(rock, ['owner']),
    due: day(addDays(today, DAYS_TO_DO)),
    serves,
  };
  return [{ table: 'todos', values }];
}

function carryGoal(goal: Row, period: ClosePeriod): readonly ClosedRow[] {
  const values = copy(goal, ['goal', 'bet', 'owner', 'measure', 'start', 'target', 'current', 'weight']);
  return [{ table: 'goals', values: { id: nextId('G', goal, period), ...values, year: Number(period.next) } }];
}

/** The rows that follow from the result of one row. */
export function makeNext(row: Row, result: string, period: ClosePeriod, workbook: DecodedWorkbook, today: LocalDate): readonly ClosedRow[] {
  if (result === 'Carried') return period.kind === 'year' ? carryGoal(row, period) : carryRock(row, period, workbook);
  return result === 'Converted' ? convertRock(row, period, today) : [];
}

/** Months of sight of the sections of the plan that move on with the year. */
const SIGHT: Readonly<Record<string, number>> = { '1-year plan': 0, '3-year picture': 24 };

/** The plan a year on: dates that have come due within their section's sight, and blank numbers in the 1-year plan. */
export function movePlan(period: ClosePeriod, { tables }: DecodedWorkbook): readonly ClosedCell[] {
  if (period.kind !== 'year') return [];
  return (tables['vto'] ?? []).flatMap((row): ClosedCell[] => {
    const date = dateOf(row, 'date');
    const sight = SIGHT[textOf(row, 'section').toLowerCase()];
    if (row.id === '' || date === null || sight === undefined || date > addMonths(period.last, sight)) return [];
    const cell = (column: string, after: Cell): ClosedCell => ({
      table: 'vto',
      id: row.id,
      column,
      before: row.cells[column] ?? '',
      after,
    });
    const moved = cell('date', day(addMonths(date.slice(0, 10), 12)));
    return sight === 0 && numberOf(row, 'number') !== null ? [cell('number', ''), moved] : [moved];
  });
}
