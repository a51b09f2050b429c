import { titleIn, type ArchivedRun } from './archived-run';
import { hashKept, keepKey } from './hash-kept';
import { runKey } from '../runs/run';

/** What the runs of one row of the archive share. */
export interface RowHead {
  /** Process id. */
  readonly process: string;
  readonly title: string;
  readonly location: string;
}

/** What the first cells of a row say of its runs: `P-7K2Q Opening check` and the location. */
export function readHead(process: string, location: string): RowHead {
  const cell = process.trim();
  return { process: cell.split(' ', 1)[0] ?? '', title: titleIn(cell), location: location.trim() };
}

/** The key a run has unless its line says otherwise. */
export function usualKey(head: RowHead, due: string): string {
  return keepKey(runKey(head.process, head.location, due));
}

/**
 * The line of one run: a JSON list of due time, id, result, holder, who, when, hops, proof, steps, why, note, whether it was optional,
 * what stood in columns of the team, title, location and key where they are not those of the row, and last the hash that the
 * log took of the run when it closed, unless the run was changed after that.
 */
export function encodeRunLine(run: ArchivedRun, head: RowHead): string {
  const { due, id, result, holder, doneBy, doneAt, hops, proof, steps, why, note, optional, own } = run;
  const unusual = (text: string, usual: string): string | null => (text === usual ? null : text);
  const place = [unusual(run.title, head.title), unusual(run.location, head.location), unusual(run.key, usualKey(head, due))];
  const said = [due, id, result, holder, doneBy, doneAt, hops, proof, steps, why, note, optional, own];
  return JSON.stringify([...said, ...place, hashKept(run)]);
}
