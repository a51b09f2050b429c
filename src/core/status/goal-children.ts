import { textOf } from '../tables/row';
import type { Status } from './status';
import type { StrategyIndex } from './strategy-index';

/** What a row that names a goal says about it, in the words of goals. `closed` counts for nothing any more. */
export type Standing = 'Off track' | 'At risk' | 'Incomplete' | 'On track' | 'Not started' | 'closed';

/** A row that names a goal. */
export interface GoalChild {
  readonly id: string;
  readonly title: string;
  readonly table: string;
  readonly standing: Standing;
  readonly status: string;
  readonly why: string;
  /** `''` where none. */
  readonly constraint: string;
}

/** Every status a child may have. A measurable or process that cannot be judged is incomplete: missing is not a miss. */
const STANDINGS: Readonly<Record<string, Standing>> = {
  'Off track': 'Off track',
  Failing: 'Off track',
  'At risk': 'At risk',
  Slipping: 'At risk',
  Incomplete: 'Incomplete',
  'No data': 'Incomplete',
  'Not enforced': 'Incomplete',
  'Rule problem': 'Incomplete',
  'On track': 'On track',
  Good: 'On track',
  Done: 'On track',
  'Not started': 'Not started',
  New: 'Not started',
};

/** What a status means to a goal the row serves. */
export function standingOf(status: string): Standing {
  return STANDINGS[status] ?? 'closed';
}

const CONSTRAINTS: Readonly<Record<string, string>> = {
  Failing: 'missed process',
  Slipping: 'missed process',
  'Rule problem': 'missed process',
  'Not enforced': 'no owner',
};

function fromStatus(status: Status): GoalChild {
  return {
    id: status.id,
    title: status.title,
    table: status.table,
    standing: STANDINGS[status.status] ?? 'closed',
    status: status.status,
    why: status.why,
    constraint: status.constraint ?? CONSTRAINTS[status.status] ?? '',
  };
}

/** Processes are judged by the runs; where their statuses are not handed in, the Health written by the sweep before counts. */
function processChildren(index: StrategyIndex, goalId: string, known: ReadonlyMap<string, Status>): readonly GoalChild[] {
  return index.naming('processes', 'serves', goalId).map((row) => {
    const status = known.get(row.id);
    if (status !== undefined) return fromStatus(status);
    const health = textOf(row, 'health');
    const standing = health === '' ? 'Not started' : (STANDINGS[health] ?? 'closed');
    return {
      id: row.id,
      title: row.title,
      table: row.table,
      standing,
      status: health,
      why: textOf(row, 'why'),
      constraint: CONSTRAINTS[health] ?? '',
    };
  });
}

const NAMING: readonly { readonly table: string; readonly column: string }[] = [
  { table: 'rocks', column: 'goal' },
  { table: 'scorecard', column: 'serves' },
  { table: 'initiatives', column: 'serves' },
];

/** The rows that name a goal: Rocks, measurables, initiatives and processes. To-dos come and go within a week and do not count. */
export function goalChildren(index: StrategyIndex, goalId: string, known: ReadonlyMap<string, Status>): readonly GoalChild[] {
  const judged = NAMING.flatMap(({ table, column }) => index.naming(table, column, goalId)).flatMap((row) => {
    const status = known.get(row.id);
    return status === undefined ? [] : [fromStatus(status)];
  });
  return [...judged, ...processChildren(index, goalId, known)];
}
