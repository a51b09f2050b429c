import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../parts/button';
import { isActionResult } from '../messages/read-results';
import type { Session } from '../state/use-session';
import { texts } from '../texts';

function Steps(): JSX.Element {
  return (
    <ol class="steps" aria-label={texts.install.stepsLabel}>
      {texts.install.steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

/** The whole sidebar while Runsheet has no tab in the file. */
export function InstallView({ session }: { readonly session: Session }): JSX.Element {
  const [sample, setSample] = useState(false);
  const install = (): void => void session.act({ request: { request: 'install', sample }, is: isActionResult, say: ({ says }) => says });
  return (
    <div class="welcome">
      <h1>{texts.install.welcome}</h1>
      <p class="intro">{texts.install.intro}</p>
      <Steps />
      <section class="card setup setup-main">
        <h2>{texts.install.button}</h2>
        <p>{texts.install.text}</p>
        <label class="choice">
          <input
            type="checkbox"
            checked={sample}
            onChange={() => {
              setSample(!sample);
            }}
          />
          <span>
            {texts.install.sample}
            <span class="hint">{texts.install.sampleHint}</span>
          </span>
        </label>
        <Button
          kind="primary"
          off={session.work !== null}
          working={session.work?.name === 'install' ? texts.install.working : null}
          onPress={install}
        >
          {texts.install.button}
        </Button>
      </section>
    </div>
  );
}
