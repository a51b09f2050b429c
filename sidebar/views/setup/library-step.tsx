import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Outcome } from './outcome';
import type { PartProps } from './part';
import { useForm } from './use-form';
import { isLibraryView } from '../../messages/read-setup';
import { Button } from '../../parts/button';
import { ChoiceList } from '../../parts/choice-list';
import { Disclosure } from '../../parts/disclosure';
import { Step } from '../../parts/step';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { LibraryItem, LibraryView } from '../../../src/core/contract/setup';

type Chosen = ReadonlySet<string>;

/** Items by kind and department, in the order in which they came. */
function groupItems(
  items: readonly LibraryItem[],
): readonly { readonly kind: string; readonly group: string; readonly items: readonly LibraryItem[] }[] {
  const names = [...new Set(items.map(({ kind, group }) => `${kind}\n${group}`))];
  return names.map((name) => {
    const [kind = '', group = ''] = name.split('\n');
    return { kind, group, items: items.filter((item) => item.kind === kind && item.group === group) };
  });
}

function Item({
  item,
  chosen,
  onToggle,
}: {
  readonly item: LibraryItem;
  readonly chosen: Chosen;
  readonly onToggle: (key: string) => void;
}): JSX.Element {
  return (
    <label class="choice">
      <input
        type="checkbox"
        checked={chosen.has(item.key)}
        onChange={() => {
          onToggle(item.key);
        }}
      />
      <span>
        {item.title}
        <span class="hint">{item.says}</span>
      </span>
    </label>
  );
}

interface ShelvesProps {
  readonly items: readonly LibraryItem[];
  readonly chosen: Chosen;
  readonly onToggle: (key: string) => void;
}

function Shelves({ items, ...rest }: ShelvesProps): JSX.Element {
  const say = useSay();
  return (
    <div class="list card">
      <ul>
        {groupItems(items).map(({ kind, group, items: of }) => (
          <li key={`${kind} ${group}`}>
            <Disclosure
              class="line"
              label={
                <span class="item-text">
                  <span class="item-title">
                    {say(texts.library.kinds[kind] ?? kind)}: {group}
                  </span>
                  <span class="meta">{texts.library.chosen(of.filter(({ key }) => rest.chosen.has(key)).length, of.length)}</span>
                </span>
              }
            >
              {() => of.map((item) => <Item key={item.key} item={item} {...rest} />)}
            </Disclosure>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Shelf({ items, setup, session, overview }: PartProps & { readonly items: readonly LibraryItem[] }): JSX.Element {
  const [chosen, setChosen] = useState<Chosen>(new Set());
  const [owner, setOwner] = useState(setup.people.includes(overview.you.name) ? overview.you.name : '');
  const form = useForm(session);
  const toggle = (key: string): void => {
    setChosen(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]));
  };
  const add = (): void => {
    void form.send({ request: 'add-from-library', keys: [...chosen], owner }).then((done) => {
      if (done) setChosen(new Set());
    });
  };
  const people = setup.people.map((name) => [name, name] as const);
  return (
    <div class="setup-form">
      <Shelves items={items} chosen={chosen} onToggle={toggle} />
      <ChoiceList
        {...form.field('owner')}
        {...{ label: texts.library.owner, value: owner, onChoose: setOwner, hint: texts.library.hint }}
        options={[['', texts.setup.choose], ...people]}
      />
      <Outcome sent={form.sent} session={session} />
      <Button
        kind="primary"
        off={session.work !== null || chosen.size === 0}
        working={form.isWorking ? texts.setup.saving : null}
        onPress={add}
      >
        {texts.library.add(chosen.size)}
      </Button>
    </div>
  );
}

/** Ready-made measurables and processes, chosen by department. */
export function LibraryStep(props: PartProps): JSX.Element {
  const { session, onClose } = props;
  return (
    <Step {...{ title: texts.setup.parts.library.title, session, round: 0, onClose }} request={{ request: 'library' }} is={isLibraryView}>
      {({ items }: LibraryView) => <Shelf items={items} {...props} />}
    </Step>
  );
}
