import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { moveItem } from './move-item';
import { ProofField } from './proof-field';
import { StepButtons } from './step-buttons';
import type { DraftForm } from './use-draft';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { texts } from '../../texts';
import type { StepDraft } from '../../../src/core/contract/setup';

const NEW_STEP: StepDraft = { step: '', proof: 'none', required: true };

interface StepProps {
  readonly form: DraftForm;
  readonly at: number;
  readonly step: StepDraft;
  /** True where it was added a moment ago. */
  readonly isNew: boolean;
  readonly onChange: (step: StepDraft) => void;
}

function StepFields({ form, at, step, isNew, onChange }: StepProps): JSX.Element {
  const w = texts.wizard;
  const name = form.field(`steps.${at}.step`, step.step);
  return (
    <>
      <Field
        {...(isNew ? { focused: 0 } : {})}
        {...name}
        label={w.step(at + 1)}
        hint=""
        value={step.step}
        onInput={(text) => {
          onChange({ ...step, step: text });
        }}
      />
      <ProofField
        {...form.field(`steps.${at}.proof`, step.proof)}
        label={w.stepProof(at + 1)}
        value={step.proof}
        onChange={(proof) => {
          onChange({ ...step, proof });
        }}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={step.required}
          onChange={() => {
            onChange({ ...step, required: !step.required });
          }}
        />
        <span>{w.required}</span>
      </label>
    </>
  );
}

interface ListProps {
  readonly form: DraftForm;
  /** Position of the step that was added a moment ago, -1 where none was. */
  readonly added: number;
  readonly onSteps: (steps: readonly StepDraft[], isRearranged: boolean) => void;
}

function StepList({ form, added, onSteps }: ListProps): JSX.Element {
  const { steps } = form.draft;
  return (
    <ol>
      {steps.map((step, at) => (
        <li key={at}>
          <StepFields
            {...{ form, at, step, isNew: at === added }}
            onChange={(changed) => {
              onSteps(
                steps.map((one, index) => (index === at ? changed : one)),
                false,
              );
            }}
          />
          <StepButtons
            at={at}
            of={steps.length}
            onMove={(to) => {
              onSteps(moveItem(steps, at, to), true);
            }}
            onRemove={() => {
              onSteps(
                steps.filter((_one, index) => index !== at),
                true,
              );
            }}
          />
        </li>
      ))}
    </ol>
  );
}

/** The steps of a process in their order; each can be moved and removed by keyboard. */
export function StepsEditor({ form }: { readonly form: DraftForm }): JSX.Element {
  const { steps } = form.draft;
  const [added, setAdded] = useState(-1);
  const whole = useRef<HTMLFieldSetElement>(null);
  const set = (changed: readonly StepDraft[], isRearranged: boolean): void => {
    form.change({ steps: changed });
    if (!isRearranged) return;
    setAdded(-1);
    void form.check();
    if (changed.length < steps.length) whole.current?.focus();
  };
  const add = (): void => {
    setAdded(steps.length);
    form.change({ steps: [...steps, NEW_STEP] });
  };
  return (
    <fieldset class="wizard-steps" ref={whole} tabIndex={-1}>
      <legend>{texts.wizard.steps}</legend>
      <p class="hint">{texts.wizard.stepsHint}</p>
      <StepList form={form} added={added} onSteps={set} />
      <Button kind="outlined" onPress={add}>
        {texts.wizard.add}
      </Button>
    </fieldset>
  );
}
