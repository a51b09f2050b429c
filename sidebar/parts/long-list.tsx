import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../texts';

const STEP = 20;

interface LongListProps<T> {
  readonly items: readonly T[];
  readonly class?: string;
  readonly row: (item: T) => JSX.Element;
  /** Different for each item of the list. */
  readonly keyOf: (item: T, index: number) => string;
}

/** A list that shows its beginning and more when it is asked to; the focus then goes to the first new row. */
export function LongList<T>({ items, class: name = '', row, keyOf }: LongListProps<T>): JSX.Element {
  const [shown, setShown] = useState(STEP);
  const list = useRef<HTMLUListElement>(null);
  const first = useRef<number | null>(null);
  useLayoutEffect(() => {
    const next = first.current === null ? null : list.current?.children[first.current];
    if (next instanceof HTMLElement) next.focus();
    first.current = null;
  }, [shown]);
  const left = items.length - shown;
  const showMore = (): void => {
    first.current = shown;
    setShown(shown + STEP);
  };
  return (
    <div class={`list ${name}`}>
      <ul ref={list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)} tabIndex={-1}>
            {row(item)}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" class="show-more" onClick={showMore}>
          {texts.showMore(STEP, left)}
        </button>
      ) : null}
    </div>
  );
}
