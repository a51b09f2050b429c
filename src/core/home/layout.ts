import { STATUSES_BY_TONE } from '../status/tones';
import type { Cell } from '../tables/cell';
import type { ColourRule } from '../tables/spec';

/** A rectangle of the front page, 1-based. */
export interface PageBlock {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How a page of fixed places looks; given to the platform once, when the tab is made. */
export interface PageLayout {
  readonly widths: readonly number[];
  readonly bold: readonly PageBlock[];
  /** Numbers that are shown as words stand at the left, like words. */
  readonly left: readonly PageBlock[];
  readonly formats: readonly { readonly block: PageBlock; readonly format: string }[];
  /** Red and bold where the formula is true. */
  readonly alarms: readonly { readonly block: PageBlock; readonly formula: string }[];
  readonly colours: readonly { readonly block: PageBlock; readonly equals: readonly string[]; readonly tone: ColourRule['tone'] }[];
}

const at = (row: number, column: number, rows = 1, columns = 1): PageBlock => ({ row, column, rows, columns });

/** Size of the grid of Home. */
export const HOME_ROWS = 46;
export const HOME_COLUMNS = 5;
/** Marks a tab as ours: this text in A3. */
export const HEARTBEAT_LABEL = 'Last heartbeat';
/** Above this age in days the banner says that Runsheet has stopped: 3 hours. */
const STALE_DAYS = 0.125;

/**
 * Places on Home. `heartbeat` (B3) and `nextCheck` (B4) hold moments; the rest is text.
 * Lists have five columns: what, who, status, why, row id; what does not fit is one last line "and n more".
 * Every list has its heading in the row above it. What there is only so much of stands first, so that one look takes in all of it and
 * the gravest of what needs attention.
 */
export const HOME = {
  title: at(1, 1),
  banner: at(2, 1),
  heartbeat: at(3, 2),
  nextCheck: at(4, 2),
  notice: at(5, 1),
  top: at(7, 1, 3, HOME_COLUMNS),
  warning: at(10, 1),
  health: at(13, 1, 10, HOME_COLUMNS),
  attention: at(25, 1, 22, HOME_COLUMNS),
} as const;

/** Age of the last heartbeat in days. No function with arguments: separators differ by locale, operators do not. */
export const BANNER_FORMULA = '=NOW()-$B$3';

/** The number format that turns that age into words; without a heartbeat the age is over a hundred years. */
export const BANNER_FORMAT = `[>30000]"Runsheet has not run in this file yet.";[>${STALE_DAYS}]"Runsheet has stopped: no check for over 3 hours.";"Runsheet is running."`;

/** Headings of the lists. A sweep writes those that stand otherwise, so that a Home of an older version gets them too. */
export const HOME_HEADINGS = {
  top: ['Top of the quarter', 'Owner', 'Status', 'Why', 'Row'],
  health: ['Health', 'Now', 'Week before', '13 weeks, and rows to look at', 'Tab'],
  attention: ['Needs attention', 'Who', 'Status', 'Why', 'Row'],
} as const;

const blankRows = (count: number): readonly (readonly Cell[])[] => Array.from({ length: count }, () => ['', '', '', '', '']);

/** Rows between the lists; a Home of an older version has headings there. */
export const HOME_GAPS: readonly PageBlock[] = [HOME.health, HOME.attention].map((list) => at(list.row - 2, 1, 1, HOME_COLUMNS));

/** Words that never change, as rows from A1 down to the heading of the last list. The banner is written as a formula. */
export const HOME_TEXTS: readonly (readonly Cell[])[] = [
  ['Runsheet', '', '', '', ''],
  ['', '', '', '', ''],
  [HEARTBEAT_LABEL, '', '', '', ''],
  ['Next check', '', '', '', ''],
  ['', '', '', '', ''],
  HOME_HEADINGS.top,
  ...blankRows(HOME.health.row - HOME.top.row - 1),
  HOME_HEADINGS.health,
  ...blankRows(HOME.attention.row - HOME.health.row - 1),
  HOME_HEADINGS.attention,
];

const STATUS_COLUMN = 3;
const statusBlocks = [HOME.top, HOME.attention].map((list) => at(list.row, STATUS_COLUMN, list.rows));

const TONES: readonly ColourRule['tone'][] = ['bad', 'warn', 'good', 'quiet'];

/** The looks of Home. */
export const HOME_PAGE: PageLayout = {
  widths: [420, 160, 130, 420, 110],
  bold: [at(1, 1), at(2, 1), ...[HOME.top, HOME.attention, HOME.health].map((list) => at(list.row - 1, 1, 1, HOME_COLUMNS))],
  left: [HOME.banner],
  formats: [
    { block: HOME.banner, format: BANNER_FORMAT },
    { block: at(HOME.heartbeat.row, 2, 2), format: 'yyyy-mm-dd hh:mm' },
    { block: at(HOME.top.row, HOME_COLUMNS, HOME_ROWS - HOME.top.row + 1), format: '@' },
  ],
  alarms: [{ block: at(HOME.banner.row, 1, 1), formula: `=NOW()-$B$3>${STALE_DAYS}` }],
  colours: statusBlocks.flatMap((block) => TONES.map((tone) => ({ block, tone, equals: STATUSES_BY_TONE[tone] }))),
};
