import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { addDays, endOfMonth } from '../../time/arith';
import type { LocalDate } from '../../time/local';
import type { AdoptedRow, AdoptReject } from '../adopted-table';
import { cleanLine, isBlankCell } from './clean-cell';
import { listStepTexts } from './list-step-texts';
import { makeReject } from './make-reject';
import { makeUnder } from './make-under';
import { parseDateText } from './parse-date-text';
import { tellDone } from './read-done';
import { readPeriods } from './read-periods';
import { addTo, type RowDraft } from './row-draft';
import { saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';

const WEEK = 6;
/** Share of ticks from which a column is a stage that every row goes through. */
const MOSTLY = 0.8;

/** A column of milestones: a stage that is ticked, or a month or week in which something is to be reached. */
export interface MilestoneColumn {
  readonly column: ColumnToRead;
  readonly title: string;
  readonly stage: boolean;
  /** Last day of the month or week that its header names. */
  readonly due: LocalDate | null;
  /** True where the header names a month or week, whether its year is known or not. */
  readonly dated: boolean;
}

function isStage({ cells }: ColumnToRead, around: TableAround): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell) && !saysNothing(cellText(cell), around.lexicon));
  return filled.length > 0 && filled.filter((cell) => tellDone(cell, around) !== 'unknown').length >= filled.length * MOSTLY;
}

function lastDay(first: LocalDate, header: string, around: TableAround): LocalDate {
  const kind = parseDateText(header.split(' / ').pop() ?? '', around.lexicon)?.kind;
  if (kind === 'day' || kind === 'order') return first;
  return kind === 'week' ? addDays(first, WEEK) : endOfMonth(kind === 'quarter' ? addDays(first, 85) : first);
}

/** The milestone columns of a table with what their headers say. */
export function listMilestoneColumns(columns: readonly ColumnToRead[], around: TableAround): readonly MilestoneColumn[] {
  const chosen = around.reading.table === 'milestones' ? [] : columns.filter(({ field }) => field === 'milestone');
  const { found, language } = around.reading;
  const firsts = readPeriods(
    chosen.map(({ at }) => found.columns[at]?.parts ?? []),
    { sheet: found.sheet, title: found.title, above: found.above, language },
    around.context,
  );
  return chosen.map((column, at) => {
    const first = firsts[at] ?? null;
    const dated = first !== null || parseDateText(column.header.split(' / ').pop() ?? '', around.lexicon) !== null;
    return {
      column,
      title: column.header === '' ? column.name : column.header,
      stage: isStage(column, around),
      due: first === null ? null : lastDay(first, column.header, around),
      dated,
    };
  });
}

interface Made {
  readonly rows: readonly AdoptedRow[];
  readonly notes: readonly string[];
  readonly reject: AdoptReject | null;
}

const made = (rows: readonly AdoptedRow[], ...notes: readonly string[]): Made => ({ rows, notes, reject: null });
const asCell = (date: LocalDate): Cell => ({ local: `${date}T00:00` });

function fromStage(cell: Cell, row: number, { column, title, due }: MilestoneColumn, around: TableAround): Made {
  const text = cellText(cell);
  if (!isBlankCell(cell) && tellDone(cell, around) === 'unknown')
    return made([], `${column.name}: ${quote(text)} is taken as a stage that this row does not go through.`);
  const done = !isBlankCell(cell) && tellDone(cell, around) === 'done';
  const values = {
    milestone: title,
    ...(due === null ? {} : { due: asCell(due) }),
    ...(done ? { done_on: asCell(around.context.today) } : {}),
  };
  return made([
    makeUnder(
      'milestones',
      row,
      title,
      values,
      done ? [`${column.name}: ${quote(text)} says done but not when; the day of adoption stands for it.`] : [],
    ),
  ]);
}

function fromCell(cell: Cell, row: number, milestone: MilestoneColumn, around: TableAround): Made {
  const { column, title, due, dated, stage } = milestone;
  const text = cellText(cell);
  if (stage) return fromStage(cell, row, milestone, around);
  if (isBlankCell(cell)) return made([]);
  if (isDateCell(cell)) return made([makeUnder('milestones', row, title, { milestone: title, due: asCell(cell.local.slice(0, 10)) })]);
  if (saysNothing(text, around.lexicon)) return made([], `${column.name}: ${quote(text)} is taken as blank.`);
  if (typeof cell !== 'string') {
    const says = `${quote(text)} is no milestone; write what is to be reached.`;
    return { rows: [], notes: [], reject: makeReject(around.reading.found.sheet, row, column.name, cell, { code: 'bad-milestone', says }) };
  }
  const notes = due === null && dated ? [`${column.name}: no due date, because the year is not known.`] : [];
  return made(
    listStepTexts(text).map((line) =>
      makeUnder('milestones', row, line, { milestone: line, ...(due === null ? {} : { due: asCell(due) }) }, notes),
    ),
  );
}

/** Adds the milestones that stand in a Rock's own columns. */
export function addMilestones(draft: RowDraft, columns: readonly MilestoneColumn[], around: TableAround): RowDraft {
  const all = columns.map((column) => fromCell(column.column.cells[draft.at] ?? '', draft.line.row, column, around));
  return addTo(draft, {
    under: all.flatMap(({ rows }) => rows),
    notes: all.flatMap(({ notes }) => notes),
    rejects: all.flatMap(({ reject }) => (reject === null ? [] : [reject])),
  });
}

/** To-dos that go through stages: done where all of them are ticked; the ticks stay beside the row. */
export function addStages(draft: RowDraft, columns: readonly MilestoneColumn[], around: TableAround): RowDraft {
  if (columns.length === 0) return draft;
  const cells = columns.map(({ column }) => [column.name, column.cells[draft.at] ?? ''] as const);
  const wanted = cells.filter(
    ([, cell]) => isBlankCell(cell) || tellDone(cell, around) !== 'unknown' || !saysNothing(cleanLine(cellText(cell)), around.lexicon),
  );
  const done = wanted.filter(([, cell]) => !isBlankCell(cell) && tellDone(cell, around) === 'done');
  const kept = cells.filter(([, cell]) => !isBlankCell(cell));
  const says = `${String(done.length)} of ${String(wanted.length)} stages are ticked.`;
  const all = wanted.length > 0 && done.length === wanted.length && !draft.values.has('done_on');
  return addTo(draft, {
    kept,
    notes: [all ? `${says} It is done; the day of adoption stands for when.` : says],
    values: all ? { done_on: asCell(around.context.today) } : {},
  });
}
