import type { JSX } from 'preact';
import { Outcome } from './outcome';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { useForm, type Form } from './use-form';
import { Button } from '../../parts/button';
import { ChoiceList } from '../../parts/choice-list';
import { Field } from '../../parts/field';
import { texts } from '../../texts';
import type { SetupView } from '../../../src/core/contract/setup';

/** What is typed into the questions. */
export interface Answers {
  readonly week: string;
  readonly meeting: string;
  readonly fallback: string;
  readonly fallbackAddress: string;
  readonly company: string;
}

/** The answers as the file has them. */
export function answersOf({ settings }: SetupView): Answers {
  const valueOf = (name: string): string => settings.find((line) => line.name === name)?.value ?? '';
  return {
    week: valueOf('Week starts on'),
    meeting: valueOf('Leadership meeting'),
    fallback: valueOf('Business owner'),
    fallbackAddress: '',
    company: valueOf('Company'),
  };
}

interface QuestionProps extends PartProps {
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
}

function Fields({ setup, answers, onAnswer, form }: QuestionProps & { readonly form: Form }): JSX.Element {
  const q = texts.questions;
  const days = setup.settings.find(({ name }) => name === 'Week starts on')?.choices ?? [];
  const text = (key: keyof Answers) => ({
    value: answers[key],
    onInput: (value: string) => {
      onAnswer({ ...answers, [key]: value });
    },
    ...form.field(key),
  });
  const { value, onInput, ...week } = text('week');
  return (
    <>
      <ChoiceList label={q.week} value={value} onChoose={onInput} {...week} options={days.map((one) => [one, one] as const)} />
      <Field {...text('meeting')} label={q.meeting} hint={q.meetingHint} required />
      <Field {...text('fallback')} label={q.fallback} hint={q.fallbackHint} required />
      <Field {...text('fallbackAddress')} label={q.address} hint={q.addressHint} />
      <Field {...text('company')} label={q.company} hint={q.companyHint} />
    </>
  );
}

/** When the week starts, when the leadership meets, and who is there when everybody else failed. */
export function QuestionsStep(props: QuestionProps): JSX.Element {
  const { overview, session, answers, next, isDone, onClose } = props;
  const form = useForm(session);
  const { fallbackAddress, company, ...rest } = answers;
  const send = (): void => {
    const more = { ...(fallbackAddress.trim() === '' ? {} : { fallbackAddress }), ...(company.trim() === '' ? {} : { company }) };
    void form.send({ request: 'first-run', ...rest, ...more });
  };
  const { address } = overview.you;
  return (
    <Page title={texts.questions.title} onClose={onClose}>
      <form
        class="setup-form"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Fields {...props} form={form} />
        {address === '' ? null : <p class="hint">{texts.questions.you(address)}</p>}
        <Outcome sent={form.sent} session={session} />
        <div class="buttons">
          {isDone ? next : null}
          <Button
            kind={isDone ? 'outlined' : 'primary'}
            submits={!isDone}
            off={session.work !== null}
            working={form.isWorking ? texts.setup.saving : null}
            onPress={send}
          >
            {isDone ? texts.questions.again : texts.questions.save}
          </Button>
        </div>
      </form>
    </Page>
  );
}
