import type { JSX } from 'preact';
import { Outcome } from './outcome';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { useForm, type Form } from './use-form';
import { Button } from '../../parts/button';
import { ChoiceList } from '../../parts/choice-list';
import { Disclosure } from '../../parts/disclosure';
import { Field } from '../../parts/field';
import { texts } from '../../texts';
import type { SettingLine, SetupView } from '../../../src/core/contract/setup';

/** Values that were typed and are not saved yet, by setting, with what was shown when they were. */
export type SettingDrafts = Readonly<Record<string, { readonly value: string; readonly was: string }>>;

interface SettingsProps extends PartProps {
  readonly drafts: SettingDrafts;
  readonly onDraft: (drafts: SettingDrafts) => void;
}

/** What is saved; a draft that stands in the file by now is none any more. */
function listChanges({ settings }: SetupView, drafts: SettingDrafts): readonly { name: string; value: string; was: string }[] {
  return settings.flatMap(({ name, value }) => {
    const draft = drafts[name];
    return draft === undefined || draft.value.trim() === value ? [] : [{ name, ...draft }];
  });
}

interface LineProps {
  readonly line: SettingLine;
  readonly people: readonly string[];
  readonly value: string;
  readonly field: ReturnType<Form['field']>;
  readonly onChange: (value: string) => void;
}

function Line({ line, people, value, field, onChange }: LineProps): JSX.Element {
  const { name, kind, choices, help, example } = line;
  if (kind !== 'choice' && kind !== 'person')
    return <Field {...field} label={name} value={value} onInput={onChange} hint={texts.settings.such(help, example)} />;
  const offered = kind === 'person' ? people : choices;
  const known = value === '' || offered.includes(value) ? offered : [value, ...offered];
  const options = [['', texts.settings.blank] as const, ...known.map((one) => [one, one] as const)];
  return <ChoiceList {...field} {...{ label: name, value, options, hint: help, onChoose: onChange }} />;
}

/** What Runsheet writes itself, and mail, which is confirmed elsewhere. */
function Engine({ setup, onOpen }: PartProps): JSX.Element {
  return (
    <Disclosure class="card folded after" label={texts.settings.engine}>
      {() => (
        <>
          <dl>
            {setup.settings
              .filter(({ kind }) => kind === 'engine')
              .map(({ name, value, help }) => (
                <div key={name} class="engine-row">
                  <dt dir="auto">
                    {name}
                    {value === '' ? '' : `: ${value}`}
                  </dt>
                  <dd class="hint" dir="auto">
                    {help}
                  </dd>
                </div>
              ))}
          </dl>
          <Button
            kind="text"
            onPress={() => {
              onOpen('checks');
            }}
          >
            {texts.settings.mail}
          </Button>
        </>
      )}
    </Disclosure>
  );
}

interface SaveProps extends Pick<PartProps, 'session'> {
  readonly form: Form;
  readonly changes: number;
  readonly onSave: () => void;
}

function Save({ session, form, changes, onSave }: SaveProps): JSX.Element {
  return (
    <>
      <Outcome sent={form.sent} session={session} />
      <Button
        kind="primary"
        submits
        off={session.work !== null || changes === 0}
        working={form.isWorking ? texts.setup.saving : null}
        onPress={onSave}
      >
        {texts.settings.save(changes)}
      </Button>
      {changes === 0 ? <p class="hint">{texts.settings.none}</p> : null}
    </>
  );
}

/** Every setting with its help; each is read as the check will read it before any of them is saved. */
export function SettingsStep(props: SettingsProps): JSX.Element {
  const { setup, session, drafts, onDraft, onClose } = props;
  const form = useForm(session);
  const changes = listChanges(setup, drafts);
  const save = (): void => {
    void form.send({ request: 'save-settings', changes: [...changes] }).then((done) => {
      if (done) onDraft({});
    });
  };
  const lineOf = (line: SettingLine): JSX.Element => (
    <Line
      key={line.name}
      {...{ line, people: setup.people, value: drafts[line.name]?.value ?? line.value, field: form.field(line.name) }}
      onChange={(value) => {
        onDraft({ ...drafts, [line.name]: { value, was: line.value } });
      }}
    />
  );
  return (
    <Page title={texts.setup.parts.settings.title} onClose={onClose}>
      <form
        class="setup-form"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        {setup.settings.filter(({ kind }) => kind !== 'engine').map(lineOf)}
        <Save {...{ session, form, changes: changes.length, onSave: save }} />
      </form>
      <Engine {...props} />
    </Page>
  );
}
