import type { PageBlock, PageLayout } from '../home/layout';
import { STATUSES_BY_TONE } from '../status/tones';
import type { ColourRule } from '../tables/spec';

/** Name of the tab, and what stands in A2 and marks it as ours. */
export const ONE_PAGE = 'One page';
export const MADE_BY = 'Made by Runsheet';

/** Size of the page: printed to the width of a sheet of A4 or Letter laid across, this many rows fit on it. */
export const PAGE_ROWS = 36;
export const PAGE_COLUMNS = 7;

/** What fits beside each other without a cell being cut off, characters. */
export const FITS = { section: 18, item: 64, title: 40, owner: 16, number: 40 } as const;

/** First line of a list, 1-based, and how many lines it has; its heading stands above it. */
export interface PageList {
  readonly row: number;
  readonly rows: number;
}

/** The plan at the left; goals, company Rocks and numbers at the right. */
export const LISTS = {
  plan: { row: 4, rows: 33 },
  goals: { row: 4, rows: 7 },
  rocks: { row: 13, rows: 7 },
  numbers: { row: 22, rows: 15 },
} as const;

/** Where the right half begins, 0-based: title, owner, status, number. */
export const RIGHT = 3;

const at = (row: number, column: number, rows = 1, columns = 1): PageBlock => ({ row, column, rows, columns });
const whole = at(1, 1, PAGE_ROWS, PAGE_COLUMNS);
const headings = [LISTS.goals, LISTS.rocks, LISTS.numbers].map(({ row }) => at(row - 1, RIGHT + 1, 1, 4));
const TONES: readonly ColourRule['tone'][] = ['bad', 'warn', 'good', 'quiet'];

/** The looks of the page. */
export const ONE_PAGE_LAYOUT: PageLayout = {
  widths: [130, 430, 20, 270, 115, 100, 240],
  bold: [at(1, 1), at(3, 1, 1, 2), at(LISTS.plan.row, 1, LISTS.plan.rows), ...headings],
  left: [whole],
  formats: [{ block: whole, format: '@' }],
  alarms: [],
  colours: TONES.map((tone) => ({ block: at(4, RIGHT + 3, PAGE_ROWS - 3), tone, equals: STATUSES_BY_TONE[tone] })),
};
