import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FormField, FormSpec } from './form-spec';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { PersonField } from '../../parts/person-field';
import { Sentences } from '../../parts/sentences';
import type { Typed } from '../../state/use-drafts';
import { texts } from '../../texts';
import type { PersonLine } from '../../../src/core/contract/acting';

interface ActionFormProps {
  readonly name: string;
  readonly spec: FormSpec;
  readonly people: readonly PersonLine[];
  /** What was typed before it failed, `null` where it is new. */
  readonly before: Typed | null;
  /** Why it was not done, `''` where nothing is wrong. */
  readonly wrong: string;
  readonly onSend: (typed: Typed) => void;
  readonly onClose: () => void;
}

const isBlank = ({ key }: FormField, typed: Typed): boolean => (typed[key] ?? '').trim() === '';

interface FieldsProps extends Pick<ActionFormProps, 'spec' | 'people' | 'wrong'> {
  readonly typed: Typed;
  /** The one that has the focus, whenever the number changes; absent: none. */
  readonly focus: { readonly field: FormField | undefined; readonly count: number } | null;
  /** A field that is to be filled in. */
  readonly blank: FormField | undefined;
  readonly onType: (typed: Typed) => void;
}

function Fields({ spec, people, wrong, typed, focus, blank, onType }: FieldsProps): JSX.Element {
  return (
    <>
      {spec.fields.map((field, at) => {
        const { key, label, type, hint = '', missing } = field;
        const shared = {
          ...{ label, hint, value: typed[key] ?? '', required: missing !== undefined },
          wrong: field === blank ? (missing ?? '') : at === 0 ? wrong : '',
          ...(focus?.field === field ? { focused: focus.count } : {}),
          onInput: (value: string) => {
            onType({ ...typed, [key]: value });
          },
        };
        return type === 'person' ? <PersonField key={key} {...shared} people={people} /> : <Field key={key} {...shared} type={type} />;
      })}
    </>
  );
}

/** A small form below what it is about. What is blank is asked for here; everything else the server judges. */
export function ActionForm({ name, spec, before, onSend, onClose, ...more }: ActionFormProps): JSX.Element {
  const [typed, setTyped] = useState<Typed>(before ?? spec.typed);
  const [missed, setMissed] = useState(0);
  const [first] = spec.fields;
  const { fields, says } = spec;
  const blankIn = fields.findIndex((field) => field.missing !== undefined && isBlank(field, typed));
  const blank = missed > 0 ? fields[blankIn] : undefined;
  const focus = before !== null && missed === 0 ? null : { field: blank ?? first, count: missed };
  const send = (): void => {
    if (blankIn < 0) onSend(typed);
    else setMissed(missed + 1);
  };
  return (
    <form
      class="make"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <Sentences says={says} />
      <Fields {...{ ...more, spec, typed, focus, blank }} onType={setTyped} />
      <div class="buttons">
        <Button kind="primary" submits onPress={send}>
          {name}
        </Button>
        <Button kind="text" onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
