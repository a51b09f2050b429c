import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../parts/button';
import { isActionResult } from '../../messages/read-results';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';

interface ReopenProps {
  readonly part: 'quarter' | 'year';
  /** What was closed last. */
  readonly period: string;
  readonly session: Session;
}

interface AskedProps extends ReopenProps {
  readonly onBack: () => void;
}

/** What taking it back does, before it is done. */
function Question({ part, period, session, onBack }: AskedProps): JSX.Element {
  const isOff = session.work !== null;
  const name = `reopen-${part}` as const;
  const reopen = (): void => {
    void session.act({ request: { request: name }, is: isActionResult, say: ({ says }) => says });
  };
  return (
    <div class="callout callout-warn">
      <div>
        <p>{texts.close.reopens(period)}</p>
        <div class="buttons after">
          <Button
            kind="primary"
            takesFocus
            off={isOff}
            working={session.work?.name === name ? texts.close.reopening : null}
            onPress={reopen}
          >
            {texts.close.reopenNow}
          </Button>
          <Button kind="text" off={isOff} onPress={onBack}>
            {texts.cancel}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Takes the last closing back, after one more question. */
export function Reopen(props: ReopenProps): JSX.Element {
  const { period, session } = props;
  const [asked, setAsked] = useState<'no' | 'yes' | 'back'>('no');
  const back = (): void => {
    setAsked('back');
  };
  const ask = (): void => {
    setAsked('yes');
  };
  return (
    <section class="group">
      <h3 class="group-head">{texts.close.closed(period)}</h3>
      {asked === 'yes' ? (
        <Question onBack={back} {...props} />
      ) : (
        <Button kind="outlined" off={session.work !== null} takesFocus={asked === 'back'} onPress={ask}>
          {texts.close.reopen(period)}
        </Button>
      )}
    </section>
  );
}
