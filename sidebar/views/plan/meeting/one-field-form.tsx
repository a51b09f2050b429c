import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../parts/button';
import { Field } from '../../../parts/field';
import { texts } from '../../../texts';

interface FormProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
  readonly off: boolean;
  readonly working: boolean;
  readonly onSend: (text: string) => Promise<boolean>;
  /** More fields below. */
  readonly children?: ComponentChildren;
}

/** A form whose first field has to be filled in; it is blank again once it was done. */
export function OneFieldForm({ name, label, hint, missing, off, working, onSend, children }: FormProps): JSX.Element {
  const [text, setText] = useState('');
  const [missed, setMissed] = useState(0);
  const isBlank = text.trim() === '';
  const send = async (): Promise<void> => {
    if (isBlank) setMissed(missed + 1);
    else if (await onSend(text.trim())) {
      setText('');
      setMissed(0);
    }
  };
  return (
    <form
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <Field
        {...{ label, hint, value: text, required: true, onInput: setText, wrong: missed > 0 && isBlank ? missing : '' }}
        {...(missed > 0 ? { focused: missed } : {})}
      />
      {children}
      <div class="buttons">
        <Button kind="outlined" submits off={off} working={working ? texts.meeting.working : null} onPress={() => void send()}>
          {name}
        </Button>
      </div>
    </form>
  );
}
