import { keepText } from './keep-text';
import { digest } from '../ids/digest';
import type { KeptStep, RunStep } from '../runs/run';

/** Together the steps of a run take at most this many characters: beside them a run has to fit into one cell. */
const MOST = 12_000;
/** Characters left of a text, the most generous that fits. */
const LEVELS: readonly number[] = [4000, 1000, 300, 60];
/** Room for the line that stands for the steps that do not fit. */
const REST = 200;

/** Every form in which a record may hold a text of a step. */
export function keptForms(text: string): readonly string[] {
  return [...new Set(LEVELS.map((level) => keepText(text, level)))];
}

function keepStep(step: RunStep, level: number, hash = digest): KeptStep {
  const keep = (text: string): string => keepText(text, level, hash);
  return [step.order, keep(step.step), step.status, keep(step.proof), keep(step.doneBy), step.doneAt, keep(step.note)];
}

/** As long as any hash, for finding out what fits. */
const anyHash = (): string => '0'.repeat(64);

/**
 * The steps of a run as its record keeps them once it is closed: who, when, proof and note of each. Long texts lose their end, and of
 * very many steps the last ones are kept by their hash alone.
 */
export function keepSteps(steps: readonly RunStep[]): readonly KeptStep[] {
  const keepAll = (level: number, hash = digest): readonly KeptStep[] => steps.map((step) => keepStep(step, level, hash));
  const level = LEVELS.find((most) => JSON.stringify(keepAll(most, anyHash)).length <= MOST);
  if (level !== undefined) return keepAll(level);
  let room = MOST - REST;
  const kept = keepAll(Math.min(...LEVELS));
  const first = kept.filter((step) => (room -= JSON.stringify(step).length + 1) >= 0);
  const rest = kept.filter((step) => !first.includes(step));
  return [...first, [0, `${rest.length} more steps, sha256 ${digest(JSON.stringify(rest))}`, '', '', '', null, '']];
}

/** What of a kept step its run's hash covers: everything but the note, which may be written later. */
export function sealedPart(step: KeptStep): readonly (string | number | null)[] {
  return step.slice(0, -1);
}

/** True where the row of a step says what was kept of it when its run closed; `partOf` picks what is compared. */
export function sameStep(step: RunStep, kept: KeptStep, partOf: (step: KeptStep) => unknown): boolean {
  const known = JSON.stringify(partOf(kept));
  return LEVELS.some((level) => JSON.stringify(partOf(keepStep(step, level))) === known);
}
