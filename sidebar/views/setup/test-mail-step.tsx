import type { JSX } from 'preact';
import { Page } from '../../parts/page';
import type { PartProps } from './part';
import { isActionResult } from '../../messages/read-results';
import { Button } from '../../parts/button';
import { texts } from '../../texts';

/** One mail to the reader, from themselves. */
export function TestMailStep({ overview, session, isDone, next, onClose }: PartProps): JSX.Element {
  const { address } = overview.you;
  const send = (): void => void session.act({ request: { request: 'test-mail' }, is: isActionResult, say: ({ says }) => says });
  return (
    <Page title={texts.testMail.title} onClose={onClose}>
      <p class="after" dir="auto">
        {address === '' ? texts.testMail.hidden : texts.testMail.says(address)}
      </p>
      <div class="buttons after">
        {isDone || address === '' ? next : null}
        {address === '' ? null : (
          <Button
            kind={isDone ? 'outlined' : 'primary'}
            off={session.work !== null}
            working={session.work?.name === 'test-mail' ? texts.testMail.sending : null}
            onPress={send}
          >
            {isDone ? texts.testMail.again : texts.testMail.send}
          </Button>
        )}
      </div>
    </Page>
  );
}
