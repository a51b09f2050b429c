import type { JSX } from 'preact';
import { ComboBox } from './combo-box';
import { texts } from '../texts';
import type { Overview } from '../../src/core/contract/overview';

interface PersonChoiceProps {
  readonly overview: Pick<Overview, 'you' | 'people'>;
  /** Gets a name of People, `''` for the reader's own. */
  readonly onChoose: (name: string) => void;
}

/** True for whoever leads somebody, and for whoever Google or People does not know: they may look as somebody else. */
function mayLook({ you, people }: PersonChoiceProps['overview']): boolean {
  return people.length > 0 && (you.chosen || you.name === '' || people.some(({ mine, name }) => mine && name !== you.name));
}

/** Chooses as whom the file is looked at: it filters, and never signs. Nothing for who has nobody to look after. */
export function PersonChoice({ overview, onChoose }: PersonChoiceProps): JSX.Element | null {
  if (!mayLook(overview)) return null;
  const { you, people } = overview;
  const me = { value: '', label: you.name === '' ? texts.looking.nobody : texts.looking.me, says: '' };
  const others = people.map(({ name, team }) => ({ value: name, label: name, says: team }));
  return (
    <ComboBox
      label={texts.looking.label}
      hint={texts.looking.says}
      choices={[me, ...others]}
      value={you.chosen ? you.name : ''}
      onChoose={onChoose}
    />
  );
}
