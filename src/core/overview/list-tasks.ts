import { cutName } from './cut-text';
import type { TaskCard } from '../contract/acting';
import type { Family } from '../chain/family';
import type { SweepPlan } from '../plan/plan-sweep';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';
import { dateOf } from '../tables/row';

const TABLES: ReadonlySet<string> = new Set(['todos', 'milestones']);
/** Stands behind every date. */
const NEVER = '9999';

const dueOf = ({ due }: TaskCard): string => due ?? NEVER;

/** Open to-dos and milestones of whoever `isOwn` knows, by due date. A Rock that has its result asks for no milestones any more. */
export function listTasks({ statuses }: SweepPlan, family: Family, isOwn: (owner: string) => boolean): readonly TaskCard[] {
  const settled = new Set(statuses.filter(({ table, facts }) => table === 'rocks' && facts?.['settled'] === true).map(({ id }) => id));
  const cardOf = ({ id, table, title, status }: Status): readonly TaskCard[] => {
    const row = family.find(id);
    if (row === undefined) return [];
    const under = family.parentOf(row);
    if (table === 'milestones' && under !== undefined && settled.has(under.id)) return [];
    const due = dateOf(row, 'due')?.slice(0, 10) ?? null;
    const shown = { id, table, title: cutName(title), due, status, tone: toneOf(status) };
    return [{ ...shown, under: { id: under?.id ?? '', title: cutName(under?.title ?? '') } }];
  };
  return statuses
    .filter(({ table, status, owner }) => TABLES.has(table) && status !== 'Done' && isOwn(owner))
    .flatMap(cardOf)
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || a.id.localeCompare(b.id));
}
