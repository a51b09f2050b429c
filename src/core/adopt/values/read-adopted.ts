import type { AdoptContext } from '../adopt-context';
import type { AdoptedTable } from '../adopted-table';
import type { AdoptTable, TableReading } from '../table-reading';
import { isBlankCell } from './clean-cell';
import { draftRows, planColumns, type ColumnPlan } from './draft-rows';
import { findCadenceColumns, finishCadence, finishSteps, makeCadenceFinder } from './finish-process';
import { finishDone } from './finish-done';
import { finishOwnerSays, finishProgress } from './finish-progress';
import { finishRows } from './finish-rows';
import { makeReject } from './make-reject';
import { listColumns } from './name-columns';
import { nestRows } from './nest-rows';
import { proposeCadence } from './propose-cadence';
import { addMilestones, addStages, listMilestoneColumns } from './read-milestone-columns';
import { readAcross } from './read-scorecard';
import { readWeeksDown } from './read-weeks-down';
import { addTo, type RowDraft } from './row-draft';
import { surroundTable } from './surround-table';
import type { ColumnToRead, TableAround } from './table-around';

const NOTHING: AdoptedTable = { rows: [], rejects: [], notices: [], formats: {}, lines: 0 };
/** Column without which a row of a table is none, where that is not its title; `''` where there is none such. */
const NEEDED: Readonly<Partial<Record<AdoptTable, string>>> = { holidays: 'date', runs: '' };
/** Column of ours that a section names. */
const SECTIONS: Readonly<Partial<Record<AdoptTable, string>>> = { milestones: 'rock', steps: 'process' };

type Finisher = (draft: RowDraft, plan: ColumnPlan, around: TableAround) => RowDraft;

const FINISHERS: Readonly<Partial<Record<AdoptTable, Finisher>>> = {
  todos: (draft, plan, around) => finishDone(draft, 'done_on', plan, around),
  milestones: (draft, plan, around) => finishDone(draft, 'done_on', plan, around),
  issues: (draft, plan, around) => finishDone(draft, 'solved_on', plan, around),
  rocks: (draft, plan) => finishProgress(finishOwnerSays(draft, plan), plan),
  goals: (draft, plan) => finishProgress(finishOwnerSays(draft, plan), plan),
};

function addSection(draft: RowDraft, table: AdoptTable): RowDraft {
  const { section } = draft.line;
  const key = SECTIONS[table];
  if (section === '') return draft;
  return key === undefined || draft.values.has(key)
    ? addTo(draft, { kept: [[draft.kept.has('Section') ? 'Section above' : 'Section', section]] })
    : addTo(draft, { values: { [key]: section } });
}

/** Why a line cannot be a row of ours; `null` where it can. */
function refuseLine(draft: RowDraft, table: AdoptTable, plan: ColumnPlan, { reading, context }: TableAround): RowDraft {
  const { sheet } = reading.found;
  const needed = NEEDED[table] ?? context.specs[table]?.title ?? '';
  if (needed === '' || draft.values.has(needed)) return draft;
  const column = plan.mapped.find(({ field }) => field === needed);
  const cell = column?.cells[draft.at] ?? '';
  const refused = draft.rejects.find((reject) => reject.column === column?.name);
  if (refused !== undefined && !isBlankCell(cell)) return { ...draft, whole: { ...refused, whole: true, column: '' } };
  const says =
    column === undefined
      ? 'no column says what this row is called; choose one.'
      : `nothing stands in ${column.name}; write it, or leave the row out.`;
  return { ...draft, whole: makeReject(sheet, draft.line.row, '', '', { code: 'no-title', says }) };
}

interface Finished {
  readonly drafts: readonly RowDraft[];
  readonly notices: readonly string[];
}

function addMilestoneColumns(drafts: readonly RowDraft[], columns: readonly ColumnToRead[], around: TableAround): readonly RowDraft[] {
  const milestones = listMilestoneColumns(columns, around);
  if (milestones.length === 0) return drafts;
  const add = around.reading.table === 'todos' ? addStages : addMilestones;
  return drafts.map((draft) => add(draft, milestones, around));
}

function finishProcesses(drafts: readonly RowDraft[], columns: readonly ColumnToRead[], plan: ColumnPlan, around: TableAround): Finished {
  const ticks = findCadenceColumns(columns, around);
  const find = makeCadenceFinder(around);
  const finished = drafts.map((draft) => finishCadence(finishSteps(draft, plan), plan, ticks, around, find));
  const proposals = finished.some(({ values }) => values.has('cadence')) ? [] : proposeCadence(plan, around);
  return { drafts: finished, notices: proposals };
}

function finishTable(
  drafts: readonly RowDraft[],
  columns: readonly ColumnToRead[],
  plan: ColumnPlan,
  around: TableAround,
  table: AdoptTable,
): Finished {
  const withSections = drafts.map((draft) => addSection(draft, table));
  const staged = addMilestoneColumns(withSections, columns, around);
  const nested = nestRows(staged, plan, around);
  const finisher = FINISHERS[table];
  const finished = finisher === undefined ? nested.drafts : nested.drafts.map((draft) => finisher(draft, plan, around));
  if (table !== 'processes') return { drafts: finished, notices: nested.notices };
  const processes = finishProcesses(finished, columns, plan, around);
  return { drafts: processes.drafts, notices: [...nested.notices, ...processes.notices] };
}

/** Columns that say how often by ticks are not cadences to be read as words. */
function planFor(columns: readonly ColumnToRead[], around: TableAround): ColumnPlan {
  if (around.reading.table !== 'processes') return planColumns(columns, around);
  const ticks = new Set(findCadenceColumns(columns, around).map(({ column }) => column.at));
  return planColumns(
    columns.map((column) => (ticks.has(column.at) ? { ...column, field: '', concept: 'ticks' } : column)),
    around,
  );
}

function readRows(columns: readonly ColumnToRead[], around: TableAround, table: AdoptTable): AdoptedTable {
  const plan = planFor(columns, around);
  const drafted = draftRows(plan, around);
  const checked = drafted.drafts.map((draft) => refuseLine(draft, table, plan, around));
  const good = checked.filter(({ whole }) => whole === null);
  const across = table === 'scorecard' ? readAcross(good, columns, plan, around) : { drafts: good, notices: [], rejects: [] };
  const finished = finishTable(across.drafts, columns, plan, around, table);
  const whole = checked.flatMap((draft) => (draft.whole === null ? [] : [draft.whole]));
  const rejects = [...across.rejects, ...whole, ...finished.drafts.flatMap((draft) => draft.rejects)];
  return {
    rows: finishRows(finished.drafts, table),
    rejects: rejects.sort((a, b) => a.row - b.row),
    notices: [...around.says, ...drafted.notices, ...across.notices, ...finished.notices],
    formats: drafted.formats,
    lines: around.lines.length,
  };
}

/**
 * Reads a team's own table into rows of ours. Every line with data becomes a row, stands under one, or is a reject as a whole;
 * every cell that is mapped is a value, a note, or a reject. What cannot be read is never guessed, and what was decided is said.
 * A scorecard whose weeks run down gives one row for each measurable, at the row of its header.
 */
export function readAdopted(reading: TableReading, context: AdoptContext): AdoptedTable {
  const { table } = reading;
  if (table === null) return NOTHING;
  const around = surroundTable(reading, context);
  const columns = listColumns(around);
  if (table !== 'scorecard' || !reading.weeksDown) return readRows(columns, around, table);
  const { rows, rejects, notices } = readWeeksDown(columns, around);
  return { rows, rejects: [...rejects].sort((a, b) => a.row - b.row), notices, formats: {}, lines: around.lines.length };
}
