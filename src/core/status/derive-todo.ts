import { textOf, type Row } from '../tables/row';
import { buildStatus } from './build-status';
import type { StatusContext } from './context';
import { dueFacts } from './derive-milestone';
import type { Override } from './read-overrides';
import { resolveOwner } from './resolve-owner';
import type { Status } from './status';

/** Status of one to-do: Done; Overdue; Open. */
export function deriveTodo(context: StatusContext, overrides: ReadonlyMap<string, Override>, row: Row): Status {
  const facts = dueFacts(row, context.today);
  return buildStatus(context, overrides, {
    row,
    owner: resolveOwner(context.directory, [textOf(row, 'owner')]).name,
    verdict: context.rules.judge('todo', facts),
    facts,
    because: [row.id],
    constraint: null,
    columns: { why: false, since: false },
    cells: {},
  });
}
