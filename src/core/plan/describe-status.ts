import type { SweepPlan } from './plan-sweep';
import { listAttention, type Attending } from '../attention/list-attention';
import { focusOf } from '../focus/focus-of';
import type { Focus } from '../focus/plan-focus';
import type { Run } from '../runs/run';
import { describeWork, type WorkView } from '../statistics/describe-work';
import type { Status } from '../status/status';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** Something that needs somebody, and what can be done about it. */
export interface AttentionItem {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly why: string;
  readonly since: string | null;
  readonly actions: readonly string[];
}

type Line = Pick<Status, 'id' | 'title' | 'owner' | 'status' | 'why' | 'since' | 'flags'>;

/** What a manager sees. */
export interface StatusView {
  /** End of the last complete sweep, `null` where there was none. */
  readonly heartbeat: LocalDateTime | null;
  readonly attention: readonly AttentionItem[];
  readonly focus: Focus;
  readonly rocks: readonly Line[];
  readonly measurables: readonly Line[];
  readonly processes: readonly Line[];
  readonly goals: readonly Line[];
  readonly people: readonly Line[];
  readonly health: Readonly<Record<string, { readonly good: number; readonly of: number }>>;
  /** Open runs, by what they need, person and location. */
  readonly runs: readonly OpenRunLine[];
  /** Rates of the recurring work. */
  readonly work: WorkView;
}

/** One open run. */
export interface OpenRunLine {
  readonly id: string;
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly due: LocalDateTime;
  readonly assignee: string;
  readonly hop: number;
  /** Escalated: it moved on at least once after it was missed. */
  readonly state: 'due later' | 'due today' | 'overdue' | 'escalated';
}

/** What can be done about a row, by table, beside what its status asks for. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  runs: ['submit proof', 'reassign', 'excuse', 'I have it'],
  rocks: ['re-date', 'reassign', 'raise issue'],
  scorecard: ['raise issue'],
  processes: ['edit process', 'raise issue'],
  milestones: ['mark done', 're-date', 'reassign'],
  todos: ['mark done', 're-date', 'reassign'],
  goals: ['raise issue'],
  initiatives: ['re-date', 'reassign', 'raise issue'],
  issues: ['write the fix'],
  outbox: ['look into the Outbox'],
};
const FIRST: Readonly<Record<string, readonly string[]>> = { 'No data': ['enter the number'], 'Held by nobody': ['reassign'] };
const GOOD: Readonly<Record<string, readonly string[]>> = {
  scorecard: ['On track'],
  rocks: ['On track', 'Done'],
  todos: ['Done', 'Open'],
  processes: ['Good'],
};

function attend({ kind, table, id, title, owner, status, why, since }: Attending): AttentionItem {
  const actions = [...new Set([...(FIRST[status] ?? []), ...(ACTIONS[table] ?? [])])];
  return { kind, id, title, owner, why, since, actions };
}

function openLine(run: Run, now: LocalDateTime): readonly OpenRunLine[] {
  if (run.terms.closed !== undefined) return [];
  const { id, process, location, due, assignee, hop, terms, moved } = run;
  const ahead = dateOf(due) === dateOf(now) ? 'due today' : 'due later';
  const overdue = terms.missed !== undefined && moved !== null ? 'escalated' : 'overdue';
  return [{ id, process, title: terms.title, location, due, assignee, hop, state: now >= due ? overdue : ahead }];
}

function linesOf(statuses: readonly Status[], table: string): readonly Line[] {
  return statuses
    .filter((status) => status.table === table)
    .map(({ id, title, owner, status, why, since, flags }) => ({ id, title, owner, status, why, since, flags }));
}

function healthOf(statuses: readonly Status[]): StatusView['health'] {
  const entries = Object.entries(GOOD).map(([table, good]) => {
    const rows = statuses.filter((status) => status.table === table);
    return [table, { good: rows.filter((status) => good.includes(status.status)).length, of: rows.length }] as const;
  });
  return Object.fromEntries(entries);
}

/** What the sidebar shows of a plan; the gravest first. */
export function describeStatus(plan: SweepPlan, now: LocalDateTime, heartbeat: LocalDateTime | null): StatusView {
  const { statuses, currentRuns } = plan;
  const runs = [...currentRuns].sort((a, b) => b.hop - a.hop || a.due.localeCompare(b.due));
  return {
    heartbeat,
    attention: listAttention(plan.front).map(attend),
    focus: focusOf(plan, dateOf(now)),
    rocks: linesOf(statuses, 'rocks'),
    measurables: linesOf(statuses, 'scorecard'),
    processes: linesOf(statuses, 'processes'),
    goals: linesOf(statuses, 'goals'),
    people: linesOf(statuses, 'people'),
    health: healthOf(statuses),
    runs: runs.flatMap((run) => openLine(run, now)),
    work: describeWork(plan, now),
  };
}
