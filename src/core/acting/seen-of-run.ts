import { shortHash } from '../ids/short-hash';
import type { Run, RunStep } from '../runs/run';

type Written = Pick<RunStep, 'tick' | 'proof' | 'note'>;

const isWritten = ({ tick, proof, note }: Written): boolean => tick || proof !== '' || note !== '';

/**
 * A short name for everything that a holder writes into a run and its steps: Done, Proof, Answer, Note. Another name, another text.
 * Give both as they were read from the sheet; a step without a row says the same as one with an empty row.
 */
export function seenOfRun(
  run: Pick<Run, 'tick' | 'proof' | 'answer' | 'note'>,
  steps: readonly (Written & Pick<RunStep, 'order'>)[],
): string {
  const written = steps.filter(isWritten).map(({ order, tick, proof, note }) => [order, tick, proof, note] as const);
  return shortHash(JSON.stringify([run.tick, run.proof, run.answer, run.note, [...written].sort(([a], [b]) => a - b)]));
}
