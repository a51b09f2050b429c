import type { JSX } from 'preact';
import { Of } from '../../parts/of';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../../parts/button';
import { Field } from '../../parts/field';
import { isWritten } from '../../state/is-run-ready';
import { texts } from '../../texts';
import type { ProofField } from '../../../src/core/contract/acting';

interface ProofInputProps {
  readonly field: ProofField;
  readonly value: string;
  /** What it is the proof of. */
  readonly of: string;
  /** Takes the focus whenever this number changes; absent: never. */
  readonly focused?: number;
  readonly onInput: (value: string) => void;
  readonly onSave: () => void;
}

type Kind = ProofField['kind'];

const HELPS: ReadonlyMap<Kind, string> = new Map<Kind, string>([
  ['file', texts.mine.files],
  ['photo', texts.mine.photos],
]);

const TYPES: ReadonlyMap<Kind, 'url' | 'decimal' | 'long'> = new Map<Kind, 'url' | 'decimal' | 'long'>([
  ['link', 'url'],
  ['file', 'url'],
  ['photo', 'url'],
  ['number', 'decimal'],
  ['text', 'long'],
]);

function Choices({ field, value, of, focused, onInput }: Omit<ProofInputProps, 'onSave'>): JSX.Element {
  const name = useId();
  const first = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focused !== undefined) first.current?.focus();
  }, [focused]);
  return (
    <fieldset class="choices">
      <legend>
        {texts.mine.proof}
        <Of title={of} />
      </legend>
      {field.choices.map((choice, at) => (
        <label key={choice} class="choice">
          <input
            type="radio"
            ref={at === 0 ? first : null}
            name={name}
            checked={choice === value}
            onChange={() => {
              onInput(choice);
            }}
          />
          <span dir="auto">{choice}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** What is expected, and for words how many are there. */
function hintOf({ kind, says, least = 0 }: ProofField, value: string): string {
  const expected = [says === '' ? '' : `${says}.`, HELPS.get(kind) ?? ''].filter((part) => part !== '').join(' ');
  return kind === 'text' ? `${expected} ${texts.mine.counted(value.trim().length, least)}.` : expected;
}

/** The field of a proof by its kind; nothing where none is asked for. A value that the sheet refuses says why. */
export function ProofInput({ field, value, of, focused, onInput, onSave }: ProofInputProps): JSX.Element | null {
  const { kind } = field;
  if (kind === 'none') return null;
  if (kind === 'cell') return <p class="hint" dir="auto">{`${field.says}. ${texts.mine.cell}`}</p>;
  if (kind === 'sign-off') return <p class="hint">{texts.mine.signOff}</p>;
  if (!isWritten(field)) return <p class="wrong" dir="auto">{`${field.says}.`}</p>;
  const isSaved = value === field.value;
  const wrong = isSaved && value !== '' ? field.lacks : '';
  const focus = focused === undefined ? {} : { focused };
  return (
    <div class="proof">
      {kind === 'choice' ? (
        <Choices {...{ field, value, of, onInput }} {...focus} />
      ) : (
        <Field
          {...{ label: texts.mine.proof, of, value, onInput, wrong, hint: hintOf(field, value), type: TYPES.get(kind) ?? 'text' }}
          {...focus}
        />
      )}
      {isSaved ? null : (
        <Button kind="outlined" onPress={onSave}>
          {texts.mine.save}
          <Of title={of} />
        </Button>
      )}
    </div>
  );
}
