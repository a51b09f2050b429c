import { isPast } from './past-run';
import { keptForms } from '../archive/keep-steps';
import { proofKey, proofKeys } from '../proof/same-proof';
import { cellReader } from '../tables/cell-reader';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

/** What terms hold once they have kept steps; texts inside them have their quotes escaped. */
const KEPT = '"kept":[[';

function proofsIn(terms: string): readonly string[] {
  try {
    const { kept } = JSON.parse(terms) as { kept?: readonly (readonly unknown[])[] };
    return (Array.isArray(kept) ? kept : []).map((step) => String(step[3] ?? ''));
  } catch {
    return [];
  }
}

function readAll(raw: RawTable): ReadonlyMap<string, string> {
  const read = cellReader(raw);
  const proofs = new Map<string, string>();
  raw.grid.forEach((cells, index) => {
    const terms = index === 0 ? '' : cellText(read(cells, 'terms'));
    if (!terms.includes(KEPT) || !isPast(cells, read)) return;
    const id = cellText(read(cells, 'id'));
    const kept = proofsIn(terms).filter((proof) => proof !== '');
    for (const key of kept.flatMap((proof) => [...proofKeys(proof), proof])) if (!proofs.has(key)) proofs.set(key, id);
  });
  return proofs;
}

/**
 * Finds the closed run in a step of which a proof was used, from what their terms kept; `undefined` where in none. Terms are read
 * at the first question only: most sweeps have none.
 */
export function readKeptProofs(raw: RawTable | undefined): (value: string) => string | undefined {
  let known: ReadonlyMap<string, string> | null = null;
  return (value) => {
    known ??= raw === undefined ? new Map() : readAll(raw);
    for (const form of [proofKey(value), ...keptForms(value)]) {
      const run = known.get(form);
      if (run !== undefined) return run;
    }
    return undefined;
  };
}
