import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { senderOf } from './start-preview';
import { texts } from '../../texts';
import type { MailMode, StartPreview } from '../../../src/core/contract/overview';

const MODES: readonly MailMode[] = ['off', 'dry run', 'on'];

interface MailChoiceProps {
  readonly mail: MailMode;
  readonly preview: StartPreview;
  readonly onChoose: (mail: MailMode) => void;
}

/** Whether mail is sent, listed only, or neither. */
export function MailChoice({ mail, preview, onChoose }: MailChoiceProps): JSX.Element {
  const name = useId();
  const isPossible = (mode: MailMode): boolean => mode !== 'on' || preview.domains !== undefined;
  const hintOf = (mode: MailMode): string =>
    isPossible(mode) ? texts.start.modeHints[mode](senderOf(preview)) : texts.start.onImpossible(preview.recipients.length > 0);
  return (
    <fieldset class="choices">
      <legend>{texts.start.mode}</legend>
      {MODES.map((mode) => (
        <label key={mode} class="choice">
          <input
            type="radio"
            name={name}
            checked={mode === mail}
            disabled={!isPossible(mode)}
            onChange={() => {
              onChoose(mode);
            }}
          />
          <span>
            {texts.start.modes[mode]}
            <span class="hint" dir="auto">
              {hintOf(mode)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
