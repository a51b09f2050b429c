import type { JSX } from 'preact';
import { isActionResult } from '../../messages/read-results';
import { Button } from '../../parts/button';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';

/** Brings the Dictionary up to date. */
export function Dictionary({ session }: { readonly session: Session }): JSX.Element {
  const { work } = session;
  const write = (): void => void session.act({ request: { request: 'write-dictionary' }, is: isActionResult, say: ({ says }) => says });
  return (
    <section class="card setup after">
      <h3>{texts.formalise.dictionary}</h3>
      <p>{texts.formalise.dictionaryText}</p>
      <div class="buttons">
        <Button
          kind="outlined"
          off={work !== null}
          working={work?.name === 'write-dictionary' ? texts.formalise.writing : null}
          onPress={write}
        >
          {texts.formalise.dictionary}
        </Button>
      </div>
    </section>
  );
}
