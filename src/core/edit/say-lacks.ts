import { checkProof, type ProofCircumstances } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';
import type { SteppedRun } from '../runs/advance-steps';
import type { Run, RunStep } from '../runs/run';

const MOST_TOLD = 3;

function lackOf(rule: string, proof: string, circumstances: ProofCircumstances): string {
  const verdict = checkProof(rule, proof, circumstances);
  if (verdict.valid) return '';
  return verdict.says.startsWith('needs') ? `Proof ${verdict.says}` : verdict.says;
}

/** What is wrong with a proof that was given, `''` where it is valid, still blank, or stands in another cell. */
export function sayProof(rule: string, proof: string, circumstances: ProofCircumstances): string {
  if (proof === '' || readProofRule(rule)?.kind === 'cell') return '';
  const lack = lackOf(rule, proof, circumstances);
  return lack === '' ? '' : `${lack}.`;
}

/** Why a ticked run is not done: its own proof, then what its steps lack. `''` where nothing is missing. */
export function sayRunLacks(run: Run, stepped: SteppedRun, circumstances: ProofCircumstances): string {
  const own = lackOf(run.terms.proof, run.proof, circumstances);
  const lacks = own === '' ? stepped.missing : [own, ...stepped.missing];
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
  return `Not done yet: ${lackOf(step.needs, step.proof, circumstances)}.`;
}
