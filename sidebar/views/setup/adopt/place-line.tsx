import type { JSX } from 'preact';
import { Forward } from '../../../parts/icon';
import { texts } from '../../../texts';

interface PlaceLineProps {
  readonly title: string;
  readonly row: number;
  readonly says: string;
  /** What becomes of it, in a word. */
  readonly word?: string;
  readonly onShow: () => void;
}

/** A row of the team's tab, as a button that leads to it. */
export function PlaceLine({ title, row, says, word = '', onShow }: PlaceLineProps): JSX.Element {
  return (
    <button type="button" class="row-button" onClick={onShow}>
      <span class="item-text">
        <span class="item-title" dir="auto">
          {title === '' ? texts.adopt.place(row) : title}
        </span>
        <span class="meta">{[texts.adopt.place(row), word].filter((part) => part !== '').join(' · ')}</span>
        {says === '' ? null : (
          <span class="row-says" dir="auto">
            {says}
          </span>
        )}
      </span>
      <Forward />
    </button>
  );
}
