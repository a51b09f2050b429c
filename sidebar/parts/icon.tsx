import type { JSX } from 'preact';
import type { Tone } from '../../src/core/contract/tone';

/** Every mark has a shape of its own, so that none is told by colour alone. */
const marks: Record<Tone, JSX.Element> = {
  good: (
    <>
      <circle cx="8" cy="8" r="7" />
      <path class="mark" d="M4.8 8.3l2.2 2.2 4.3-4.6" />
    </>
  ),
  warn: (
    <>
      <path d="M8 1.2a1.2 1.2 0 0 1 1.05.62l6.1 11.1A1.2 1.2 0 0 1 14.1 14.7H1.9a1.2 1.2 0 0 1-1.05-1.78l6.1-11.1A1.2 1.2 0 0 1 8 1.2z" />
      <path class="mark" d="M8 5.8v3.6M8 11.9v.1" />
    </>
  ),
  bad: (
    <>
      <path d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z" />
      <path class="mark" d="M8 4.5v4.2M8 11.4v.1" />
    </>
  ),
  quiet: (
    <>
      <circle class="ring" cx="8" cy="8" r="6.2" />
      <path class="dash" d="M5.2 8h5.6" />
    </>
  ),
};

/** The mark of a tone; the words beside it say what it means. */
export function ToneMark({ tone }: { readonly tone: Tone }): JSX.Element {
  return (
    <svg class={`tone tone-${tone}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {marks[tone]}
    </svg>
  );
}

/** A small arrow that turns when what it stands on is open. */
export function Chevron(): JSX.Element {
  return (
    <svg class="outline chevron" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 6l4 4 4-4" />
    </svg>
  );
}

/** A small arrow: it leads on. */
export function Forward(): JSX.Element {
  return (
    <svg class="outline forward" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M6 4l4 4-4 4" />
    </svg>
  );
}

export function Cross(): JSX.Element {
  return (
    <svg class="outline" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 4l8 8M12 4l-8 8" />
    </svg>
  );
}

/** A sheet: where rows are to be filled in. */
export function SheetIcon(): JSX.Element {
  return (
    <svg class="outline" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3.5 2h9A1.5 1.5 0 0 1 14 3.5v9a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 2 12.5v-9A1.5 1.5 0 0 1 3.5 2zM2 6h12M2 10h12M6 6v8" />
    </svg>
  );
}

/** An arrow in a circle: open it again. */
export function AgainIcon(): JSX.Element {
  return (
    <svg class="outline" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M13.2 8.6A5.3 5.3 0 1 1 11.6 4l1.6 1.5M13.4 2.2v3.5H9.9" />
    </svg>
  );
}

/** A small paragraph: somebody noted something. */
export function NoteIcon(): JSX.Element {
  return (
    <svg class="outline" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M13 3H6.5a2.7 2.7 0 0 0 0 5.4H8M8 3v10.5M11 3v10.5" />
    </svg>
  );
}
