import type { Run, RunStep, Terms } from './run';
import { linkText } from '../links/resolve-links';
import type { CellChange, RowAppend } from '../plan/plan';
import { sameCell, type Cell } from '../tables/cell';
import type { Row } from '../tables/row';
import type { LocalDateTime } from '../time/local';

type Cells = Readonly<Record<string, Cell>>;

/** Fixed order, so that equal terms are equal text. */
const TERM_KEYS: readonly string[] = [
  ...['v', 'title', 'version', 'chain', 'grace', 'moves', 'days', 'proof', 'strict', 'optional', 'steps', 'order', 'step', 'required'],
  ...[
    'base',
    'held',
    'missed',
    'from',
    'holds',
    'given',
    'giver',
    'closed',
    'passed',
    'stuck',
    'stayed',
    'late',
    'cannot',
    'cannotHop',
    'reason',
    'covered',
    'disorder',
    'unseen',
    'kept',
  ],
  ...['before', 'marks', 'signed', 'of', 'verdict', 'by', 'email', 'at', 'hop', 'doer', 'marked', 'seen', 'note', 'noted'],
];

/** The text of a Terms cell. */
export function termsText(terms: Terms): string {
  return JSON.stringify(terms, [...TERM_KEYS]);
}

/** The same with who has the run, while it is open. */
export function heldTerms({ terms, hop, assignee }: Pick<Run, 'terms' | 'hop' | 'assignee'>): string {
  const { holds: _before, ...rest } = terms;
  return termsText(terms.closed === undefined ? { ...rest, holds: [hop, assignee] } : rest);
}

const moment = (local: LocalDateTime | null): Cell => (local === null ? '' : { local });

/** The engine's cells of a run, by column key. */
export function runCells(run: Run): Cells {
  return {
    id: run.id,
    key: run.key,
    process: linkText({ id: run.process, title: run.terms.title }),
    location: run.location,
    due: moment(run.due),
    assignee: run.assignee,
    status: run.status,
    hop: run.hop,
    why: run.why,
    opened: moment(run.opened),
    moved: moment(run.moved),
    done_by: run.doneBy,
    done_at: moment(run.doneAt),
    terms: heldTerms(run),
  };
}

/** The engine's cells of a step. */
export function stepCells(step: RunStep, run: Run): Cells {
  return {
    run: linkText({ id: run.id, title: run.terms.title }),
    order: step.order,
    step: step.step,
    needs: step.needs,
    required: step.required ? 'yes' : 'no',
    status: step.status,
    done_by: step.doneBy,
    done_at: moment(step.doneAt),
  };
}

/** Changes that bring the cells of a row to the wanted ones; cells that are right already are left alone. */
export function diffCells(row: Row, wanted: Cells): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const column of Object.keys(wanted)) {
    const expect = row.cells[column] ?? '';
    const value = wanted[column] ?? '';
    if (!sameCell(expect, value)) changes.push({ table: row.table, id: row.id, row: row.row, title: row.title, column, expect, value });
  }
  return changes;
}

/** Team cells the engine may touch: a mark a cell proof made, and an answer that a move used up. */
function teamCells(row: Row, tick: boolean, answer: string | null): Cells {
  return {
    ...(tick && row.values['done'] !== true ? { done: true } : {}),
    ...(answer === '' && row.values['answer'] !== null ? { answer: '' } : {}),
  };
}

/** Changes for a run that has a row. */
export function diffRun(run: Run): readonly CellChange[] {
  return run.row === null ? [] : diffCells(run.row, { ...runCells(run), ...teamCells(run.row, run.tick, run.answer) });
}

/** Changes for a step that has a row. */
export function diffStep(step: RunStep, run: Run): readonly CellChange[] {
  if (step.row === null) return [];
  return diffCells(step.row, { ...stepCells(step, run), ...teamCells(step.row, step.tick && step.status === 'Done', null) });
}

/** The row of a run that opens now. */
export function appendRun(run: Run): RowAppend {
  return { table: 'runs', values: runCells(run) };
}

/** The row of a step that opens now. */
export function appendStep(step: RunStep, run: Run): RowAppend {
  return { table: 'run_steps', values: stepCells(step, run) };
}
