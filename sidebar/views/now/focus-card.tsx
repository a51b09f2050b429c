import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceList } from '../../parts/choice-list';
import { ToneMark } from '../../parts/icon';
import { RowList } from '../../parts/row-list';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { Overview } from '../../../src/core/contract/overview';

/** Whose focus can be looked at: the reader first, then in the order of the server. */
function listPeople({ focus, you }: Overview): readonly string[] {
  const people = focus.map(({ person }) => person);
  return you.name === '' || people.includes(you.name) ? people : [you.name, ...people];
}

/** What the reader should look at this week, each with its reason; whoever leads others, or is unknown, chooses whose. */
export function FocusCard(view: ViewProps): JSX.Element | null {
  const { focus, you, now } = view.overview;
  const people = listPeople(view.overview);
  const [chosen, setChosen] = useState<string | null>(null);
  if (focus.length === 0) return null;
  const known = chosen !== null && people.includes(chosen) ? chosen : you.name;
  const items = focus.find(({ person }) => person === known)?.items ?? [];
  const options = people.map((person): readonly [string, string] => [person, person === you.name ? texts.focus.you(person) : person]);
  const isMine = known === you.name;
  return (
    <section class="group">
      <h2 class="section-head">{isMine && known !== '' ? texts.focus.mine : texts.focus.others}</h2>
      {people.length > 1 || you.name === '' ? (
        <ChoiceList
          {...{ label: texts.focus.whose, quiet: true, value: known, onChoose: setChosen }}
          options={you.name === '' ? [['', texts.focus.choose], ...options] : options}
        />
      ) : null}
      {items.length > 0 ? <RowList rows={items} walk={view.walk} now={now} says={({ because }) => because} /> : null}
      {items.length === 0 && known !== '' ? (
        <p class="quiet-line">
          <ToneMark tone="good" />
          {texts.focus.none}
        </p>
      ) : null}
    </section>
  );
}
