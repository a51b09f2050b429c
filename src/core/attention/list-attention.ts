import type { OutboxEntry } from '../mail/outbox';
import { MOST_COUNTED, type MissedStreak } from '../runs/missed-streaks';
import { namePlace } from '../runs/name-place';
import { isClosed, type Run } from '../runs/run';
import type { Status } from '../status/status';
import { sayMoment } from '../texts/say-time';
import type { Damage } from '../verify/keep-damage';

/** What is looked through for what needs somebody. */
export interface AttentionInput {
  readonly runs: readonly Run[];
  readonly streaks: readonly MissedStreak[];
  readonly statuses: readonly Status[];
  readonly outbox: readonly OutboxEntry[];
  /** What was changed behind the engine's back; absent where that was not looked for. */
  readonly damage?: Damage['found'];
}

/** Something that needs somebody. */
export interface Attending {
  /** Group it stands in: `missed run`, `late run`, `missed for good`, `mail`, `Rocks: Off track` .. */
  readonly kind: string;
  /** Table of the row: `runs`, `outbox`, `rocks` .. */
  readonly table: string;
  readonly id: string;
  /** With its location where it has one. */
  readonly title: string;
  readonly owner: string;
  readonly status: string;
  readonly why: string;
  readonly since: string | null;
}

/** The graver first. */
const GRAVITY: readonly string[] = [
  ...['Changed', 'Missed', 'Held by nobody', 'Failing', 'Off track', 'Overdue', 'Rule problem', 'Cannot do as defined', 'Late'],
  ...['At risk', 'Slipping', 'Not enforced', 'Incomplete', 'No data', 'Fix needed'],
];
const WATCHED: ReadonlySet<string> = new Set(['processes', 'scorecard', 'rocks', 'milestones', 'goals', 'todos', 'initiatives', 'issues']);
const STUCK: ReadonlySet<string> = new Set(['unconfirmed', 'waiting for approval', 'waiting for quota', 'failed']);

function attendRun(run: Run): readonly Attending[] {
  const { id, status, why, assignee, due, terms, opened } = run;
  if (isClosed(run)) return [];
  const title = namePlace(terms.title, run.location);
  const shown = { table: 'runs', id, title, owner: assignee, why };
  if (status === 'Missed' || status === 'Late')
    return [{ ...shown, kind: `${status.toLowerCase()} run`, status, since: terms.missed ?? due }];
  if (assignee === '') return [{ ...shown, kind: 'held by nobody', status: 'Held by nobody', since: opened }];
  return terms.cannot === undefined || run.answer !== 'Cannot do as defined'
    ? []
    : [{ ...shown, kind: 'cannot be done', status: 'Cannot do as defined', since: terms.cannot }];
}

function attendStreak(streak: MissedStreak, processes: ReadonlyMap<string, Status>): readonly Attending[] {
  const process = processes.get(streak.process);
  if (process === undefined) return [];
  const [more, before] = streak.count === MOST_COUNTED ? [' or more', ' or before'] : ['', ''];
  const times = streak.count === 1 ? 'The last run was' : `The last ${streak.count}${more} runs were`;
  const why = `${times} missed for good, since ${sayMoment(streak.since)}${before}; the line goes with the next one that is done or excused.`;
  const title = namePlace(process.title, streak.location);
  return [
    {
      kind: 'missed for good',
      table: 'processes',
      id: streak.run,
      title,
      owner: process.owner,
      status: 'Missed for good',
      why,
      since: streak.since,
    },
  ];
}

function attendStatus({ table, tab, id, title, owner, status, why, since }: Status): readonly Attending[] {
  if (!WATCHED.has(table) || !GRAVITY.includes(status)) return [];
  return [{ kind: `${tab}: ${status}`, table, id, title, owner, status, why, since }];
}

function attendMail({ to, state, why, about, queued }: OutboxEntry): readonly Attending[] {
  if (!STUCK.has(state)) return [];
  return [{ kind: 'mail', table: 'outbox', id: about, title: `Mail to ${to}`, owner: '', status: state, why, since: queued }];
}

function attendDamage({ tab, row, message, since }: Damage['found'][number]): Attending {
  const id = /U-\w{6,26}/.exec(message)?.[0] ?? '';
  return { kind: 'changed', table: 'damage', id, title: `${tab}, row ${row}`, owner: '', status: 'Changed', why: message, since };
}

function rankOf({ status }: Attending): number {
  const rank = GRAVITY.indexOf(status === 'Missed for good' ? 'Missed' : status);
  return rank < 0 ? GRAVITY.length : rank;
}

/** Two mails about one run differ in whom they go to. */
const textOf = ({ id, title, why }: Attending): string => [id, title, why].join('|');

/** Everything that needs somebody, the gravest and oldest first; for the front page and the sidebar alike. */
export function listAttention(input: AttentionInput): readonly Attending[] {
  const processes = new Map(input.statuses.filter((status) => status.table === 'processes').map((status) => [status.id, status]));
  const all = [
    ...input.runs.flatMap(attendRun),
    ...input.streaks.flatMap((streak) => attendStreak(streak, processes)),
    ...input.statuses.flatMap(attendStatus),
    ...input.outbox.flatMap(attendMail),
    ...(input.damage ?? []).map(attendDamage),
  ];
  return all.sort((a, b) => rankOf(a) - rankOf(b) || (a.since ?? '').localeCompare(b.since ?? '') || textOf(a).localeCompare(textOf(b)));
}
