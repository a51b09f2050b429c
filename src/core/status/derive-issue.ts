import { dateOf, textOf, type Row } from '../tables/row';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { describeDate } from './describe-date';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import type { Status } from './status';

/**
 * Status of one issue: Open; Fix needed where it is solved without a fix; Solved.
 * @param about the row it is about, whose owner is asked for the fix; else whoever raised it
 */
export function deriveIssue(context: StatusContext, overrides: ReadonlyMap<string, Override>, row: Row, about: Row | undefined): Status {
  const solvedOn = dateOf(row, 'solved_on');
  const solved = solvedOn !== null && solvedOn <= context.today;
  const raised = dateOf(row, 'raised_on');
  const facts = {
    solved,
    solvedSays: solved ? describeDate(solvedOn) : '',
    fixed: textOf(row, 'fix') !== '',
    openSays: raised === null ? 'open' : `open since ${describeDate(raised)}`,
  };
  const owners = [about === undefined ? '' : textOf(about, 'owner'), textOf(row, 'raised_by')];
  return buildStatus(context, overrides, {
    row,
    owner: resolveOwner(context.directory, owners).name,
    verdict: context.rules.judge('issue', facts),
    facts,
    because: [row.id],
    constraint: null,
    columns: { why: false, since: false },
    cells: {},
  });
}
