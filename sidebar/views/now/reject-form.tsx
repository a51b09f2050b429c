import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { texts } from '../../texts';

/** As many characters as the server keeps. */
const LONGEST = 300;

interface ReasonProps {
  readonly note: string;
  /** Counts how often it was to be sent without a reason. */
  readonly missed: number;
  readonly onInput: (note: string) => void;
}

/** The field for the reason; it takes the focus when it appears and when it is missed. */
function Reason({ note, missed, onInput }: ReasonProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const isMissing = missed > 0 && note.trim() === '';
  useLayoutEffect(() => field.current?.focus(), [missed]);
  return (
    <>
      <label for={id}>{texts.signing.why}</label>
      <textarea
        id={id}
        ref={field}
        class="find"
        rows={3}
        maxLength={LONGEST}
        aria-required="true"
        aria-invalid={isMissing}
        aria-describedby={`${id}-says`}
        value={note}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
        }}
      />
      <p id={`${id}-says`} class={isMissing ? 'wrong' : 'hint'} role={isMissing ? 'alert' : undefined}>
        {isMissing ? texts.signing.whyMissing : texts.signing.whyHint}
      </p>
    </>
  );
}

interface RejectProps {
  /** True while something is being done. */
  readonly off: boolean;
  /** True while this is being sent. */
  readonly working: boolean;
  readonly onSend: (note: string) => void;
  readonly onClose: () => void;
}

/** Asks why something is not accepted; without a reason nothing is sent. */
export function RejectForm({ off, working, onSend, onClose }: RejectProps): JSX.Element {
  const [note, setNote] = useState('');
  const [missed, setMissed] = useState(0);
  const send = (): void => {
    if (note.trim() === '') setMissed(missed + 1);
    else onSend(note.trim());
  };
  return (
    <div class="reject">
      <Reason note={note} missed={missed} onInput={setNote} />
      <div class="buttons">
        <Button kind="primary" off={off} working={working ? texts.signing.working : null} onPress={send}>
          {texts.signing.send}
        </Button>
        <Button kind="text" off={off} onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </div>
  );
}
