import { keepSteps, sealedPart } from './keep-steps';
import { keepText } from './keep-text';
import { digest } from '../ids/digest';
import type { KeptStep, Run, RunStep } from '../runs/run';

/** What the hash of a closed run covers, texts as a record keeps them: equal for its rows and for its line in the archive. */
export interface KeptContent {
  readonly id: string;
  readonly key: string;
  readonly result: string;
  readonly hops: number;
  readonly holder: string;
  readonly doneBy: string;
  readonly doneAt: string;
  readonly proof: string;
  readonly steps: readonly KeptStep[];
}

/** Characters a record keeps of a name, and of the proof of a run. */
export const MOST_OF_NAME = 1000;
const MOST_OF_PROOF = 5000;

/** The key of a run as a record keeps it; a location may be long. */
export function keepKey(key: string): string {
  return keepText(key, MOST_OF_NAME);
}

/** The proof of a run as a record keeps it. */
export function keepProof(proof: string): string {
  return keepText(proof, MOST_OF_PROOF);
}

/**
 * The content of a closed run. Its steps are those its terms kept when it closed.
 * @param steps its rows of Run steps, which count where the terms kept none
 */
export function keepContent(run: Run, steps: readonly RunStep[]): KeptContent {
  return {
    id: run.id,
    key: keepKey(run.key),
    result: run.status,
    hops: run.hop,
    holder: keepText(run.assignee, MOST_OF_NAME),
    doneBy: keepText(run.doneBy, MOST_OF_NAME),
    doneAt: run.doneAt ?? '',
    proof: keepProof(run.proof),
    steps: run.terms.kept ?? keepSteps(steps),
  };
}

/** SHA-256 of what a closed run says: result, who had it, by whom, when, every proof. */
export function hashKept({ id, key, result, hops, holder, doneBy, doneAt, proof, steps }: KeptContent): string {
  const when = doneAt === '' ? null : doneAt;
  return digest(JSON.stringify([id, key, result, hops, holder, doneBy, when, proof, steps.map(sealedPart)]));
}
