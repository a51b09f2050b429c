import type { Run } from '../runs/run';
import type { Status } from '../status/status';
import { dateOf, daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';

/** One thing a person should look at, and why. */
export interface FocusItem {
  readonly id: string;
  readonly title: string;
  readonly because: string;
}

const MOST = 5;

interface Candidate extends FocusItem {
  readonly owner: string;
  readonly kind: number;
  readonly over: number;
}

/** Order of the contract: missed run, milestone due or overdue, off track, at risk, to-do. */
const KINDS: readonly ((status: Status) => boolean)[] = [
  (status) => status.table === 'milestones' && (status.status === 'Overdue' || status.status === 'Due'),
  (status) => status.status === 'Off track',
  (status) => status.status === 'At risk',
  (status) => status.table === 'todos' && (status.status === 'Overdue' || status.status === 'Open'),
];

function fromRun(run: Run, today: LocalDate): readonly Candidate[] {
  if (run.terms.closed !== undefined || run.status !== 'Missed') return [];
  const over = daysBetween(dateOf(run.due), today);
  return [{ id: run.id, title: run.terms.title, because: run.why, owner: run.assignee, kind: 0, over }];
}

function fromStatus(status: Status, today: LocalDate): readonly Candidate[] {
  const kind = KINDS.findIndex((test) => test(status));
  if (kind < 0) return [];
  const over = status.since === null ? 0 : daysBetween(status.since, today);
  return [{ id: status.id, title: status.title, because: status.why, owner: status.owner, kind: kind + 1, over }];
}

/** At most five items a person, each with its because: by kind, then days over, then id. */
export function planFocus(
  runs: readonly Run[],
  statuses: readonly Status[],
  today: LocalDate,
): Readonly<Record<string, readonly FocusItem[]>> {
  const all = [...runs.flatMap((run) => fromRun(run, today)), ...statuses.flatMap((status) => fromStatus(status, today))];
  all.sort((a, b) => a.kind - b.kind || b.over - a.over || a.id.localeCompare(b.id));
  const byPerson = new Map<string, FocusItem[]>();
  for (const { owner, id, title, because } of all) {
    if (owner === '') continue;
    const items = byPerson.get(owner) ?? [];
    if (items.length < MOST) items.push({ id, title, because });
    byPerson.set(owner, items);
  }
  return Object.fromEntries(byPerson);
}
