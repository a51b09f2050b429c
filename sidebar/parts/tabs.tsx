import type { ComponentChildren, JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

export interface Tab {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly panel: () => ComponentChildren;
}

type Move = (at: number, of: number) => number;

const moves: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowRight', (at, of) => (at + 1) % of],
  ['ArrowLeft', (at, of) => (at - 1 + of) % of],
  ['Home', () => 0],
  ['End', (_at, of) => of - 1],
]);

const mirrored = new Map([
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowLeft', 'ArrowRight'],
]);

/** The move a key asks for; in a script that runs from right to left the arrows change sides. */
function moveOf(event: KeyboardEvent, element: HTMLElement): Move | undefined {
  const isMirrored = getComputedStyle(element).direction === 'rtl';
  return moves.get((isMirrored ? mirrored.get(event.key) : undefined) ?? event.key);
}

interface TabListProps {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

function TabList({ id, label, tabs, chosen, onChoose }: TabListProps): JSX.Element {
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const move = moveOf(event, event.currentTarget);
    if (move === undefined) return;
    event.preventDefault();
    const next = move(chosen, tabs.length);
    onChoose(next);
    buttons.current[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab, at) => (
        <button
          key={tab.key}
          ref={(button) => {
            buttons.current[at] = button;
          }}
          type="button"
          role="tab"
          id={`${id}-${tab.key}`}
          aria-controls={`${id}-${tab.key}-panel`}
          aria-selected={at === chosen}
          tabIndex={at === chosen ? 0 : -1}
          onClick={() => {
            onChoose(at);
          }}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** Key of the tab that is shown when they appear; absent: the first. */
  readonly first?: string;
}

/** Tabs with their panels, as WAI-ARIA describes them. A panel is made when it is first shown and keeps its state. */
export function Tabs({ label, tabs, first }: TabsProps): JSX.Element {
  const id = useId();
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      tabs.findIndex(({ key }) => key === first),
    ),
  );
  const [visited, setVisited] = useState<ReadonlySet<number>>(() => new Set([chosen]));
  const choose = (at: number): void => {
    setChosen(at);
    setVisited(new Set([...visited, at]));
  };
  return (
    <>
      <TabList id={id} label={label} tabs={tabs} chosen={chosen} onChoose={choose} />
      {tabs.map((tab, at) => (
        <div
          key={tab.key}
          class="panel"
          role="tabpanel"
          id={`${id}-${tab.key}-panel`}
          aria-labelledby={`${id}-${tab.key}`}
          tabIndex={0}
          hidden={at !== chosen}
        >
          {visited.has(at) ? tab.panel() : null}
        </div>
      ))}
    </>
  );
}
