import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MailChoice } from './mail-choice';
import { Preview, senderOf } from './start-preview';
import { Button } from '../../parts/button';
import { PartFailure } from '../../parts/failure';
import { Waiting } from '../../parts/waiting';
import { isActionResult, isStartPreview } from '../../messages/read-results';
import { useLoaded } from '../../state/use-loaded';
import type { Session } from '../../state/use-session';
import { texts } from '../../texts';
import type { MailMode, StartPreview } from '../../../src/core/contract/overview';

/** What is chosen before anybody chose: mail that is on already stays on, and nobody's mail is turned on unasked. */
const firstMode = ({ mail, domains }: StartPreview): MailMode => (mail === 'on' && domains !== undefined ? 'on' : 'dry run');

/** What is agreed to by starting with mail on. */
function Consequence({ preview }: { readonly preview: StartPreview }): JSX.Element {
  const { recipients, domains = [] } = preview;
  return (
    <div class="callout callout-info">
      <div>
        <p dir="auto">{texts.start.confirmOn(recipients.length, senderOf(preview))}</p>
        {domains.length === 0 ? null : <p dir="auto">{texts.start.domains(domains)}</p>}
      </div>
    </div>
  );
}

interface StepProps {
  readonly session: Session;
  readonly onClose: () => void;
}

function Agree({ preview, session, onClose }: StepProps & { readonly preview: StartPreview }): JSX.Element {
  const [mail, setMail] = useState(firstMode(preview));
  const isWorking = session.work !== null;
  const start = async (): Promise<void> => {
    const request = { request: 'start', mail } as const;
    if (await session.act({ request, is: isActionResult, say: ({ says }) => says })) onClose();
  };
  return (
    <>
      <Preview preview={preview} />
      <MailChoice mail={mail} preview={preview} onChoose={setMail} />
      {mail === 'on' ? <Consequence preview={preview} /> : null}
      <div class="buttons">
        <Button
          kind="primary"
          off={isWorking}
          working={session.work?.name === 'start' ? texts.start.working : null}
          onPress={() => void start()}
        >
          {mail === 'on' ? texts.start.confirmMail : texts.start.confirm}
        </Button>
        <Button kind="text" off={isWorking} onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </>
  );
}

/** Before the hourly checks start: what the first would do, whom it may mail and from where. Nothing starts unseen. */
export function StartStep({ session, onClose }: StepProps): JSX.Element {
  const { loaded, load } = useLoaded(session.ask, { request: 'preview' }, isStartPreview);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    void load();
  }, [load]);
  return (
    <div class="step">
      <h2 ref={title} tabIndex={-1}>
        {texts.start.title}
      </h2>
      {loaded.state === 'loading' ? <Waiting says={texts.start.loading} bars={4} slow={loaded.slow} /> : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={() => void load()} /> : null}
      {loaded.state === 'ready' ? <Agree preview={loaded.value} session={session} onClose={onClose} /> : null}
      {loaded.state === 'ready' ? null : (
        <Button kind="text" onPress={onClose}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}
