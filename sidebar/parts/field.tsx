import type { JSX, Ref } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  readonly required?: boolean;
}

interface FieldProps extends Omit<InputProps, 'id'> {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with it, `''` where nothing is. */
  readonly wrong?: string;
  /** Takes the focus when it appears and whenever this number changes; absent: never. */
  readonly focused?: number;
}

/** As many characters as the server keeps. */
const LONGEST = 200;

interface SaidProps extends InputProps {
  readonly isWrong: boolean;
  readonly says: string;
  readonly field: Ref<HTMLInputElement>;
}

function Input({ id, value, onInput, type = 'text', required = false, isWrong, says, field }: SaidProps): JSX.Element {
  const shared = {
    ...{ id, ref: field, class: 'find', value, 'aria-required': required, 'aria-invalid': isWrong },
    ...(says === '' ? {} : { 'aria-describedby': `${id}-says` }),
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
      onInput(currentTarget.value);
    },
  };
  if (type === 'date') return <input type="date" {...shared} />;
  return type === 'number' ? <input type="number" step="any" {...shared} /> : <input type="text" maxLength={LONGEST} {...shared} />;
}

/** One line of a form with its label, and what is expected or wrong below it. */
export function Field({ label, hint, wrong = '', focused, ...input }: FieldProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (focused !== undefined) field.current?.focus();
  }, [focused]);
  const isWrong = wrong !== '';
  const says = isWrong ? wrong : hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Input {...input} id={id} isWrong={isWrong} says={says} field={field} />
      {says === '' ? null : (
        <p id={`${id}-says`} class={isWrong ? 'wrong' : 'hint'} role={isWrong ? 'alert' : undefined} dir="auto">
          {says}
        </p>
      )}
    </div>
  );
}
