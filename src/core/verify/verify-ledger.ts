import { hashLine } from '../log/chain';
import { hashRun } from '../plan/run-log';
import { decodeRun, decodeRunStep } from '../runs/decode-run';
import { isClosed, type RunStep } from '../runs/run';
import { cellText } from '../tables/cell';
import { dateOf, numberOf, textOf, type Row } from '../tables/row';

/** Something that was changed behind the engine's back, or does not fit together. */
export interface Finding {
  readonly code: string;
  readonly tab: string;
  readonly row: number;
  readonly message: string;
}

function finding(code: string, row: Row, says: string): Finding {
  return { code, tab: row.tab, row: row.row, message: `${row.tab}, row ${row.row}: ${says}` };
}

/** Recomputes the chain of the log: a line changed, removed, added or moved breaks it at that place. */
export function verifyLog(lines: readonly Row[]): readonly Finding[] {
  const findings: Finding[] = [];
  let hash = '';
  let seq = 0;
  for (const row of lines) {
    const said = (key: string): string => cellText(row.cells[key] ?? '');
    const line = {
      who: said('who'),
      what: said('what'),
      row: said('row'),
      before: said('before'),
      after: said('after'),
      reason: said('reason'),
    };
    const expected = hashLine(hash, seq + 1, dateOf(row, 'at') ?? '', line);
    if (numberOf(row, 'seq') !== seq + 1)
      findings.push(finding('log-gap', row, `line ${seq + 1} should stand here; lines were removed, added or moved.`));
    else if (said('hash') !== expected)
      findings.push(finding('log-changed', row, 'this line or one before it was changed after it was written.'));
    hash = said('hash');
    seq = numberOf(row, 'seq') ?? seq + 1;
  }
  return findings;
}

/** Lines at the end of the log that are gone: the engine remembers how far it had written. */
export function verifyLogEnd(lines: readonly Row[], known: { readonly seq: number; readonly hash: string }): readonly Finding[] {
  const last = lines[lines.length - 1];
  const seq = last === undefined ? 0 : (numberOf(last, 'seq') ?? 0);
  if (known.seq <= seq) return [];
  const row = (last?.row ?? 1) + 1;
  return [{ code: 'log-gap', tab: 'Log', row, message: `Log, row ${row}: lines ${seq + 1} to ${known.seq} stood here and were removed.` }];
}

function closedHashes(lines: readonly Row[]): ReadonlyMap<string, string> {
  const closed = lines.filter((row) => textOf(row, 'what') === 'closed');
  return new Map(closed.map((row) => [textOf(row, 'row'), textOf(row, 'after').split(' ').pop() ?? '']));
}

function stepsByRun(rows: readonly Row[]): ReadonlyMap<string, readonly RunStep[]> {
  const byRun = new Map<string, RunStep[]>();
  for (const step of rows.map(decodeRunStep)) byRun.set(step.run, [...(byRun.get(step.run) ?? []), step]);
  byRun.forEach((steps) => steps.sort((a, b) => a.order - b.order));
  return byRun;
}

/** Compares every closed run with the hash the log took of it when it closed. */
export function verifyRuns(runs: readonly Row[], steps: readonly Row[], lines: readonly Row[]): readonly Finding[] {
  const hashes = closedHashes(lines);
  const stepsOf = stepsByRun(steps);
  return runs.flatMap((row) => {
    const decoded = decodeRun(row);
    if (!('run' in decoded))
      return [finding(decoded.issue.code, row, 'this run cannot be read any more; ID, Key, Due or Terms were changed.')];
    const { run } = decoded;
    const known = hashes.get(run.id);
    if (!isClosed(run))
      return known === undefined ? [] : [finding('run-reopened', row, `${run.id} is open here but the log says it was closed.`)];
    if (known === undefined) return [finding('run-unlogged', row, `${run.id} is closed here but the log knows nothing of it.`)];
    const same = hashRun(run, stepsOf.get(run.id) ?? []) === known && dateOf(row, 'due') === run.due;
    return same
      ? []
      : [finding('run-changed', row, `${run.id} was changed after it was closed: due time, holder, result, time, name or proof.`)];
  });
}

/** Runs whose row is gone although the log saw them open and never close. */
export function verifyPresence(runs: readonly Row[], archived: ReadonlySet<string>, lines: readonly Row[]): readonly Finding[] {
  const present = new Set(runs.map((row) => row.id));
  return lines
    .filter((row) => textOf(row, 'what') === 'opened')
    .filter((row) => !present.has(textOf(row, 'row')) && !archived.has(textOf(row, 'row')))
    .map((row) => finding('run-removed', row, `${textOf(row, 'row')} was opened here but its row is no longer in Runs.`));
}
