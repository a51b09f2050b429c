import { asSentence } from './describe-field';
import { cutName } from './cut-text';
import { isStale, sayStale } from '../runs/cell-conditions';
import type { SteppedRun } from '../runs/advance-steps';
import type { Completion } from '../runs/close-run';
import { nameOf } from '../runs/marks';
import { THE_RUN, type Run } from '../runs/run';
import { sayUnsigned } from '../runs/sign-offs';
import { readProofRule } from '../proof/proof-rule';

const NOT_TICKED = 'Done is not ticked yet.';

/** A run that is done but for its sign-off waits for somebody else; one that was not accepted waits for its holder. */
function saySignOff({ piece }: Completion): string {
  if (piece === null || piece.mark === null || piece.given?.verdict === 'approve') return '';
  if (piece.given !== null) return asSentence(sayUnsigned(piece));
  return `It closes once somebody other than ${cutName(nameOf(piece.mark.by))} signs it off.`;
}

/** A cell proof ticks the run itself, unless its cell was so already when the run opened. */
function sayTick(run: Run): string {
  if (run.tick) return '';
  if (readProofRule(run.terms.proof)?.kind !== 'cell') return NOT_TICKED;
  return isStale(run, THE_RUN) ? asSentence(sayStale(run.terms.proof)) : '';
}

/**
 * What is missing before a run closes, as sentences: what its steps lack, its own proof, its tick, its sign-off.
 * @param own what its own proof lacks, as a sentence
 */
export function listLacks(run: Run, stepped: SteppedRun, completion: Completion, own: string): readonly string[] {
  const isSigned = readProofRule(run.terms.proof)?.kind === 'sign-off';
  const says = [
    ...stepped.missing.map(asSentence),
    isSigned ? '' : own.replace(/^Needs/, 'Proof needs'),
    sayTick(run),
    saySignOff(completion),
  ];
  return says.filter((one) => one !== '');
}
