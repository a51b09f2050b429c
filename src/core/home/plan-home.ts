import { HOME, HOME_COLUMNS, type PageBlock } from './layout';
import { listAttention, type AttentionInput } from '../attention/list-attention';
import { sayQuota } from '../mail/show-outbox';
import type { Coverage } from '../statistics/coverage';
import { ratesOf, sayShare } from '../statistics/rates';
import type { SettledRun } from '../statistics/settled-run';
import type { Status } from '../status/status';
import type { Cell } from '../tables/cell';

/** What the front page is made from. */
export interface HomeInput extends AttentionInput {
  /** Whether this file may mail, `''` where there is nothing to say. */
  readonly notice: string;
  /** Closed runs of the last thirteen weeks. */
  readonly settled: readonly SettledRun[];
  readonly coverage: Coverage;
}

/** One block of Home to write. */
export interface HomeBlock {
  readonly block: PageBlock;
  readonly cells: readonly (readonly Cell[])[];
}

type Line = readonly [string, string, string, string, string];

const BLANK: Line = ['', '', '', '', ''];

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

function shareLine(label: string, part: number, of: number): Line {
  return [label, of === 0 ? 'no data' : `${part} of ${of} (${sayShare(part, of)})`, '', '', ''];
}

function share(label: string, statuses: readonly Status[], table: string, good: readonly string[]): Line {
  const rows = statuses.filter((status) => status.table === table && status.status !== 'New' && status.status !== 'Paused');
  const fine = rows.filter((status) => good.includes(status.status)).length;
  return shareLine(label, fine, rows.length);
}

function health({ statuses, settled, coverage }: HomeInput): readonly Line[] {
  const { onTime, counted } = ratesOf(settled);
  return [
    share('Measurables on track', statuses, 'scorecard', ['On track']),
    share('Rocks on track or done', statuses, 'rocks', ['On track', 'Done']),
    share('To-dos not overdue', statuses, 'todos', ['Open', 'Done']),
    share('Processes in good health', statuses, 'processes', ['Good']),
    shareLine('Recurring work on time, 13 weeks', onTime, counted),
    shareLine('Ran without the business owner, 13 weeks', coverage.withoutOwner, coverage.counted),
  ];
}

function attention(input: HomeInput): readonly Line[] {
  return listAttention(input).map(({ title, owner, status, why, id }) => [title, owner, status, why, id] as const);
}

/** What has to be said about mail, `''` where there is nothing to say. */
export function noticeOf({ notice, outbox }: Pick<HomeInput, 'notice' | 'outbox'>): string {
  return [notice, sayQuota(outbox)].filter((sentence) => sentence !== '').join(' ');
}

/** The lists of Home as they should stand now. */
export function planHome(input: HomeInput): readonly HomeBlock[] {
  return [
    { block: HOME.notice, cells: [[noticeOf(input)]] },
    fill(topRocks(input.statuses), HOME.top, 'No Rocks yet.'),
    fill(attention(input), HOME.attention, 'Nothing needs attention.'),
    fill(health(input), HOME.health, 'No data yet.'),
  ];
}
