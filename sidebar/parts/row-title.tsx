import type { JSX } from 'preact';
import type { Walk } from '../state/use-walk';

interface RowTitleProps {
  readonly id: string;
  readonly title: string;
  readonly walk: Walk;
}

/** The name of a row; it leads to its page. */
export function RowTitle({ id, title, walk }: RowTitleProps): JSX.Element {
  return (
    <p class="item-title" dir="auto">
      <button
        type="button"
        class="title-button"
        onClick={() => {
          walk.open(id, title);
        }}
      >
        {title === '' ? id : title}
      </button>
    </p>
  );
}
