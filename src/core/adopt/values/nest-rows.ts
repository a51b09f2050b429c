import type { Cell } from '../../tables/cell';
import type { AdoptedRow } from '../adopted-table';
import type { AdoptTable } from '../table-reading';
import type { ColumnPlan } from './draft-rows';
import { finishDone } from './finish-done';
import { makeUnder } from './make-under';
import { addTo, type RowDraft } from './row-draft';
import type { TableAround } from './table-around';

/** Drafts with what stands indented below them, and a sentence about what that became. */
export interface NestedRows {
  readonly drafts: readonly RowDraft[];
  readonly notices: readonly string[];
}

/** What lines indented below a row of ours become, and which of our columns they may fill. */
interface Nesting {
  readonly table: AdoptTable;
  readonly title: string;
  readonly fields: readonly string[];
  /** At least half of them have one of these, else they are rows like the others; none: always. */
  readonly need: readonly string[];
  /** Where at least half of them have one of these, they are rows like the others. */
  readonly never: readonly string[];
}

const NESTINGS: Readonly<Partial<Record<AdoptTable, Nesting>>> = {
  rocks: {
    table: 'milestones',
    title: 'milestone',
    fields: ['owner', 'due', 'weight', 'done_on'],
    need: ['owner', 'due', 'start', 'owner_says'],
    never: [],
  },
  processes: { table: 'steps', title: 'step', fields: ['proof'], need: [], never: ['cadence', 'owner'] },
};

const SHARE = 0.5;

const hasOneOf = (draft: RowDraft, keys: readonly string[]): boolean => keys.some((key) => draft.values.has(key));

const shareOf = (drafts: readonly RowDraft[], keys: readonly string[]): number =>
  drafts.length === 0 ? 0 : drafts.filter((draft) => hasOneOf(draft, keys)).length / drafts.length;

/** Lines below others fit where they say what such rows say; where a column of its own names those above, also where none of them does. */
function fits(children: readonly RowDraft[], { need, never }: Nesting, levels: boolean): boolean {
  const bare = levels && shareOf(children, need) === 0;
  return (need.length === 0 || bare || shareOf(children, need) >= SHARE) && (never.length === 0 || shareOf(children, never) < SHARE);
}

/** A row of the outer table as a row of the inner one; what that has no column for is kept under the header it stood under. */
function asUnder(child: RowDraft, order: number, nesting: Nesting, plan: ColumnPlan, around: TableAround): AdoptedRow {
  const done =
    nesting.table === 'milestones'
      ? finishDone(
          child,
          'done_on',
          { ...plan, beside: [...plan.beside, ...plan.mapped.filter(({ concept }) => concept === 'status' || concept === 'progress')] },
          around,
        )
      : child;
  const titleField = plan.title?.field ?? '';
  const values: Record<string, Cell> = { [nesting.title]: child.title, ...(nesting.table === 'steps' ? { order } : {}) };
  const kept = new Map(child.kept);
  for (const [key, value] of done.values) {
    const column = plan.mapped.find(({ field }) => field === key);
    if (nesting.fields.includes(key)) values[key] = value;
    else if (key !== titleField && column !== undefined) kept.set(column.name, value);
  }
  return makeUnder(nesting.table, child.line.row, child.title, values, done.notes, Object.fromEntries(kept));
}

function keepAsRows(drafts: readonly RowDraft[], base: number): readonly RowDraft[] {
  const path: RowDraft[] = [];
  return drafts.map((draft) => {
    while (path.length > 0 && (path[path.length - 1]?.line.indent ?? 0) >= draft.line.indent) path.pop();
    const parent = path[path.length - 1];
    path.push(draft);
    return draft.line.indent > base && parent !== undefined ? addTo(draft, { kept: [['Under', parent.title]] }) : draft;
  });
}

/**
 * Puts indented lines below the row they belong to: milestones of a Rock where they have owners or dates, steps of a process
 * where they have none of their own; else all lines stay rows, with the name of the line they stand under beside them.
 */
export function nestRows(drafts: readonly RowDraft[], plan: ColumnPlan, around: TableAround): NestedRows {
  const base = drafts.reduce((least, { line }) => Math.min(least, line.indent), Infinity);
  const children = drafts.filter(({ line }) => line.indent > base);
  const { table } = around.reading;
  if (children.length === 0 || table === null) return { drafts, notices: [] };
  const nesting = NESTINGS[table];
  if (nesting === undefined || !fits(children, nesting, around.levels))
    return {
      drafts: keepAsRows(drafts, base),
      notices: ['Indented lines are rows like the others; the line they stand under is kept beside them.'],
    };
  const nested: RowDraft[] = [];
  for (const draft of drafts) {
    const parent = nested[nested.length - 1];
    if (parent === undefined || draft.line.indent <= base) nested.push(draft);
    else
      nested[nested.length - 1] = {
        ...parent,
        under: [...parent.under, asUnder(draft, parent.under.length + 1, nesting, plan, around)],
        rejects: [...parent.rejects, ...draft.rejects],
      };
  }
  const what = nesting.table === 'milestones' ? 'milestones' : 'steps';
  return { drafts: nested, notices: [`Indented lines become ${what} of the line they stand under.`] };
}
