import { checkProof, type ProofCircumstances } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import type { SteppedRun } from '../runs/advance-steps';
import type { Completion } from '../runs/close-run';
import { nameOf } from '../runs/marks';
import type { Run, RunStep } from '../runs/run';
import { sayUnsigned, type Piece } from '../runs/sign-offs';

const MOST_TOLD = 3;

function lackOf(rule: string, proof: string, circumstances: ProofCircumstances): string {
  const verdict = checkProof(rule, proof, circumstances);
  if (verdict.valid) return '';
  return verdict.says.startsWith('needs') ? `Proof ${verdict.says}` : verdict.says;
}

/** What is wrong with a proof that was given, `''` where it is valid, still blank, or stands in another cell. */
export function sayProof(rule: string, proof: string, circumstances: ProofCircumstances): string {
  const kind = readProofRule(rule)?.kind;
  if (proof === '' || kind === 'cell' || kind === 'sign-off') return '';
  const lack = lackOf(rule, proof, circumstances);
  return lack === '' ? '' : `${lack}.`;
}

/** What a tick is told that lacks only its sign-off; `''` where it has it. */
function saySignOff(piece: Piece): string {
  if (piece.given?.verdict === 'approve') return '';
  if (piece.given !== null) return `Not done: ${sayUnsigned(piece)}. Once that is mended, tick it again or change its proof.`;
  const doer = piece.mark === null ? '' : nameOf(piece.mark.by);
  return `Ticked. It closes once somebody other than ${doer} signs it off in the sidebar (Extensions, Runsheet, Open Runsheet).`;
}

/** Why a ticked run is not done: its own proof, then what its steps lack. `''` where nothing is missing. */
export function sayRunLacks(run: Run, stepped: SteppedRun, completion: Completion, circumstances: ProofCircumstances): string {
  const { piece } = completion;
  if (piece !== null && piece.mark !== null && stepped.missing.length === 0) return saySignOff(piece);
  const own = lackOf(run.terms.proof, run.proof, circumstances);
  const lacks = own === '' ? stepped.missing : piece === null ? [own, ...stepped.missing] : [...stepped.missing, own];
  if (lacks.length === 0) return '';
  const more = lacks.length > MOST_TOLD ? `; ${lacks.length - MOST_TOLD} more` : '';
  const rest = stepped.missing.length === 0 ? '' : '; it closes by itself once that is there';
  return `Not done yet: ${lacks.slice(0, MOST_TOLD).join('; ')}${more}${rest}.`;
}

/** Why a ticked step does not count: the step it waits for, or its proof. `''` where it counts. */
export function sayStepLacks(step: RunStep, stepped: SteppedRun, circumstances: ProofCircumstances): string {
  if (step.status === 'Done') return '';
  const first = stepped.steps.find(({ required, status, order }) => required && status !== 'Done' && order < step.order);
  if (step.status === 'Waiting' && first !== undefined) {
    return `Not done yet: step ${first.order} "${first.step}" comes first; it counts by itself after that.`;
  }
  const piece = stepped.pieces.find(({ of }) => of === step.order);
  if (piece !== undefined && piece.mark !== null) return saySignOff(piece);
  return `Not done yet: ${lackOf(step.needs, step.proof, circumstances)}.`;
}
