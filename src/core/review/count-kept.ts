import type { ReviewScope } from './review-scope';
import { groupBy } from '../archive/group-by';
import type { OwnerLine } from '../contract/strategy';
import { findSaid } from './find-said';
import { oneLine } from '../mail/escape-html';
import { readWeeklyMoment } from '../settings/read-words';
import { ratesByPerson } from '../statistics/rate-groups';
import { newestFirst } from '../statistics/settled-run';
import { everyOf } from '../status/derive-measurable';
import { goalReading } from '../status/goal-reading';
import { entryDeadline } from '../status/entry-deadline';
import { isBlankPeriod } from '../status/judge-periods';
import { measuredPeriods } from '../status/measured-periods';
import { parseGoal } from '../status/parse-goal';
import { rockDates } from '../status/rock-dates';
import { dateOf, textOf, type Row } from '../tables/row';
import type { LocalDateTime } from '../time/local';

/** Commitments of one kind that came due, by the name of who made them. */
export interface Kept {
  /** `Rocks done`, `to-dos done in time`, `runs on time`, `numbers entered`. */
  readonly says: string;
  readonly name: string;
  readonly kept: number;
  readonly of: number;
}

/** Given up or turned into something else on purpose: it was neither kept nor broken. */
const TAKEN_BACK = new Set(['Converted', 'Dropped']);

function tally(says: string, rows: readonly { readonly name: string; readonly kept: boolean }[]): readonly Kept[] {
  const groups = groupBy(
    rows.filter(({ name }) => name !== ''),
    ({ name }) => name,
  );
  return [...groups].map(([name, group]) => ({ says, name, kept: group.filter(({ kept }) => kept).length, of: group.length }));
}

/** Rocks that ended: with a result, done, or past due. */
function countRocks({ index, known, today, workbook }: ReviewScope): readonly Kept[] {
  const rows = index.rows('rocks').flatMap((rock) => {
    const status = known.get(rock.id);
    const { due } = rockDates(rock, workbook.settings.calendar.yearStartsIn);
    const kept = status?.status === 'Done';
    const ended = kept || textOf(rock, 'result') !== '' || (due !== null && due < today);
    return !ended || TAKEN_BACK.has(textOf(rock, 'result')) ? [] : [{ name: status?.owner ?? '', kept }];
  });
  return tally('Rocks done', rows);
}

function countTodos({ index, known, today }: ReviewScope): readonly Kept[] {
  const rows = index.rows('todos').flatMap((row) => {
    const [due, done] = [dateOf(row, 'due'), dateOf(row, 'done_on')];
    const isDone = done !== null && done.slice(0, 10) <= today;
    const ended = isDone || (due !== null && due < today);
    return ended ? [{ name: known.get(row.id)?.owner ?? '', kept: isDone && (due === null || done.slice(0, 10) <= due) }] : [];
  });
  return tally('to-dos done in time', rows);
}

function countRuns({ settled, workbook }: ReviewScope): readonly Kept[] {
  const people = ratesByPerson(newestFirst(settled), workbook.directory).filter(({ rates }) => rates.counted > 0);
  return people.map(({ title, rates }) => ({ says: 'runs on time', name: title, kept: rates.onTime, of: rates.counted }));
}

/** Periods past their deadline, from the first one that has a value on. */
function duePeriods({ index, today, workbook }: ReviewScope, row: Row, now: LocalDateTime): readonly boolean[] {
  const goal = parseGoal(textOf(row, 'goal'), goalReading(row, workbook.settings));
  const moment = readWeeklyMoment(textOf(row, 'entry_deadline')) ?? workbook.settings.entryDeadline;
  const periods = measuredPeriods(row, index.naming('scorecard_history', 'measurable', row.id), everyOf(row), today);
  const filled = periods.map((period) => ({ due: entryDeadline(period.last, moment) < now, there: !isBlankPeriod(period, () => goal) }));
  const begun = filled.map(({ there }) => there).lastIndexOf(true);
  return filled
    .slice(0, begun + 1)
    .slice(0, 14)
    .filter(({ due }) => due)
    .map(({ there }) => there);
}

function countNumbers(scope: ReviewScope, now: LocalDateTime): readonly Kept[] {
  const rows = scope.index.rows('scorecard').flatMap((row) => {
    const name = scope.known.get(row.id)?.owner ?? '';
    return duePeriods(scope, row, now).map((kept) => ({ name, kept }));
  });
  return tally('numbers entered', rows);
}

/** What was promised and kept, by kind and person: Rocks, to-dos, runs of thirteen weeks, numbers of as many periods. */
export function countKept(scope: ReviewScope, now: LocalDateTime): readonly Kept[] {
  return [...countRocks(scope), ...countTodos(scope), ...countRuns(scope), ...countNumbers(scope, now)];
}

/** The same, one line a person, by name; with the rows of which they say better than is derived. */
export function describeOwners(scope: ReviewScope, kept: readonly Kept[]): readonly OwnerLine[] {
  const gaps = findSaid(scope).filter(({ better }) => better);
  const names = [...new Set([...kept.map(({ name }) => name), ...gaps.map(({ status }) => status.owner)])].filter((name) => name !== '');
  return names
    .sort((a, b) => a.localeCompare(b))
    .map((name) => {
      const own = kept.filter((one) => one.name === name);
      return {
        name: oneLine(name, 200),
        kept: own.reduce((sum, one) => sum + one.kept, 0),
        of: own.reduce((sum, one) => sum + one.of, 0),
        says: own.map((one) => `${one.kept} of ${one.of} ${one.says}`),
        gaps: gaps.filter(({ status }) => status.owner === name).length,
      };
    });
}
