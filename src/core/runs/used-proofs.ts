import { readKeptProofs } from './read-kept-proofs';
import type { Run } from './run';
import { proofKey, proofKeys } from '../proof/same-proof';
import { cellReader } from '../tables/cell-reader';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

/** Finds the run in which a link or a note was used before the given run, `''` where in none. */
export type UsedBefore = (run: string) => (value: string) => string;

type Uses = Map<string, string[]>;

const runOf = (text: string): string => text.split(' ', 1)[0] ?? '';

function noteUses(raw: RawTable | undefined, idKey: string, uses: Uses): void {
  if (raw === undefined) return;
  const read = cellReader(raw);
  raw.grid.forEach((cells, index) => {
    const proof = index === 0 ? '' : cellText(read(cells, 'proof'));
    if (proof === '') return;
    const run = runOf(cellText(read(cells, idKey)));
    for (const key of proofKeys(proof)) {
      const known = uses.get(key);
      if (known === undefined) uses.set(key, [run]);
      else if (known[known.length - 1] !== run) known.push(run);
    }
  });
}

/** Open runs by due time; what stands in any other row was there before them, wherever the team sorted it to. */
function rankOpen(open: readonly Run[]): ReadonlyMap<string, number> {
  const byDue = [...open].sort((a, b) => a.due.localeCompare(b.due) || (a.row?.row ?? 0) - (b.row?.row ?? 0));
  return new Map(byDue.map(({ id }, rank) => [id, rank]));
}

/**
 * Looks for earlier uses of a proof in the rows of Runs and Run steps and in what closed runs kept of theirs. Nothing is read before the
 * first question: most sweeps have none. The steps of one run may share a proof.
 */
export function readUsedProofs(runs: RawTable | undefined, steps: RawTable | undefined, open: readonly Run[]): UsedBefore {
  const keptIn = readKeptProofs(runs);
  let known: Uses | null = null;
  const readAll = (): Uses => {
    const uses: Uses = new Map();
    noteUses(runs, 'id', uses);
    noteUses(steps, 'run', uses);
    return uses;
  };
  const ranks = rankOpen(open);
  const rankOf = (run: string): number => ranks.get(run) ?? -1;
  return (run) => (value) => {
    known ??= readAll();
    const own = ranks.get(run) ?? ranks.size;
    const kept = keptIn(value);
    if (kept !== undefined && kept !== run) return kept;
    return (known.get(proofKey(value)) ?? []).find((other) => other !== run && rankOf(other) < own) ?? '';
  };
}
