import type { ProofField, RunCard } from '../../src/core/contract/acting';

/** Kinds of proof that a person writes down; the others are none, come from a second person, or from a cell. */
const WRITTEN: ReadonlySet<ProofField['kind']> = new Set(['link', 'file', 'photo', 'number', 'text', 'choice']);

export const isWritten = ({ kind }: ProofField): boolean => WRITTEN.has(kind);

/** True where nothing is written although something is asked for. */
export const isBlankProof = (field: ProofField): boolean => isWritten(field) && field.value.trim() === '';

/** What stops a run from being done, as far as it can be seen here: the order of the first such step, `run` for the run itself, `null` for nothing. */
export function findStop({ steps, field }: Pick<RunCard, 'steps' | 'field'>): number | 'run' | null {
  const step = steps.find(
    ({ required, ticked, field: its }) => required && its.kind !== 'cell' && (isBlankProof(its) || (!ticked && its.kind !== 'sign-off')),
  );
  if (step !== undefined) return step.order;
  return isBlankProof(field) ? 'run' : null;
}
