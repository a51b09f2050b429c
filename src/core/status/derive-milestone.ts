import type { Facts } from '../rules/rule-file';
import { dateOf, textOf, type Row } from '../tables/row';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { describeDate } from './describe-date';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import type { Status } from './status';

/** True where Done on is filled and not ahead. */
export function isDoneOn(row: Row, today: LocalDate): boolean {
  const done = dateOf(row, 'done_on');
  return done !== null && done.slice(0, 10) <= today;
}

/** Facts that milestones and to-dos share: a due date is over from the next day on. */
export function dueFacts(row: Row, today: LocalDate): Facts {
  const due = dateOf(row, 'due');
  return {
    done: isDoneOn(row, today),
    doneSays: describeDate(dateOf(row, 'done_on') ?? today),
    daysOverdue: due === null ? 0 : Math.max(0, daysBetween(due, today)),
    dueSays: due === null ? '' : describeDate(due),
    openSays: due === null ? 'open, no due date' : `open, due ${describeDate(due)}`,
  };
}

/** Status of one milestone: Done; Overdue; Due; Open. */
export function deriveMilestone(context: StatusContext, overrides: ReadonlyMap<string, Override>, row: Row, rock: Row | undefined): Status {
  const facts = { ...dueFacts(row, context.today), dueToday: dateOf(row, 'due') === context.today };
  const owners = [textOf(row, 'owner'), rock === undefined ? '' : textOf(rock, 'owner')];
  return buildStatus(context, overrides, {
    row,
    owner: resolveOwner(context.directory, owners).name,
    verdict: context.rules.judge('milestone', facts),
    facts,
    because: [row.id],
    constraint: null,
    columns: { why: false, since: false },
    cells: {},
  });
}
