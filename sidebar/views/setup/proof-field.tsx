import type { JSX } from 'preact';
import { ChoiceList } from '../../parts/choice-list';
import { Field } from '../../parts/field';
import { texts } from '../../texts';

interface ProofFieldProps {
  readonly label: string;
  /** The rule as it would be typed, `number 1..8`. */
  readonly value: string;
  readonly wrong: string;
  readonly focused?: number;
  readonly onChange: (value: string) => void;
}

/** A proof chosen by its kind, with what that kind asks for. */
export function ProofField({ label, value, wrong, focused, onChange }: ProofFieldProps): JSX.Element {
  const [kind = ''] = value.split(' ', 1);
  const rest = value.slice(kind.length + 1);
  const [, , asks = '', example = ''] = texts.wizard.proofs.find(([key]) => key === kind) ?? [];
  const options = [['', texts.setup.choose] as const, ...texts.wizard.proofs.map(([key, says]) => [key, says] as const)];
  const list = { label, options, value: kind, ...(focused === undefined ? {} : { focused }), ...(asks === '' ? { wrong } : {}) };
  return (
    <>
      <ChoiceList
        {...list}
        onChoose={(chosen) => {
          const [, , , usual = ''] = texts.wizard.proofs.find(([key]) => key === chosen) ?? [];
          onChange(`${chosen} ${usual}`.trim());
        }}
      />
      {asks === '' ? null : (
        <Field
          label={asks}
          hint={texts.wizard.such(example)}
          value={rest}
          wrong={wrong}
          onInput={(typed) => {
            onChange(`${kind} ${typed}`);
          }}
        />
      )}
    </>
  );
}
