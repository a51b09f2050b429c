import type { JSX } from 'preact';

/** A turning ring with the words that say what is being done. */
export function Spinner({ says }: { readonly says: string }): JSX.Element {
  return (
    <span class="spinning">
      <span class="ring" aria-hidden="true" />
      {says}
    </span>
  );
}
