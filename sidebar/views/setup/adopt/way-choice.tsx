import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Adopting } from './use-table';
import { texts } from '../../../texts';
import type { AdoptDraft } from '../../../../src/core/contract/adopt';

interface OptionProps {
  readonly name: string;
  readonly label: string;
  readonly says?: string;
  readonly isChosen: boolean;
  readonly isOff?: boolean;
  readonly onChoose: () => void;
}

function Option({ name, label, says = '', isChosen, isOff = false, onChoose }: OptionProps): JSX.Element {
  return (
    <label class="choice">
      <input type="radio" name={name} checked={isChosen} disabled={isOff} onChange={onChoose} />
      <span>
        {label}
        {says === '' ? null : <span class="hint">{says}</span>}
      </span>
    </label>
  );
}

type WayProps = { readonly adopting: Adopting };

/** Where the columns go that Runsheet writes. */
function EngineChoice({ adopting: { engine, setWay } }: WayProps): JSX.Element {
  const name = useId();
  const option = (value: AdoptDraft['engine'], label: string): JSX.Element => (
    <Option
      {...{ name, label, isChosen: engine === value }}
      onChoose={() => {
        setWay('bind', value);
      }}
    />
  );
  return (
    <fieldset class="choices">
      <legend>{texts.adopt.engine}</legend>
      {option('end', texts.adopt.engineEnd)}
      {option('own tab', texts.adopt.engineApart)}
    </fieldset>
  );
}

/** Copying, or working on the team's own tab, with what each means. */
export function WayChoice({ adopting }: WayProps): JSX.Element {
  const name = useId();
  const { table, way, setWay } = adopting;
  const { bind } = table;
  const option = (value: AdoptDraft['way'], label: string, says: string, isOff: boolean): JSX.Element => (
    <Option
      {...{ name, label, says, isOff, isChosen: way === value }}
      onChoose={() => {
        setWay(value);
      }}
    />
  );
  return (
    <>
      <fieldset class="choices">
        <legend>{texts.adopt.way}</legend>
        {option('copy', texts.adopt.copy, texts.adopt.copyHint, false)}
        {option('bind', texts.adopt.bind, bind.ok ? texts.adopt.bindHint : bind.says, !bind.ok)}
      </fieldset>
      {way === 'bind' ? <EngineChoice adopting={adopting} /> : null}
    </>
  );
}
