import { finding, type Finding } from './finding';
import { nameSigner, type LogFacts } from './log-facts';
import { countRuns } from '../statistics/count-runs';
import type { ArchiveRow, LinedRun } from '../archive/decode-archive';
import { hashKept } from '../archive/hash-kept';
import { cutLogged } from '../log/chain';
import { sameStep, sealedPart } from '../archive/keep-steps';
import { hashRun } from '../plan/run-log';
import { decodeRun, decodeRunStep } from '../runs/decode-run';
import { runCells } from '../runs/run-cells';
import { isClosed, readRunKey, type KeptStep, type Run, type RunStep } from '../runs/run';
import { sameCell } from '../tables/cell';
import { numberOf, type Row } from '../tables/row';
import { isLocalDateTime } from '../time/arith';

/** Steps by run, in their order. */
export type StepsOf = ReadonlyMap<string, readonly RunStep[]>;

export function groupStepRows(rows: readonly Row[]): StepsOf {
  const byRun = new Map<string, RunStep[]>();
  for (const step of rows.map(decodeRunStep)) byRun.set(step.run, [...(byRun.get(step.run) ?? []), step]);
  byRun.forEach((steps) => steps.sort((a, b) => a.order - b.order));
  return byRun;
}

/** Rows of steps of a closed run stay for a while; those that do stay must say what was kept. */
function stepsDiffer(steps: readonly RunStep[], kept: readonly KeptStep[]): boolean {
  return steps.some((step) => kept.some((known) => known[0] === step.order && !sameStep(step, known, sealedPart)));
}

/** What the hash does not cover but the key, the terms and the line of its end do. */
function saysOtherwise(run: Run, row: Row, why: readonly string[]): boolean {
  const wanted = runCells(run);
  const differs = ['process', 'location', 'due'].some((column) => !sameCell(row.cells[column] ?? '', wanted[column] ?? ''));
  return differs || !why.includes(cutLogged(run.why));
}

function isUnchanged(run: Run, row: Row, steps: readonly RunStep[], { closed, why }: LogFacts): boolean {
  const { kept } = run.terms;
  if (kept !== undefined && stepsDiffer(steps, kept)) return false;
  return closed.get(run.id)?.includes(hashRun(run, steps)) === true && !saysOtherwise(run, row, why.get(run.id) ?? []);
}

const CHANGED = 'was changed after it was closed: process, due time, holder, result, reason, time, name or proof.';

/** A sign-off that stands in the terms of a run without a line of the log was not given in the sidebar. */
function verifySignOffs({ id, terms }: Run, row: Row, { signed }: LogFacts): readonly Finding[] {
  const forged = (terms.signed ?? []).find(({ verdict, email }) => verdict === 'approve' && !signed.has(nameSigner(id, email)));
  if (forged === undefined) return [];
  return [finding('sign-off-unlogged', row, `${id} says that ${forged.by} signed it off, but the log knows nothing of that.`)];
}

/** Compares every closed run in Runs with the hash the log took of it when it closed, and its sign-offs with their lines. */
export function verifyRuns(runs: readonly Row[], stepsOf: StepsOf, facts: LogFacts): readonly Finding[] {
  return runs.flatMap((row) => {
    const decoded = decodeRun(row);
    if (!('run' in decoded))
      return [finding(decoded.issue.code, row, 'this run cannot be read any more; ID, Key, Due or Terms were changed.')];
    const { run } = decoded;
    const known = facts.closed.get(run.id);
    if (!isClosed(run))
      return known === undefined ? [] : [finding('run-reopened', row, `${run.id} is open here but the log says it was closed.`)];
    if (known === undefined) return [finding('run-unlogged', row, `${run.id} is closed here but the log knows nothing of it.`)];
    const changed = isUnchanged(run, row, stepsOf.get(run.id) ?? [], facts) ? [] : [finding('run-changed', row, `${run.id} ${CHANGED}`)];
    return [...changed, ...verifySignOffs(run, row, facts)];
  });
}

function verifyLine(run: LinedRun, row: Row, stepsOf: StepsOf, facts: LogFacts): readonly Finding[] {
  const known = facts.closed.get(run.id);
  if (hashKept(run) !== run.hash) return [finding('archive-changed', row, `${run.id} was changed after it was packed.`)];
  if (known === undefined) return [finding('run-unlogged', row, `${run.id} stands here but the log knows nothing of its end.`)];
  const keyDue = readRunKey(run.key).due;
  const moved = isLocalDateTime(keyDue) && keyDue !== run.due;
  const differs = !known.includes(run.hash) || moved || stepsDiffer(stepsOf.get(run.id) ?? [], run.steps);
  return differs ? [finding('run-changed', row, `${run.id} ${CHANGED}`)] : [];
}

/** Compares every run of a row of the archive with the hash the log took of it, and the counts of the row with its runs. */
export function verifyArchiveRow({ row, runs }: ArchiveRow, stepsOf: StepsOf, facts: LogFacts): readonly Finding[] {
  const readable = runs.flatMap((run) => run ?? []);
  const findings = readable.flatMap((run) => verifyLine(run, row, stepsOf, facts));
  if (readable.length < runs.length) return [...findings, finding('archive-changed', row, 'a line of Runs cannot be read any more.')];
  const fits = Object.entries(countRuns(readable)).every(([key, count]) => numberOf(row, key) === count);
  return fits ? findings : [...findings, finding('archive-changed', row, 'the counts do not fit the runs of this row.')];
}

/** Runs that are gone although the log saw them open and does not say that Runsheet removed them. `known` holds the ids of all runs there are, packed ones included. */
export function verifyPresence(known: ReadonlySet<string>, facts: LogFacts): readonly Finding[] {
  return [...facts.opened]
    .filter(([id]) => !known.has(id) && !facts.removed.has(id))
    .map(([id, place]) => finding('run-removed', place, `${id} was opened here but its row is no longer in Runs.`));
}
