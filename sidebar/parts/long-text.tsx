import type { JSX } from 'preact';
import { Of } from './of';
import { useState } from 'preact/hooks';
import { texts } from '../texts';

/** More characters than this are cut. */
const LONGEST = 280;

interface LongTextProps {
  readonly text: string;
  readonly class?: string;
  /** What it is about, for who hears the page only. */
  readonly of: string;
}

/** Text of a cell; what is long is cut until more of it is asked for. */
export function LongText({ text, class: name = '', of }: LongTextProps): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  if (text === '') return null;
  const isLong = text.length > LONGEST;
  return (
    <p class={name} dir="auto">
      {isLong && !isWhole ? `${text.slice(0, LONGEST)}… ` : `${text} `}
      {isLong ? (
        <button
          type="button"
          class="word-button"
          aria-expanded={isWhole}
          onClick={() => {
            setWhole(!isWhole);
          }}
        >
          {isWhole ? texts.acting.less : texts.acting.whole}
          <Of title={of} />
        </button>
      ) : null}
    </p>
  );
}
