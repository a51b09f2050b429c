import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { Preview } from '../now/start-preview';
import { StartStep } from '../now/start-step';
import { sayMoment } from '../../format/local-time';
import { isActionResult, isStartPreview } from '../../messages/read-results';
import { Button } from '../../parts/button';
import { Disclosure } from '../../parts/disclosure';
import { Loads } from '../../parts/loads';
import { Sentences } from '../../parts/sentences';
import { texts } from '../../texts';
import type { StartPreview } from '../../../src/core/contract/overview';

function stateOf({ overview: { checks, mail, now }, setup }: PartProps): readonly string[] {
  const { confirmed, settings } = setup;
  const test = settings.find(({ name }) => name === 'Test recipient')?.value ?? '';
  return [
    checks.on ? texts.checks.on : texts.checks.off,
    checks.last === null ? texts.checks.never : texts.checks.last(sayMoment(checks.last, now)),
    texts.checks.mail[mail],
    ...(confirmed === undefined ? [] : [texts.checks.confirmed(confirmed.who, sayMoment(confirmed.at, now))]),
    ...(test === '' ? [] : [texts.checks.test(test)]),
  ];
}

interface SwitchProps extends PartProps {
  readonly onStart: () => void;
}

/** Starts and stops the checks; started anew they mail whom the reader then chooses. */
function Switch({ overview, session, isDone, next, onStart }: SwitchProps): JSX.Element {
  const { on } = overview.checks;
  const { work } = session;
  const stop = (): void => void session.act({ request: { request: 'stop' }, is: isActionResult, say: ({ says }) => says });
  return (
    <div class="buttons after">
      {isDone ? next : null}
      <Button kind={on ? 'outlined' : 'primary'} onPress={onStart}>
        {on ? texts.checks.change : texts.start.open}
      </Button>
      {on ? (
        <Button kind="text" off={work !== null} working={work?.name === 'stop' ? texts.checks.stopping : null} onPress={stop}>
          {texts.checks.stop}
        </Button>
      ) : null}
    </div>
  );
}

/** Whether the checks run, who may be mailed, and what the next check would do. */
export function ChecksStep(props: PartProps): JSX.Element {
  const { session, round, onClose } = props;
  const [isStarting, setStarting] = useState(false);
  const start = (is: boolean) => () => {
    setStarting(is);
  };
  if (isStarting) return <StartStep session={session} onClose={start(false)} />;
  return (
    <Page title={texts.setup.parts.checks.title} onClose={onClose}>
      <Sentences says={stateOf(props)} />
      <Switch {...props} onStart={start(true)} />
      <Disclosure class="card folded after" label={texts.checks.look}>
        {() => (
          <Loads session={session} round={round} request={{ request: 'preview' }} is={isStartPreview}>
            {(preview: StartPreview) => <Preview preview={preview} />}
          </Loads>
        )}
      </Disclosure>
    </Page>
  );
}
