import { HOME, HOME_COLUMNS, type PageBlock } from './layout';
import type { MissedStreak } from '../runs/missed-streaks';
import { isClosed, type Run } from '../runs/run';
import type { Status } from '../status/status';
import type { OutboxEntry } from '../mail/outbox';
import type { Cell } from '../tables/cell';
import { sayMoment } from '../texts/say-time';

/** What the front page is made from. */
export interface HomeInput {
  readonly notice: string;
  readonly runs: readonly Run[];
  readonly streaks: readonly MissedStreak[];
  readonly statuses: readonly Status[];
  readonly outbox: readonly OutboxEntry[];
}

/** One block of Home to write. */
export interface HomeBlock {
  readonly block: PageBlock;
  readonly cells: readonly (readonly Cell[])[];
}

type Line = readonly [string, string, string, string, string];

const BLANK: Line = ['', '', '', '', ''];

/** Order in which what needs attention is listed: the graver first. */
const GRAVITY: readonly string[] = [
  'Missed',
  'Failing',
  'Off track',
  'Overdue',
  'Rule problem',
  'Late',
  'At risk',
  'Slipping',
  'Not enforced',
  'Incomplete',
  'No data',
];
const WATCHED: ReadonlySet<string> = new Set(['processes', 'scorecard', 'rocks', 'milestones', 'goals', 'todos', 'initiatives']);

interface Ranked {
  readonly line: Line;
  readonly rank: number;
  readonly since: string;
}

function rankOf(status: string): number {
  const rank = GRAVITY.indexOf(status);
  return rank < 0 ? GRAVITY.length : rank;
}

function placeName(title: string, location: string): string {
  return location === '' ? title : `${title} (${location})`;
}

function rankRun(run: Run): readonly Ranked[] {
  if (isClosed(run) || (run.status !== 'Missed' && run.status !== 'Late')) return [];
  const name = placeName(run.terms.title, run.location);
  return [{ line: [name, run.assignee, run.status, run.why, run.id], rank: rankOf(run.status), since: run.due }];
}

function rankStreak(streak: MissedStreak, processes: ReadonlyMap<string, Status>): readonly Ranked[] {
  const process = processes.get(streak.process);
  if (process === undefined) return [];
  const times = streak.count === 1 ? 'The last run was' : `The last ${streak.count} runs were`;
  const why = `${times} missed for good, since ${sayMoment(streak.since)}; the line goes with the next one that is done or excused.`;
  const line: Line = [placeName(process.title, streak.location), process.owner, 'Missed for good', why, streak.run];
  return [{ line, rank: 0, since: streak.since }];
}

function rankStatus(status: Status): readonly Ranked[] {
  if (!WATCHED.has(status.table) || !GRAVITY.includes(status.status)) return [];
  return [
    { line: [status.title, status.owner, status.status, status.why, status.id], rank: rankOf(status.status), since: status.since ?? '' },
  ];
}

function rankMail(entry: OutboxEntry): readonly Ranked[] {
  const stuck =
    entry.state === 'unconfirmed' ||
    entry.state === 'waiting for approval' ||
    entry.state === 'waiting for quota' ||
    entry.state === 'failed';
  if (!stuck) return [];
  return [{ line: [`Mail to ${entry.to}`, '', entry.state, entry.why, entry.about], rank: GRAVITY.length, since: entry.queued }];
}

function attention(input: HomeInput): readonly Line[] {
  const processes = new Map(input.statuses.filter((status) => status.table === 'processes').map((status) => [status.id, status]));
  const streaks = input.streaks.flatMap((streak) => rankStreak(streak, processes));
  const ranked = [...input.runs.flatMap(rankRun), ...streaks, ...input.statuses.flatMap(rankStatus), ...input.outbox.flatMap(rankMail)];
  ranked.sort((a, b) => a.rank - b.rank || a.since.localeCompare(b.since) || a.line[4].localeCompare(b.line[4]));
  return ranked.map(({ line }) => line);
}

const lineOf = (text: string): Line => [text, '', '', '', ''];

function fill(lines: readonly Line[], block: PageBlock, none: string): HomeBlock {
  const shown = lines.length === 0 ? [lineOf(none)] : lines.slice(0, block.rows);
  const more = lines.length - block.rows;
  const cut: readonly Line[] = more > 0 ? [...shown.slice(0, block.rows - 1), lineOf(`and ${more + 1} more`)] : shown;
  const cells = Array.from({ length: block.rows }, (_unused, index) => (cut[index] ?? BLANK).slice(0, HOME_COLUMNS));
  return { block, cells };
}

function topRocks(statuses: readonly Status[]): readonly Line[] {
  return statuses
    .filter((status) => status.table === 'rocks' && status.status !== 'Done')
    .slice(0, HOME.top.rows)
    .map((status) => [status.title, status.owner, status.status, status.why, status.id] as const);
}

function share(label: string, statuses: readonly Status[], table: string, good: readonly string[]): Line {
  const rows = statuses.filter((status) => status.table === table && status.status !== 'New' && status.status !== 'Paused');
  const fine = rows.filter((status) => good.includes(status.status)).length;
  return [label, rows.length === 0 ? 'no data' : `${fine} of ${rows.length} (${Math.round((fine / rows.length) * 100)} %)`, '', '', ''];
}

function health(statuses: readonly Status[]): readonly Line[] {
  return [
    share('Measurables on track', statuses, 'scorecard', ['On track']),
    share('Rocks on track or done', statuses, 'rocks', ['On track', 'Done']),
    share('To-dos not overdue', statuses, 'todos', ['Open', 'Done']),
    share('Processes in good health', statuses, 'processes', ['Good']),
  ];
}

/** The lists of Home as they should stand now. */
export function planHome(input: HomeInput): readonly HomeBlock[] {
  return [
    { block: HOME.notice, cells: [[input.notice]] },
    fill(topRocks(input.statuses), HOME.top, 'No Rocks yet.'),
    fill(attention(input), HOME.attention, 'Nothing needs attention.'),
    fill(health(input.statuses), HOME.health, 'No data yet.'),
  ];
}
