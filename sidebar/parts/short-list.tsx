import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LongList } from './long-list';
import { texts } from '../texts';

/** More than this are folded. */
const FEW = 5;

interface ShortListProps<T> {
  readonly items: readonly T[];
  readonly row: (item: T) => JSX.Element;
  /** Different for each item of the list, and the same wherever it stands in it. */
  readonly keyOf: (item: T) => string;
}

/** A list of which a few are shown until all are asked for; the focus then goes to the first that was hidden. */
export function ShortList<T>({ items, row, keyOf }: ShortListProps<T>): JSX.Element {
  const [isWhole, setWhole] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const next = isWhole ? box.current?.querySelector('ul')?.children[FEW] : null;
    if (next instanceof HTMLElement) next.focus();
  }, [isWhole]);
  const isFolded = !isWhole && items.length > FEW;
  return (
    <div ref={box} class={isFolded ? 'card' : ''}>
      <LongList class={isFolded ? 'few' : 'card'} items={isFolded ? items.slice(0, FEW) : items} keyOf={keyOf} row={row} />
      {isFolded ? (
        <button
          type="button"
          class="show-more"
          onClick={() => {
            setWhole(true);
          }}
        >
          {texts.acting.all(items.length)}
        </button>
      ) : null}
    </div>
  );
}
