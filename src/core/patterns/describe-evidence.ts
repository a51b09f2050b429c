import { sayFix, type Fix } from './read-fixes';
import type { PatternRun } from './pattern-run';
import { quote } from '../texts/issue-texts';
import { sayMoment } from '../texts/say-time';

interface Behind {
  readonly order: number;
  readonly step: string;
  readonly runs: number;
}

/** Required steps of a run that were not done, or done after its due time. */
function stepsBehind(run: PatternRun): readonly Omit<Behind, 'runs'>[] {
  const { terms } = run.tell();
  const required = new Set((terms?.steps ?? []).filter((step) => step.required).map(({ order }) => order));
  return (terms?.kept ?? [])
    .filter(([order, , status, , , doneAt]) => required.has(order) && (status !== 'Done' || (doneAt !== null && doneAt > run.due)))
    .map(([order, step]) => ({ order, step }));
}

/** Steps that were behind in as many of the runs as the threshold, the worst first. */
function worstSteps(bad: readonly PatternRun[], threshold: number): readonly Behind[] {
  const steps = new Map<string, Behind>();
  for (const { order, step } of bad.flatMap(stepsBehind)) {
    const key = `${order} ${step}`;
    steps.set(key, { order, step, runs: (steps.get(key)?.runs ?? 0) + 1 });
  }
  return [...steps.values()].filter(({ runs }) => runs >= threshold).sort((a, b) => b.runs - a.runs || a.order - b.order);
}

const MOST_STEPS = 3;

/** The failure in one sentence, the runs that show it, the steps that were behind, and the fix that did not hold. */
export function describeEvidence(
  title: string,
  bad: readonly PatternRun[],
  of: number,
  broken: Fix | undefined,
  threshold: number,
): string {
  const runs = bad.map(
    ({ id, status, due, location }) => `${id} ${status}, due ${sayMoment(due)}${location === '' ? '' : ` (${location})`}`,
  );
  const steps = worstSteps(bad, threshold)
    .slice(0, MOST_STEPS)
    .map(({ order, step, runs: count }) => ` Step ${order} ${quote(step)} was behind in ${count} of them.`);
  const fix = broken === undefined ? '' : ` The last fix did not hold: ${sayFix(broken)}.`;
  return `${title}: ${bad.length} of the last ${of} runs were missed or late: ${runs.join('; ')}.${steps.join('')}${fix}`;
}
