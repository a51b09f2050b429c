import type { JSX } from 'preact';
import { ProofField } from './proof-field';
import { sayDue } from './say-due';
import { StepsEditor } from './steps-editor';
import type { DraftForm } from './use-draft';
import { ChoiceList } from '../../parts/choice-list';
import { Field } from '../../parts/field';
import { texts } from '../../texts';
import { useSay } from '../../state/use-say';
import type { ProcessDraft, SetupView } from '../../../src/core/contract/setup';

type TextField = Exclude<keyof ProcessDraft, 'steps'>;

interface FieldsProps {
  readonly form: DraftForm;
  readonly setup: SetupView;
}

/** When the draft would run, heard when it changes. */
function Dates({ form: { view, isChecking } }: Pick<FieldsProps, 'form'>): JSX.Element {
  return (
    <div role="status" class="dates" aria-busy={isChecking}>
      {view === null || view.next.length === 0 ? null : (
        <>
          <p dir="auto">{view.cadence}</p>
          <p>
            {texts.wizard.next}: {view.next.map(sayDue).join('; ')}
          </p>
        </>
      )}
    </div>
  );
}

function People({ form, setup }: FieldsProps): JSX.Element {
  const w = texts.wizard;
  const list = (name: TextField, label: string, blank: string): JSX.Element => {
    const value = form.draft[name];
    const known = value === '' || setup.people.includes(value) ? setup.people : [value, ...setup.people];
    return (
      <ChoiceList
        {...form.field(name, value)}
        {...{ label, value }}
        options={[['', blank], ...known.map((one) => [one, one] as const)]}
        onChoose={(chosen) => {
          form.change({ [name]: chosen });
        }}
      />
    );
  };
  return (
    <>
      {list('owner', w.owner, texts.setup.choose)}
      {list('backup', w.backup, texts.setup.choose)}
      {list('fallback', w.fallback, w.fallbackNobody)}
    </>
  );
}

/** Everything that is asked of a process, in the order in which a person would tell it. */
export function WizardFields({ form, setup }: FieldsProps): JSX.Element {
  const w = texts.wizard;
  const say = useSay();
  const text = (name: TextField, label: string, hint: string, required = false): JSX.Element => (
    <Field
      {...form.field(name, form.draft[name])}
      {...{ label, hint, required, value: form.draft[name] }}
      onInput={(typed) => {
        form.change({ [name]: typed });
      }}
    />
  );
  return (
    <>
      {text('process', w.name, w.nameHint, true)}
      <People form={form} setup={setup} />
      {text('location', w.location, w.locationHint(setup.locations))}
      {text('cadence', w.cadence, w.cadenceHint, true)}
      {text('dueAt', w.due, w.dueHint)}
      <Dates form={form} />
      <ProofField
        {...form.field('proof', form.draft.proof)}
        label={w.proof}
        value={form.draft.proof}
        onChange={(proof) => {
          form.change({ proof });
        }}
      />
      <StepsEditor form={form} />
      {text('serves', w.serves, say(w.servesHint))}
    </>
  );
}
