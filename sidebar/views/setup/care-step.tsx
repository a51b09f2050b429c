import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { isActionResult } from '../../messages/read-results';
import { isVerification, type Verification } from '../../messages/read-setup';
import { Button } from '../../parts/button';
import { Disclosure } from '../../parts/disclosure';
import { Loads } from '../../parts/loads';
import { Sentences } from '../../parts/sentences';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';

/** What an inspection finds, made when it is opened. */
function Findings({ session }: { readonly session: Session }): JSX.Element {
  return (
    <Disclosure class="card folded" label={texts.care.verify}>
      {() => (
        <Loads session={session} round={0} request={{ request: 'verify' }} is={isVerification}>
          {({ findings }: Verification) => (
            <Sentences says={findings.length === 0 ? [texts.care.fine] : findings.map(({ message }) => message)} />
          )}
        </Loads>
      )}
    </Disclosure>
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
