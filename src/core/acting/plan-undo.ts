import { diffHeld, judgeNow, momentOf } from './act-run';
import { logText } from './act-row';
import { nothing, refuse, type ActContext, type ActPlan } from './action';
import { findActedCell, holds, type ActedCell } from './find-cell';
import { judgeMade } from './judge-made-row';
import { cellOfPlain } from './plain-value';
import { handTo } from './plan-hand-run';
import { stampMarks } from './stamp-marks';
import { isActed } from './undo-of';
import type { Undo, UndoCell } from '../contract/acting';
import type { CellChange, LogLine } from '../plan/plan';
import type { Run } from '../runs/run';
import { cellText } from '../tables/cell';
import { quote } from '../texts/issue-texts';
import { sayList } from '../texts/say-list';

type Taking = Pick<Undo, 'cells' | 'made'>;

const FOREIGN = 'This cannot be undone: it names a cell that no action writes.';

/** What becomes of a cell: it is written back, it was so already, or somebody wrote something else meanwhile. */
interface Judged {
  readonly wanted: UndoCell;
  readonly found: ActedCell | null;
  readonly fate: 'back' | 'done' | 'changed';
}

function judgeCell(wanted: UndoCell, context: ActContext): Judged {
  const found = findActedCell(wanted, context);
  if (found === null) return { wanted, found, fate: 'changed' };
  if (holds(found.cell, wanted.was)) return { wanted, found, fate: 'done' };
  return { wanted, found, fate: holds(found.cell, wanted.is) ? 'back' : 'changed' };
}

function changesOf({ wanted, found }: Judged): readonly CellChange[] {
  if (found === null) return [];
  const { row, cell, spec } = found;
  const { table, id, title } = row;
  return [{ table, id, row: row.row, title, column: wanted.column, expect: cell, value: cellOfPlain(wanted.was, spec) }];
}

function nameCell({ wanted, found }: Judged, { input }: ActContext): string {
  const header = found?.spec?.header ?? input.raws[wanted.table]?.spec.columns.find(({ key }) => key === wanted.column)?.header;
  return `${header ?? wanted.column} of ${wanted.id}`;
}

/** The run as it was before it was handed over or answered. Whoever heard of a hand-over is told where it went back. */
function holdAgain(run: Run, back: readonly Judged[], context: ActContext): Run {
  const cells = Object.fromEntries(back.map(({ wanted }) => [wanted.column, String(wanted.was)]));
  const { assignee, answer, note = run.note } = cells;
  const { held: _held, cannot: _cannot, cannotHop: _hop, ...terms } = run.terms;
  if (assignee === undefined) return { ...run, note, answer: answer ?? run.answer, terms };
  const { given } = run.terms;
  const isTold = given !== undefined && given <= (context.input.state.handledThrough ?? '');
  const again = handTo({ ...run, note }, assignee, isTold ? momentOf(context) : null, context.who.name || context.who.label);
  return { ...again, answer: answer ?? '' };
}

function runChanges(back: readonly Judged[], context: ActContext): readonly CellChange[] {
  const isHeld = back.some(({ wanted }) => wanted.table === 'runs' && ['assignee', 'answer'].includes(wanted.column));
  const run = context.plan.ledger.open.find(({ id }) => id === back[0]?.wanted.id);
  if (!isHeld || run === undefined) return stampMarks(back.flatMap(changesOf), context).changes;
  const after = holdAgain(run, back, context);
  const judged = judgeNow(after, context);
  return diffHeld(run, { ...after, why: judged?.why ?? run.why });
}

const isOfRun = ({ wanted }: Judged): boolean => wanted.table === 'runs' || wanted.table === 'run_steps';

function planCells(judged: readonly Judged[], context: ActContext): readonly CellChange[] {
  const back = judged.filter(({ fate }) => fate === 'back');
  const runs = [...new Set(back.filter(isOfRun).map(({ wanted }) => wanted.id))];
  const ofRuns = runs.flatMap((id) =>
    runChanges(
      back.filter((one) => isOfRun(one) && one.wanted.id === id),
      context,
    ),
  );
  return [...ofRuns, ...back.filter((one) => !isOfRun(one)).flatMap(changesOf)];
}

function logLine(id: string, judged: readonly Judged[]): Omit<LogLine, 'who'> {
  const own = judged.filter(({ wanted }) => wanted.id === id);
  const say = (of: (one: Judged) => string): string =>
    logText(
      own
        .map(of)
        .filter((text) => text !== '')
        .join(', '),
    );
  return {
    what: 'undone',
    row: id,
    before: say(({ found }) => cellText(found?.cell ?? '')),
    after: say(({ wanted }) => String(wanted.was)),
    reason: '',
  };
}

function sayUndone(judged: readonly Judged[], context: ActContext): readonly string[] {
  const [back, changed] = (['back', 'changed'] as const).map((fate) => judged.filter((one) => one.fate === fate));
  const names = (list: readonly Judged[] | undefined): string => sayList([...new Set((list ?? []).map((one) => nameCell(one, context)))]);
  return [
    ...(back?.length ? [`Undone: ${names(back)} as before.`] : []),
    ...(changed?.length ? [`${names(changed)} was changed since, so it stays.`] : []),
  ];
}

/** Takes an action back: only cells that actions write, only where they still stand as it left them; rows it made go while nobody worked on them. */
export function planUndo({ cells, made }: Taking, context: ActContext): ActPlan {
  if (cells.some(({ table, column }) => !isActed(table, column))) return refuse(FOREIGN);
  const isMade = ({ table, id }: { readonly table: string; readonly id: string }): boolean =>
    made.some((one) => one.table === table && one.id === id);
  const judged = cells.filter((cell) => !isMade(cell)).map((cell) => judgeCell(cell, context));
  const rows = made.map((one) =>
    judgeMade(
      one,
      cells.filter((cell) => cell.table === one.table && cell.id === one.id),
      context,
    ),
  );
  if (rows.some((row) => row === null)) return refuse(FOREIGN);
  const going = rows.flatMap((row) => (row?.fate === 'goes' ? [row] : []));
  const staying = rows.flatMap((row) => (row?.fate === 'stays' ? [`${row.id} stays: ${row.says}.`] : []));
  const changes = planCells(judged, context);
  const gone = going.map(({ id, title }) => `${id} ${quote(title)} is removed.`);
  const says = [...sayUndone(judged, context), ...gone, ...staying];
  if (changes.length === 0 && going.length === 0)
    return nothing(says.length === 0 ? 'It is undone already. Nothing was written.' : says.join(' '));
  const changed = new Set(judged.filter(({ fate }) => fate === 'back').map(({ wanted }) => wanted.id));
  return {
    ok: true,
    says,
    changes,
    removes: going.map(({ table, id }) => ({ table, id })),
    log: [
      ...[...changed].map((id) =>
        logLine(
          id,
          judged.filter(({ fate }) => fate === 'back'),
        ),
      ),
      ...going.map(({ id, title }) => ({ what: 'undone', row: id, before: logText(title), after: '', reason: 'removed' })),
    ],
    rows: [...changed, ...going.map(({ id }) => id)],
  };
}
