import type { JSX, RefObject } from 'preact';
import { Of } from './of';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface InputProps {
  readonly id: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** `long`: several lines; `decimal`: a number as the file writes it. */
  readonly type?: 'text' | 'date' | 'number' | 'decimal' | 'url' | 'long';
  readonly required?: boolean;
}

interface FieldProps extends Omit<InputProps, 'id'> {
  readonly label: string;
  readonly hint: string;
  /** What the label is of, for who hears the page only. */
  readonly of?: string;
  /** What is wrong with it, `''` where nothing is. */
  readonly wrong?: string;
  /** Takes the focus when it appears and whenever this number changes; absent: never. */
  readonly focused?: number;
}

/** As many characters as the server keeps. */
const LONGEST = 200;
const LONGEST_TEXT = 2000;

type Box = HTMLInputElement | HTMLTextAreaElement;

interface SaidProps extends InputProps {
  readonly isWrong: boolean;
  readonly says: string;
  readonly field: RefObject<Box | null>;
}

function Input({ id, value, onInput, type = 'text', required = false, isWrong, says, field }: SaidProps): JSX.Element {
  const shared = {
    ...{ id, class: 'find', dir: 'auto' as const, value, 'aria-required': required, 'aria-invalid': isWrong },
    ...(says === '' ? {} : { 'aria-describedby': `${id}-says` }),
    ref: (box: Box | null) => {
      field.current = box;
    },
    onInput: ({ currentTarget }: { readonly currentTarget: Box }) => {
      onInput(currentTarget.value);
    },
  };
  if (type === 'long') return <textarea rows={3} maxLength={LONGEST_TEXT} {...shared} />;
  if (type === 'date') return <input type="date" {...shared} />;
  if (type === 'number') return <input type="number" step="any" {...shared} />;
  if (type === 'url') return <input type="url" maxLength={LONGEST_TEXT} {...shared} />;
  return <input type="text" {...(type === 'decimal' ? { inputMode: 'decimal' } : {})} maxLength={LONGEST} {...shared} />;
}

/** One line of a form with its label, and what is expected or wrong below it. */
export function Field({ label, of = '', hint, wrong = '', focused, ...input }: FieldProps): JSX.Element {
  const id = useId();
  const field = useRef<Box | null>(null);
  useLayoutEffect(() => {
    if (focused !== undefined) field.current?.focus();
  }, [focused]);
  const isWrong = wrong !== '';
  const says = isWrong ? wrong : hint;
  return (
    <div class="field">
      <label for={id}>
        {label}
        {of === '' ? null : <Of title={of} />}
      </label>
      <Input {...input} id={id} isWrong={isWrong} says={says} field={field} />
      {says === '' ? null : (
        <p id={`${id}-says`} class={isWrong ? 'wrong' : 'hint'} role={isWrong ? 'alert' : undefined} dir="auto">
          {says}
        </p>
      )}
    </div>
  );
}
