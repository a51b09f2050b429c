import { FITS, LISTS, MADE_BY, PAGE_COLUMNS, PAGE_ROWS, RIGHT, type PageList } from './layout';
import { listPlan } from './list-plan';
import { reword, type Words } from '../contract/reword';
import { listCompanyRocks } from '../home/top-rocks';
import { oneLine } from '../mail/escape-html';
import type { SweepPlan } from '../plan/plan-sweep';
import { formatPercent } from '../rules/format-fact';
import { ownerOf } from '../chain/describe-row';
import type { Status } from '../status/status';
import { numberOf, textOf, type Row } from '../tables/row';
import { quarterOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** What the page is made from. */
export type OnePageInput = Pick<SweepPlan, 'workbook' | 'statuses'> & { readonly today: LocalDate; readonly words: Words };

const NONE = 'None yet.';

type Line = readonly [string, string, string, string];

function lineOf(row: Row, status: Status | undefined, number: string): Line {
  const owner = oneLine(ownerOf(row, status), FITS.owner);
  return [oneLine(row.title, FITS.title), owner, oneLine(status?.status ?? '', FITS.owner), oneLine(number, FITS.number)];
}

function progressOf(status: Status | undefined): string {
  const progress = status?.cells['progress'];
  return typeof progress === 'number' ? formatPercent(progress) : '';
}

/** Goals of the year, and those of no year that were not closed. */
function isOfYear(goal: Row, year: number): boolean {
  const of = numberOf(goal, 'year');
  return of === null ? textOf(goal, 'result') === '' : of === year;
}

function fit(lines: readonly Line[], { rows }: PageList, tab: string): readonly Line[] {
  if (lines.length === 0) return [[NONE, '', '', '']];
  if (lines.length <= rows) return lines;
  return [...lines.slice(0, rows - 1), [oneLine(`and ${lines.length - rows + 1} more in ${tab}`, FITS.title), '', '', '']];
}

interface Right {
  readonly list: PageList;
  readonly heading: Line;
  readonly lines: readonly Line[];
}

function rightHalf({ workbook, statuses, today, words }: OnePageInput): readonly Right[] {
  const { tables, settings } = workbook;
  const { yearStartsIn } = settings.calendar;
  const { year, quarter } = quarterOf(today, yearStartsIn);
  const known = new Map(statuses.map((status) => [status.id, status]));
  const say = (text: string): string =>
    reword(text, words).replace(/\{(\w+)\}/g, (_found, name) => (name === 'year' ? `${year}` : `Q${quarter}`));
  const withProgress = (row: Row): Line => lineOf(row, known.get(row.id), progressOf(known.get(row.id)));
  const latest = (row: Row): Line => lineOf(row, known.get(row.id), String(known.get(row.id)?.facts?.['latestSays'] ?? ''));
  const named = (rows: readonly Row[] | undefined): readonly Row[] => (rows ?? []).filter(({ title }) => title !== '');
  const goals = named(tables['goals']).filter((goal) => isOfYear(goal, year));
  const rocks = listCompanyRocks(named(tables['rocks']), today, yearStartsIn);
  const part = (list: PageList, heading: Line, lines: readonly Line[], tab: string): Right => ({
    list,
    heading,
    lines: fit(lines, list, tab),
  });
  return [
    part(LISTS.goals, [say('Goals of {year}'), 'Owner', 'Status', 'Done'], goals.map(withProgress), goals[0]?.tab ?? ''),
    part(LISTS.rocks, [say('Company Rocks of {year} {quarter}'), 'Owner', 'Status', 'Done'], rocks.map(withProgress), rocks[0]?.tab ?? ''),
    part(
      LISTS.numbers,
      [say('Measurables'), 'Owner', 'Status', 'Latest'],
      named(tables['scorecard']).map(latest),
      tables['scorecard']?.[0]?.tab ?? '',
    ),
  ];
}

/** The plan and the quarter on one page, as all cells of it. */
export function planOnePage(input: OnePageInput): readonly (readonly string[])[] {
  const { workbook, today, words } = input;
  const page = Array.from({ length: PAGE_ROWS }, () => Array.from({ length: PAGE_COLUMNS }, () => ''));
  const put = (row: number, column: number, texts: readonly string[]): void =>
    texts.forEach((text, at) => {
      const line = page[row - 1];
      if (line !== undefined) line[column + at] = text;
    });
  const company = oneLine(workbook.settings.company, FITS.item);
  put(1, 0, [company === '' ? 'The plan on one page' : `${company}: the plan on one page`]);
  put(2, 0, [MADE_BY, today]);
  put(3, 0, [reword('VTO', words)]);
  const plan = listPlan(workbook.tables['vto'] ?? [], LISTS.plan.rows);
  (plan.length === 0 ? [['', NONE]] : plan).forEach((line, at) => put(LISTS.plan.row + at, 0, line));
  rightHalf(input).forEach(({ list, heading, lines }) => {
    put(list.row - 1, RIGHT, heading);
    lines.forEach((line, at) => put(list.row + at, RIGHT, line));
  });
  return page;
}
