import { healthRow } from './health-row';
import { HOME, HOME_GAPS, HOME_HEADINGS, type PageBlock } from './layout';
import { sayCountOfRocks, type TopRocks } from './top-rocks';
import { listAttention, type AttentionInput } from '../attention/list-attention';
import { reword, type Words } from '../contract/reword';
import type { HealthLine, TopLine } from '../contract/strategy';
import { oneLine } from '../mail/escape-html';
import { sayQuota } from '../mail/show-outbox';
import type { Cell } from '../tables/cell';

/** What the front page is made from. */
export interface HomeInput extends AttentionInput {
  /** Whether this file may mail, `''` where there is nothing to say. */
  readonly notice: string;
  /** What is said for a day of the checks before, `''` where nothing. */
  readonly said: string;
  readonly top: TopRocks;
  readonly health: readonly HealthLine[];
  readonly words: Words;
}

/** One block of Home to write. */
export interface HomeBlock {
  readonly block: PageBlock;
  readonly cells: readonly (readonly Cell[])[];
}

type Line = readonly [string, string, string, string, string];

/** Longest text in a line of a list; a title may be 50,000 characters long. */
const LONGEST = 500;

const BLANK: Line = ['', '', '', '', ''];

const lineOf = (text: string): Line => [text, '', '', '', ''];

function fill(lines: readonly Line[], block: PageBlock, none: string): HomeBlock {
  const shown = lines.length === 0 ? [lineOf(none)] : lines.slice(0, block.rows);
  const more = lines.length - block.rows;
  const cut: readonly Line[] = more > 0 ? [...shown.slice(0, block.rows - 1), lineOf(`and ${more + 1} more`)] : shown;
  const cells = Array.from({ length: block.rows }, (_unused, index) => (cut[index] ?? BLANK).map((text) => oneLine(text, LONGEST)));
  return { block, cells };
}

function attention(input: HomeInput): readonly Line[] {
  return listAttention(input).map(({ title, owner, status, why, id }) => [title, owner, status, why, id] as const);
}

/** What has to be said about mail and the checks, `''` where there is nothing to say. */
export function noticeOf({ notice, outbox, said }: Pick<HomeInput, 'notice' | 'outbox' | 'said'>): string {
  return [notice, sayQuota(outbox), said].filter((sentence) => sentence !== '').join(' ');
}

function headings(): readonly HomeBlock[] {
  const above = (key: keyof typeof HOME_HEADINGS): HomeBlock => ({
    block: { ...HOME[key], row: HOME[key].row - 1, rows: 1 },
    cells: [HOME_HEADINGS[key]],
  });
  return [above('top'), above('health'), above('attention'), ...HOME_GAPS.map((block) => ({ block, cells: [BLANK] }))];
}

function topLine({ title, owner, status, why, id }: TopLine): Line {
  return [title, owner, status, why, id];
}

/** The lists of Home as they should stand now, with their headings. */
export function planHome(input: HomeInput): readonly HomeBlock[] {
  const { top, health, words } = input;
  const none = top.begun ? 'No company Rock of this quarter is open.' : 'No Rocks yet.';
  return [
    ...headings(),
    { block: HOME.notice, cells: [[noticeOf(input)]] },
    fill(top.lines.map(topLine), HOME.top, reword(none, words)),
    { block: HOME.warning, cells: [[sayCountOfRocks(top, words)]] },
    fill(attention(input), HOME.attention, 'Nothing needs attention.'),
    fill(
      health.map((line) => healthRow(line, words)),
      HOME.health,
      'No data yet.',
    ),
  ];
}
