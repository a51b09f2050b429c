import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Adopting } from './use-table';
import { texts } from '../../../texts';
import type { AdoptDraft } from '../../../../src/core/contract/adopt';

/** Copying, or working on the team's own tab, with what each means. */
export function WayChoice({ adopting: { table, way, setWay } }: { readonly adopting: Adopting }): JSX.Element {
  const name = useId();
  const { bind } = table;
  const option = (value: AdoptDraft['way'], label: string, says: string, isOff: boolean): JSX.Element => (
    <label class="choice">
      <input
        type="radio"
        name={name}
        checked={way === value}
        disabled={isOff}
        onChange={() => {
          setWay(value);
        }}
      />
      <span>
        {label}
        <span class="hint">{says}</span>
      </span>
    </label>
  );
  return (
    <fieldset class="choices">
      <legend>{texts.adopt.way}</legend>
      {option('copy', texts.adopt.copy, texts.adopt.copyHint, false)}
      {option('bind', texts.adopt.bind, bind.ok ? texts.adopt.bindHint : bind.says, !bind.ok)}
    </fieldset>
  );
}
