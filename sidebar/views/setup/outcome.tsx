import type { JSX } from 'preact';
import type { Sent } from './use-form';
import { PartFailure } from '../../parts/failure';
import { Sentences } from '../../parts/sentences';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';

/** What became of a form, beside its button; a screen reader hears it when it comes. */
export function Outcome({ sent, session }: { readonly sent: Sent; readonly session: Session }): JSX.Element {
  const { says, gaps, problem } = sent;
  return (
    <>
      <div role="status">{says.length === 0 ? null : <Sentences says={says} />}</div>
      {gaps.length === 0 ? null : <p class="wrong">{texts.setup.missing(gaps.length)}</p>}
      {problem === null ? null : <PartFailure problem={problem} onAgain={session.reload} />}
    </>
  );
}
