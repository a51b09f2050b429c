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
  /** How many are shown at first. */
  readonly first?: number;
  /** What it is a list of, for who hears its button only. */
  readonly of?: string;
}

/** A list that shows its beginning and twice as many whenever it is asked to; the focus then goes to the first new row, and each row tells its place among all. */
export function LongList<T>({ items, class: name = '', row, keyOf, first = STEP, of = '' }: LongListProps<T>): JSX.Element {
  const [shown, setShown] = useState(first);
  const list = useRef<HTMLUListElement>(null);
  const next = useRef<number | null>(null);
  useLayoutEffect(() => {
    const row = next.current === null ? null : list.current?.children[next.current];
    if (row instanceof HTMLElement) row.focus();
    next.current = null;
  }, [shown]);
  const left = items.length - shown;
  const step = Math.max(shown, STEP);
  const showMore = (): void => {
    next.current = shown;
    setShown(shown + step);
  };
  return (
    <div class={`list ${name}`}>
      <ul ref={list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={keyOf(item, index)} tabIndex={-1} {...(left > 0 ? { 'aria-setsize': items.length, 'aria-posinset': index + 1 } : {})}>
            {row(item)}
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <button type="button" class="show-more" onClick={showMore}>
          {texts.showMore(step, left)} {of === '' ? null : <span class="unseen">{of}</span>}
        </button>
      ) : null}
    </div>
  );
}
