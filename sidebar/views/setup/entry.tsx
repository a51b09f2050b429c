import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Forward, ToneMark } from '../../parts/icon';
import { texts } from '../../texts';

interface EntryProps {
  readonly title: string;
  readonly says?: string;
  /** Whether it is done; absent where that is no question. */
  readonly done?: boolean;
  /** True where somebody came back from what it opens. */
  readonly isBack?: boolean;
  readonly onOpen: () => void;
}

/** A line that opens something. */
export function Entry({ title, says = '', done, isBack = false, onOpen }: EntryProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (isBack) button.current?.focus();
  }, []);
  return (
    <button ref={button} type="button" class="row-button" onClick={onOpen}>
      {done === undefined ? null : done ? <ToneMark tone="good" /> : <ToneMark tone="quiet" />}
      <span class="item-text">
        <span class="item-title" dir="auto">
          {title}
        </span>
        {done === true ? <span class="unseen">, {texts.setup.done}</span> : null}
        {says === '' ? null : (
          <span class="meta" dir="auto">
            {says}
          </span>
        )}
      </span>
      <Forward />
    </button>
  );
}
