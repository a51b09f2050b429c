import { THE_RUN, type Run, type RunStep, type Terms } from './run';
import type { MarkContext } from './run-context';
import { checkProof } from '../proof/check-proof';
import { readProofRule } from '../proof/proof-rule';

type Scope = Pick<MarkContext, 'proofOf'>;

/** True where the cell proof held already when the run opened and was never seen otherwise: yesterday's count is no proof of today's. */
export function isStale({ terms }: Run, of: number): boolean {
  return terms.before?.includes(of) ?? false;
}

/** Why a cell proof that holds does not tick itself. */
export function sayStale(rule: string): string {
  const read = readProofRule(rule);
  const name = read?.kind === 'cell' ? `${read.tab}!${read.cell}` : 'its cell';
  return `${name} was so already when the run opened; tick Done once it was checked anew`;
}

function holding(run: Run, steps: readonly RunStep[], { proofOf }: Scope): readonly number[] {
  const rules = [{ of: THE_RUN, rule: run.terms.proof }, ...steps.map(({ order, needs }) => ({ of: order, rule: needs }))];
  const cells = rules.filter(({ rule }) => readProofRule(rule)?.kind === 'cell');
  return cells.filter(({ rule }) => checkProof(rule, '', proofOf(run.id)).valid).map(({ of }) => of);
}

function withBefore(terms: Terms, before: readonly number[]): Terms {
  const { before: _before, ...rest } = terms;
  return before.length === 0 ? rest : { ...rest, before };
}

/** Notes which cell proofs hold at the moment at which a run opens. */
export function noteConditions(run: Run, steps: readonly RunStep[], context: Scope): Run {
  return { ...run, terms: withBefore(run.terms, holding(run, steps, context)) };
}

/** Forgets those that do not hold any more: what comes true from now on is new. */
export function watchConditions(run: Run, steps: readonly RunStep[], context: Scope): Run {
  if (run.terms.before === undefined) return run;
  const still = holding(run, steps, context);
  return {
    ...run,
    terms: withBefore(
      run.terms,
      run.terms.before.filter((of) => still.includes(of)),
    ),
  };
}
