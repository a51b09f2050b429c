import type { JSX } from 'preact';
import { texts } from '../texts';

/** Grey bars where content will stand, with the words for who cannot see them. */
export function Waiting({ says, bars, slow }: { readonly says: string; readonly bars: number; readonly slow: boolean }): JSX.Element {
  return (
    <div class="waiting" role="status">
      <span class="unseen">{says}</span>
      {Array.from({ length: bars }, (_, at) => (
        <span key={at} class="bar" />
      ))}
      {slow ? <p class="slow">{texts.slow}</p> : null}
    </div>
  );
}
