import type { ComponentChildren, JSX } from 'preact';
import { Of } from '../../parts/of';
import { useId, useRef, useState } from 'preact/hooks';
import { ActionForm } from './action-form';
import { actionsOf, type ActionName, type Subject } from './subject';
import { useActing, type Acting } from './use-acting';
import { Button } from '../../parts/button';
import { Chevron } from '../../parts/icon';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { NextStep } from '../../../src/core/contract/acting';

const { names } = texts.acting;

interface MoreProps {
  readonly subject: Subject;
  readonly actions: readonly ActionName[];
  readonly acting: Acting;
}

interface MenuProps {
  readonly actions: readonly ActionName[];
  readonly onChoose: (action: ActionName) => void;
}

function Menu({ actions, onChoose }: MenuProps): JSX.Element {
  const say = useSay();
  return (
    <ul class="menu card">
      {actions.map((action) => (
        <li key={action}>
          <button
            type="button"
            class="menu-button"
            onClick={() => {
              onChoose(action);
            }}
          >
            {say(names[action])}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Everything else that can be done, behind one button. */
function More({ subject, actions, acting }: MoreProps): JSX.Element {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const choose = (action: ActionName): void => {
    close();
    acting.start(action, button.current);
  };
  return (
    <div
      class="more"
      onKeyDown={({ key }) => {
        if (key === 'Escape' && isOpen) close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="button button-text disclosure-button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {texts.acting.more}
        <Of title={subject.title} />
        <Chevron />
      </button>
      <div id={id}>{isOpen ? <Menu actions={actions} onChoose={choose} /> : null}</div>
    </div>
  );
}

/** What the next step of a row does here; a run is done on its page, a number of a measurable stands in its period and any other in Current. */
function meaningOf(does: NextStep['does'], id: string): ActionName {
  if (actionsOf(id).length === 0) return 'show';
  if (does === 'enter') return id.startsWith('K-') ? 'enter' : 'current';
  if (does === 'answer') return 'excuse';
  return does === 'submit' ? 'open' : does;
}

interface ActionBarProps extends ViewProps {
  readonly subject: Subject;
  /** Where in the sidebar it stands, so that two of the same row keep apart what is typed. */
  readonly place: string;
  /** What is to be done next; absent where nothing comes first. */
  readonly next?: NextStep;
  /** Stands before everything else. */
  readonly children?: ComponentChildren;
  /** What is not offered, because it is what this place is for. */
  readonly without?: readonly ActionName[];
}

/** What can be done about a row: the next thing as a button, the rest behind another, and the form of what was chosen. */
export function ActionBar({ subject, place, next, children, without = [], ...view }: ActionBarProps): JSX.Element | null {
  const acting = useActing(view, subject, place);
  const say = useSay();
  const main = next === undefined ? null : meaningOf(next.does, subject.id);
  const actions = actionsOf(subject.id).filter((action) => action !== main && !without.includes(action));
  const { form } = acting;
  if (main === null && actions.length === 0 && children === undefined) return null;
  return (
    <>
      <div class="buttons acting">
        {children}
        {next === undefined || main === null ? null : (
          <Button
            kind="outlined"
            onPress={() => {
              acting.start(main, document.activeElement);
            }}
          >
            {next.says}
            <Of title={subject.title} />
          </Button>
        )}
        {actions.length === 0 ? null : <More subject={subject} actions={actions} acting={acting} />}
      </div>
      {form === null ? null : (
        <ActionForm
          key={form.name}
          name={say(names[form.name])}
          spec={form.spec}
          people={view.overview.people}
          before={form.draft?.typed ?? null}
          wrong={form.draft?.wrong ?? ''}
          onSend={acting.send}
          onClose={acting.close}
        />
      )}
    </>
  );
}
