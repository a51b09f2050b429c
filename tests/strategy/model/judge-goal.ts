import type { Company, GoalRow, Verdict } from './company';
import { toSix } from './days';
import { judgeMeasurable } from './judge-measurable';
import { judgeRock } from './judge-rock';
import { progressOf, wayOf } from './rock-basics';

const WORST_FIRST = ['Off track', 'At risk', 'Incomplete', 'On track', 'Not started'];

/** What a status counts as for a goal: what is done is well, what cannot be judged is not complete, what is given up counts for nothing. */
const COUNTS_AS: Readonly<Record<string, string>> = { Done: 'On track', 'No data': 'Incomplete' };
const GIVEN_UP = ['Carried', 'Converted', 'Dropped'];

interface Child {
  readonly id: string;
  readonly status: string;
}

function childrenOf(goal: GoalRow, company: Company): readonly Child[] {
  const rocks = company.rocks.filter((rock) => rock.goal === goal.id);
  const measurables = company.measurables.filter((row) => row.serves === goal.id);
  const judged = [
    ...rocks.map((rock) => ({ id: rock.id, status: judgeRock(rock, company).status })),
    ...measurables.map((row) => ({ id: row.id, status: judgeMeasurable(row, company).status })),
  ];
  return judged.map(({ id, status }) => ({ id, status: COUNTS_AS[status] ?? status }));
}

function goalProgress(goal: GoalRow, company: Company): number | null {
  const rocks = company.rocks.filter((rock) => rock.goal === goal.id);
  const parts = rocks.flatMap((rock) => {
    const progress = progressOf(rock, company);
    return progress === null || GIVEN_UP.includes(rock.result) ? [] : [{ weight: rock.weight ?? 1, progress }];
  });
  if (goal.target !== null) {
    const start = goal.start ?? 0;
    parts.push({ weight: 1, progress: wayOf(start, goal.target, goal.current) });
  }
  const all = parts.reduce((sum, part) => sum + part.weight, 0);
  return all === 0 ? null : toSix(parts.reduce((sum, part) => sum + part.weight * part.progress, 0) / all);
}

/** The worst of the rows that name it; none: Incomplete. */
export function judgeGoal(goal: GoalRow, company: Company): Verdict {
  const children = childrenOf(goal, company);
  const worst = WORST_FIRST.find((status) => children.some((child) => child.status === status));
  const status = goal.result !== '' ? goal.result : (worst ?? 'Incomplete');
  const because = children.filter((child) => child.status === worst).map((child) => child.id);
  return {
    status,
    progress: goalProgress(goal, company),
    rules: [],
    because,
    flags: goal.result === '' && children.length === 0 ? ['Unattached'] : [],
  };
}
