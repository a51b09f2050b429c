import { callRun, findOpenRun } from './act-run';
import { logText } from './act-row';
import { found, nothing, refuse, type ActContext, type ActPlan, type Found } from './action';
import { cleanText } from './clean-text';
import { judgeStamped, sayMissing } from './say-missing';
import { seenOfRun } from './seen-of-run';
import { stampMarks } from './stamp-marks';
import type { Submission } from './submission';
import { undoOf } from './undo-of';
import { whoChanged } from './who-changed';
import { checkProof } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import { nameStep } from '../runs/advance-steps';
import { THE_RUN, type Run, type RunStep } from '../runs/run';
import { diffCells } from '../runs/run-cells';
import { cellText, type Cell } from '../tables/cell';
import type { Row } from '../tables/row';
import { upperFirst } from '../texts/upper-first';

/** The run or step that something is given for, as it stands in the sheet. */
interface Target {
  readonly run: Run;
  readonly steps: readonly RunStep[];
  /** `null` for the run itself. */
  readonly step: RunStep | null;
  readonly row: Row;
  readonly rule: string;
  readonly name: string;
}

function findTarget({ run: id, step: order }: Submission, context: ActContext): Found<Target> {
  const run = findOpenRun(context, id);
  if (!run.ok) return run;
  const steps = context.plan.ledger.stepsOf.get(run.value.id) ?? [];
  const name = callRun(run.value);
  if (order === undefined || order === THE_RUN) {
    const { row, terms } = run.value;
    return row === null
      ? refuse('This run has no row yet. Check now and try again.')
      : found({ run: run.value, steps, step: null, row, rule: terms.proof, name });
  }
  const step = steps.find((one) => one.order === order);
  if (step === undefined || step.row === null) {
    const isMeant = run.value.terms.steps.some((one) => one.order === order);
    return refuse(isMeant ? `Step ${order} of ${name} has no row in Run steps. Check now and try again.` : `${name} has no step ${order}.`);
  }
  return found({ run: run.value, steps, step, row: step.row, rule: step.needs, name: `${nameStep(step)} of ${name}` });
}

/** Why a proof is not kept, `''` where it is: a blank one takes the old one back. */
function whyNotProof(proof: string, { run, rule }: Target, { plan }: ActContext): string {
  const kind = readProofRule(rule)?.kind;
  if (proof === '' || kind === 'none' || kind === 'sign-off') return '';
  if (kind === 'cell') return `Its proof is ${rule}; there is nothing to give here.`;
  const verdict = checkProof(rule, proof, plan.mail.context.proofOf(run.id));
  return verdict.valid ? '' : upperFirst(`${verdict.says}.`);
}

/** The step that has to be done first, where steps are done in their order. */
function stepBefore({ run, step }: Target, { input, plan }: ActContext): RunStep | undefined {
  if (!run.terms.strict || step === null) return undefined;
  const marks = { now: input.now, lastSweep: input.now, proofOf: plan.mail.context.proofOf };
  const steps = judgeStamped(run.id, { ledger: plan.ledger, marks })?.stepped.steps ?? [];
  return steps.find(({ order, required, status }) => order < step.order && required && status !== 'Done');
}

function readCells(asked: Submission, target: Target, context: ActContext): Found<Readonly<Record<string, Cell>>> {
  const proof = cleanText(asked.proof ?? '', 'The proof');
  if (!proof.ok) return proof;
  const note = cleanText(asked.note ?? '', 'The note');
  if (!note.ok) return note;
  const wrong = asked.proof === undefined ? '' : whyNotProof(proof.value, target, context);
  if (wrong !== '') return refuse(wrong);
  return found({
    ...(asked.proof === undefined || proof.value === cellText(target.row.cells['proof'] ?? '') ? {} : { proof: proof.value }),
    ...(asked.done === undefined || (target.row.values['done'] === true) === asked.done ? {} : { done: asked.done }),
    ...(asked.note === undefined || note.value === cellText(target.row.cells['note'] ?? '') ? {} : { note: note.value }),
  });
}

function sayKept(cells: Readonly<Record<string, Cell>>): string {
  const proof = cells['proof'] === undefined ? [] : [cells['proof'] === '' ? 'proof taken away' : 'proof kept'];
  const tick = cells['done'] === undefined ? [] : [cells['done'] === true ? 'ticked' : 'unticked'];
  const note = cells['note'] === undefined ? [] : [cells['note'] === '' ? 'note taken away' : 'note kept'];
  return `${upperFirst([...proof, ...tick, ...note].join(', '))}.`;
}

function logLine(
  target: Target,
  cells: Readonly<Record<string, Cell>>,
): { what: string; row: string; before: string; after: string; reason: string } {
  const { run, step, row } = target;
  const say = (of: Readonly<Record<string, Cell>>): string =>
    Object.keys(cells)
      .map((key) => (key === 'done' ? (of[key] === true ? 'ticked' : '') : cellText(of[key] ?? '')))
      .filter((text) => text !== '')
      .join(', ');
  const part = step === null ? '' : ` step ${step.order}`;
  return {
    what: `submitted${part}`,
    row: run.id,
    before: logText(say(row.cells)),
    after: logText(say(cells)),
    reason: Object.keys(cells).join(', '),
  };
}

/** Everything that was asked for: what stood already may have been written by a press that was cut short. */
function askedCells({ proof, done, note }: Submission): Readonly<Record<string, Cell>> {
  return {
    ...(proof === undefined ? {} : { proof }),
    ...(done === undefined ? {} : { done }),
    ...(note === undefined ? {} : { note }),
  };
}

function submit(asked: Submission, target: Target, cells: Readonly<Record<string, Cell>>, context: ActContext): ActPlan {
  const changes = diffCells(target.row, cells);
  const stamped = stampMarks(changes, context);
  const judged = judgeStamped(target.run.id, stamped);
  const missing = judged === null || (cells['proof'] === undefined && cells['done'] === undefined) ? [] : sayMissing(judged);
  return {
    ok: true,
    says: [sayKept(cells), ...missing],
    changes: stamped.changes,
    cellNotes: stamped.notes,
    log: [logLine(target, askedCells(asked))],
    rows: [target.run.id],
    undo: undoOf(changes, []),
  };
}

/**
 * Keeps a proof, a tick, a note of a run or a step as a mark made now by whoever acts. A proof that does not fit its rule is refused and
 * nothing is written; a step is not ticked before its turn. Says what is still missing before the run closes.
 */
export function planSubmit(asked: Submission, context: ActContext): ActPlan {
  const target = findTarget(asked, context);
  if (!target.ok) return target;
  const cells = readCells(asked, target.value, context);
  if (!cells.ok) return cells;
  const { run, steps, name } = target.value;
  if (Object.keys(cells.value).length === 0) return nothing(`${upperFirst(name)}: it stands so already. Nothing was written.`);
  if (asked.seen !== undefined && asked.seen !== seenOfRun(run, steps)) return refuse(whoChanged(run, steps));
  const first = cells.value['done'] === true ? stepBefore(target.value, context) : undefined;
  if (first !== undefined) return refuse(`${upperFirst(nameStep(first))} comes first; nothing was written.`);
  return submit(asked, target.value, cells.value, context);
}
