import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { texts } from '../../../texts';

/** As many characters as a running meeting keeps. */
const LONGEST = 1200;

interface MessagesProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** What was written is to be kept for everybody. */
  readonly onKeep: () => void;
}

/** What is to be told on, in lines. */
export function MessagesField({ value, onInput, onKeep }: MessagesProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{texts.meeting.messages}</label>
      <textarea
        {...{ id, value, rows: 4, maxLength: LONGEST, class: 'find', dir: 'auto', 'aria-describedby': `${id}-says` }}
        onInput={({ currentTarget }) => {
          onInput(currentTarget.value);
        }}
        onBlur={({ relatedTarget }) => {
          // A press on a way on takes along what was written; keeping it first would swallow the press.
          if (!(relatedTarget instanceof Element && relatedTarget.closest('.buttons') !== null)) onKeep();
        }}
      />
      <p id={`${id}-says`} class="hint">
        {texts.meeting.messagesHint}
      </p>
    </div>
  );
}
