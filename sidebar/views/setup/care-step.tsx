import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from './page';
import type { PartProps } from './part';
import { isActionResult } from '../../messages/read-results';
import { isVerification } from '../../messages/read-setup';
import { Button } from '../../parts/button';
import { PartFailure } from '../../parts/failure';
import { ToneMark } from '../../parts/icon';
import { LongList } from '../../parts/long-list';
import { Waiting } from '../../parts/waiting';
import { useLoaded } from '../../state/use-loaded';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';

function Findings({ session }: { readonly session: Session }): JSX.Element {
  const { loaded, load } = useLoaded(session.ask, { request: 'verify' }, isVerification);
  const [isAsked, setAsked] = useState(false);
  const verify = (): void => {
    setAsked(true);
    void load();
  };
  return (
    <>
      <Button kind="outlined" onPress={verify}>
        {texts.care.verify}
      </Button>
      {isAsked && loaded.state === 'loading' ? <Waiting says={texts.care.verifying} bars={2} slow={loaded.slow} /> : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={verify} /> : null}
      <div role="status">
        {loaded.state !== 'ready' ? null : loaded.value.ok ? (
          <p class="quiet-line">
            <ToneMark tone="good" />
            {texts.care.fine}
          </p>
        ) : (
          <LongList
            class="sentences"
            items={loaded.value.findings}
            keyOf={(_finding, at) => String(at)}
            row={({ message }) => <span dir="auto">{message}</span>}
          />
        )}
      </div>
    </>
  );
}

function Sure({ session, onCancel }: { readonly session: Session; readonly onCancel: () => void }): JSX.Element {
  const { work } = session;
  const remove = (): void => void session.act({ request: { request: 'remove-sample' }, is: isActionResult, say: ({ says }) => says });
  return (
    <>
      <Button
        kind="primary"
        takesFocus
        off={work !== null}
        working={work?.name === 'remove-sample' ? texts.care.removing : null}
        onPress={remove}
      >
        {texts.care.sampleSure}
      </Button>
      <Button kind="text" onPress={onCancel}>
        {texts.cancel}
      </Button>
    </>
  );
}

/** Asked twice, because removed rows do not come back. */
function Sample({ session }: { readonly session: Session }): JSX.Element {
  const [isSure, setSure] = useState(false);
  return (
    <section class="card setup after">
      <h3>{texts.care.sample}</h3>
      <p>{texts.care.sampleText}</p>
      <div class="buttons">
        {isSure ? (
          <Sure
            session={session}
            onCancel={() => {
              setSure(false);
            }}
          />
        ) : (
          <Button
            kind="outlined"
            onPress={() => {
              setSure(true);
            }}
          >
            {texts.care.sample}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Whether the file is whole, and the sample out of it. */
export function CareStep({ setup, session, onClose }: PartProps): JSX.Element {
  return (
    <Page title={texts.setup.parts.care.title} onClose={onClose}>
      <p class="soft after">{texts.care.verifyText}</p>
      <Findings session={session} />
      {setup.sample ? <Sample session={session} /> : null}
    </Page>
  );
}
