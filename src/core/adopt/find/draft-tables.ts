import { cutColumns } from './cut-columns';
import type { Draft } from './draft';
import { draftList, isListHeader } from './draft-list';
import { findHeader, isLone, scoreRow } from './find-header';
import type { Area, Grid } from './grid';
import { filledColumns } from './grid';
import { findHeaderLines } from './header-lines';
import { partTouching } from './part-touching';
import { readBody } from './read-body';
import { countFilled, endOfRun, nextRows, trimArea } from './rows';
import type { HeaderScore } from './score-header';
import { splitLists } from './split-lists';

/** Tables a tab may have, and steps taken to find them; what lies beyond is not looked at. */
const MOST_TABLES = 60;
const MOST_STEPS = 300;
/** Rows of texts before a table that are read as its titles. */
const MOST_TITLES = 8;

/** A part of the tab that is still to be looked at, and rows above it that may name what is in it. */
interface Task {
  readonly area: Area;
  readonly titles: readonly number[];
  /** The header of what stands beside it is in its first row. */
  readonly headed?: boolean;
}

interface Step {
  readonly drafts: readonly Draft[];
  readonly rest: readonly Task[];
}

const nothing: Step = { drafts: [], rest: [] };

function endOfLone(grid: Grid, area: Area): number {
  let row = area.top;
  while (row <= area.bottom && (countFilled(grid, row, area, 1) === 0 || isLone(grid, row, area))) row += 1;
  return row;
}

function endOfParts(grid: Grid, area: Area, parts: readonly Area[], end: number): number {
  const within = (column: number): boolean => parts.some((part) => column >= part.left && column <= part.right);
  let last = end;
  for (let row = end + 1; row <= area.bottom; row += 1) {
    const columns = filledColumns(grid, row, area.left, area.right);
    if (!columns.every(within)) break;
    if (columns.length > 0) last = row;
  }
  return last;
}

function listStep(grid: Grid, task: Task, rest: readonly Task[]): Step {
  const draft = draftList(grid, task.area, task.titles, task.headed === true);
  return { drafts: draft === undefined ? [] : [draft], rest };
}

function tableStep(grid: Grid, area: Area, head: HeaderScore, titles: readonly number[]): Step {
  const headerRows = findHeaderLines(grid, head, area);
  const first = headerRows[0] ?? head.row;
  const named = new Set(headerRows.flatMap((row) => filledColumns(grid, row, area.left, area.right)));
  const body = readBody(grid, { area, headerRows, named });
  const rest = [{ area: { ...area, top: Math.max(body.next, head.row + 1) }, titles: [] }];
  if (body.rows.length === 0) return { drafts: [], rest };
  const above = nextRows(grid, { ...area, bottom: first - 1 }, area.top, MOST_TITLES);
  const draft: Draft = {
    left: area.left,
    right: area.right,
    titles: [...titles, ...above],
    headerRows,
    rows: body.rows,
    repeated: body.repeated,
  };
  return { drafts: splitLists(grid, draft), rest };
}

function headerRowOf(grid: Grid, area: Area): number | undefined {
  if (area.left < area.right) return findHeader(grid, area)?.row;
  return isListHeader(grid, nextRows(grid, area, area.top, MOST_TITLES), area) ? area.top : undefined;
}

function besides(grid: Grid, parts: readonly Area[], titles: readonly number[]): readonly Task[] {
  const rows = new Set(parts.map((part) => headerRowOf(grid, part)));
  return parts.map((area) => ({ area, titles, headed: rows.has(area.top) }));
}

function splitStep(grid: Grid, area: Area, titles: readonly number[], end: number): Step | undefined {
  const parts = cutColumns(grid, { ...area, bottom: end });
  if (parts.length < 2) return undefined;
  const last = endOfParts(grid, area, parts, end);
  const tasks = besides(grid, parts, titles).map((task) => ({ ...task, area: { ...task.area, bottom: last } }));
  return { drafts: [], rest: [...tasks, { area: { ...area, top: last + 1 }, titles: [] }] };
}

/** The header of an area; its first row of texts where the header of what stands beside it is there. */
function headOf(grid: Grid, area: Area, headed: boolean): HeaderScore | undefined {
  const head = findHeader(grid, area);
  if (head !== undefined || !headed || area.left === area.right) return head;
  const first = scoreRow(grid, area.top, area);
  return first.labels === 1 && first.alike === 0 && first.cover >= 0.9 ? first : undefined;
}

function touchStep(grid: Grid, area: Area, head: HeaderScore, task: Task): Step | undefined {
  const parts = partTouching(grid, area, head);
  if (parts === undefined) return undefined;
  const rest = parts.map((part) => ({ area: part, titles: task.titles }));
  return { drafts: [], rest: [...rest, { area: { ...task.area, top: area.bottom + 1 }, titles: [] }] };
}

function readRun(grid: Grid, task: Task): Step {
  const { area, titles } = task;
  const end = endOfRun(grid, area, area.top);
  const head = headOf(grid, area, task.headed === true);
  const run = nextRows(grid, area, area.top, MOST_TITLES + 1).filter((row) => row <= end);
  if (head !== undefined && head.row > end && run.length <= MOST_TITLES)
    return { drafts: [], rest: [{ area: { ...area, top: end + 1 }, titles: [...titles, ...run] }] };
  const split = splitStep(grid, area, titles, end);
  if (split !== undefined) return split;
  if (head !== undefined && head.row <= end)
    return touchStep(grid, { ...area, bottom: end }, head, task) ?? tableStep(grid, area, head, titles);
  return listStep(grid, { titles, area: { ...area, bottom: end } }, [{ area: { ...area, top: end + 1 }, titles: [] }]);
}

function takeStep(grid: Grid, task: Task): Step {
  const area = trimArea(grid, task.area);
  if (area === undefined) return nothing;
  const parts = cutColumns(grid, area);
  if (parts.length > 1) return { drafts: [], rest: besides(grid, parts, task.titles) };
  const start = endOfLone(grid, area);
  if (start > area.bottom) return listStep(grid, { ...task, area }, []);
  const lone = nextRows(grid, { ...area, bottom: start - 1 }, area.top, MOST_TITLES + 1);
  if (lone.length <= MOST_TITLES) {
    const headed = task.headed === true && start === area.top;
    return readRun(grid, { area: { ...area, top: start }, titles: [...task.titles, ...lone], headed });
  }
  const list = listStep(grid, { titles: task.titles, area: { ...area, bottom: start - 1 } }, []);
  return { drafts: list.drafts, rest: [{ area: { ...area, top: start }, titles: [] }] };
}

/** Tables drawn up, and whether something was left that was not looked at. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly more: boolean;
}

/** Draws up the tables of a tab from top to bottom and from left to right, 60 at most. */
export function draftTables(grid: Grid): Drafted {
  const drafts: Draft[] = [];
  const whole = { top: 0, left: 0, bottom: grid.height - 1, right: grid.width - 1 };
  const tasks: Task[] = [{ area: whole, titles: [] }];
  for (let steps = 0; steps < MOST_STEPS && drafts.length < MOST_TABLES; steps += 1) {
    const task = tasks.pop();
    if (task === undefined) break;
    const step = takeStep(grid, task);
    drafts.push(...step.drafts);
    tasks.push(...[...step.rest].reverse());
  }
  return { drafts, more: tasks.some(({ area }) => trimArea(grid, area) !== undefined) };
}
