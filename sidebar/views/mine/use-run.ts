import { useState } from 'preact/hooks';
import { stepName } from './step-row';
import { findStop, isBlankProof } from '../../state/is-run-ready';
import type { Typed } from '../../state/use-drafts';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { ProofField, RunCard } from '../../../src/core/contract/acting';

/** What stops a run from being done: where, in words, and how often it was to be done. */
export interface Stop {
  readonly at: number | 'run' | null;
  readonly says: string;
  readonly count: number;
}

export interface RunWork {
  /** What stands in the field of that step, or of the run itself, saved or not. */
  readonly typedAt: (at: number | 'run') => string;
  readonly stop: Stop;
  type(at: number | 'run', value: string): void;
  save(at: number | 'run', done?: boolean): void;
  /** Sends everything that was typed and the tick, or says what is missing. */
  finish(): void;
}

const FORM = 'run';
const fieldAt = (run: RunCard, at: number | 'run'): ProofField | undefined =>
  at === 'run' ? run.field : run.steps.find(({ order }) => order === at)?.field;

/** The run as it would be with everything saved that was typed. */
function withTyped(run: RunCard, typed: Typed): RunCard {
  const fill = (field: ProofField, at: number | 'run'): ProofField => ({ ...field, value: typed[at] ?? field.value });
  return { ...run, field: fill(run.field, 'run'), steps: run.steps.map((step) => ({ ...step, field: fill(step.field, step.order) })) };
}

function sayStop(run: RunCard, at: number | 'run'): string {
  if (at === 'run') return texts.mine.lacksOwn(run.field.says);
  const step = run.steps.find(({ order }) => order === at);
  if (step === undefined) return '';
  return isBlankProof(step.field) ? texts.mine.lacksProof(stepName(step), step.field.says) : texts.mine.lacksTick(stepName(step));
}

/** Working on a run: what is typed stays until it is saved, also where the run was thought to be done and was not. */
export function useRun(run: RunCard, { queue, drafts }: Session): RunWork {
  const place = `run ${run.id}`;
  const draft = drafts.at(place);
  const [typed, setTyped] = useState<Typed>(draft?.typed ?? {});
  const [stop, setStop] = useState<Stop>({ at: null, says: '', count: 0 });
  const refusal = draft?.isSent === false ? draft.wrong : '';
  const typedAt = (at: number | 'run'): string => typed[at] ?? fieldAt(run, at)?.value ?? '';
  const changed = (at: number | 'run'): { readonly proof?: string } => {
    const value = typed[at];
    return value === undefined || value === fieldAt(run, at)?.value ? {} : { proof: value };
  };
  const stepOf = (at: number | 'run'): { readonly step?: number } => (at === 'run' ? {} : { step: at });
  const seen = run.seen === '' ? {} : { seen: run.seen };
  const save = (at: number | 'run', done?: boolean): void => {
    void queue.send({ request: 'submit', run: run.id, ...stepOf(at), ...changed(at), ...(done === undefined ? {} : { done }), ...seen });
  };
  const finish = async (): Promise<void> => {
    const filled = withTyped(run, typed);
    const at = findStop(filled);
    if (at !== null) {
      setStop({ at, says: sayStop(filled, at), count: stop.count + 1 });
      return;
    }
    setStop({ at: null, says: '', count: stop.count });
    drafts.keep(place, { form: FORM, typed, wrong: '', isSent: true });
    for (const { order } of run.steps) if (changed(order).proof !== undefined) save(order);
    const problem = await queue.send({ request: 'submit', run: run.id, ...changed('run'), done: true, ...seen });
    drafts.keep(place, problem === null ? null : { form: FORM, typed, wrong: problem.says, isSent: false });
  };
  return {
    typedAt,
    stop: stop.says === '' ? { ...stop, says: refusal } : stop,
    save,
    type: (at, value) => {
      setTyped({ ...typed, [at]: value });
    },
    finish: () => void finish(),
  };
}
