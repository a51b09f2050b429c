import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ProofInput } from './proof-input';
import { LongText } from '../../parts/long-text';
import { isBlankProof } from '../../state/is-run-ready';
import { texts } from '../../texts';
import type { StepCard } from '../../../src/core/contract/acting';

/** How a step is called in sentences. */
export const stepName = ({ order, name }: StepCard): string => `${order}. ${name}`;

interface StepRowProps {
  readonly step: StepCard;
  /** What stands in its field, saved or not. */
  readonly typed: string;
  /** Where the focus goes when this number changes: what this step still lacks; absent: it lacks nothing. */
  readonly focused?: number;
  readonly onInput: (value: string) => void;
  readonly onTick: (done: boolean) => void;
  readonly onSave: () => void;
}

/** One step: its tick, and the field of its proof. */
export function StepRow({ step, typed, focused, onInput, onTick, onSave }: StepRowProps): JSX.Element {
  const { field, required, ticked, by, note } = step;
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const lacksProof = isBlankProof({ ...field, value: typed });
  useLayoutEffect(() => {
    if (focused !== undefined && !lacksProof) box.current?.focus();
  }, [focused]);
  const says = [required ? '' : texts.mine.optional, ticked && by !== '' ? texts.mine.by(by) : ''].filter((part) => part !== '');
  return (
    <div class="run-step">
      <label class="choice" for={id}>
        {field.kind === 'cell' ? null : (
          <input
            {...{ id, ref: box, type: 'checkbox', checked: ticked }}
            onChange={({ currentTarget }) => {
              onTick(currentTarget.checked);
            }}
          />
        )}
        <span>
          <span class={ticked ? 'ticked' : ''} dir="auto">
            {stepName(step)}
          </span>
          {says.length === 0 ? null : (
            <span class="hint" dir="auto">
              {says.join(' · ')}
            </span>
          )}
        </span>
      </label>
      <LongText text={note === '' ? '' : texts.mine.note(note)} class="hint" of={step.name} />
      <ProofInput
        {...{ field, value: typed, of: stepName(step), onInput, onSave }}
        {...(focused !== undefined && lacksProof ? { focused } : {})}
      />
    </div>
  );
}
