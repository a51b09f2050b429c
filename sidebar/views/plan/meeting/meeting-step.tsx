import type { JSX } from 'preact';
import { AgendaList } from './agenda-list';
import { History } from './history';
import { RunningPart } from './running-part';
import { Button } from '../../../parts/button';
import { PartFailure } from '../../../parts/failure';
import { Sentence } from '../../../parts/sentence';
import { Step } from '../../../parts/step';
import { isMeetingStep, isMeetingView } from '../../../messages/read-meeting';
import { useMeeting } from '../../../state/use-meeting';
import { texts } from '../../../texts';
import type { ViewProps } from '../../view';
import type { MeetingView } from '../../../../src/core/contract/meeting';

interface MeetingProps extends ViewProps {
  readonly meeting: MeetingView;
}

/** Before a meeting: what it will look at, and those that were. */
function Before({ meeting, session, overview }: MeetingProps): JSX.Element {
  const { agenda, refusal, history } = meeting;
  const start = (): void => void session.act({ request: { request: 'start-meeting' }, is: isMeetingStep, say: ({ says }) => says });
  return (
    <>
      <AgendaList agenda={agenda} />
      {refusal === '' ? (
        <div class="buttons after">
          <Button
            kind="primary"
            off={session.work !== null}
            working={session.work?.name === 'start-meeting' ? texts.meeting.starting : null}
            onPress={start}
          >
            {texts.meeting.start}
          </Button>
        </div>
      ) : (
        <Sentence says={refusal} />
      )}
      <History history={history} now={overview.now} />
    </>
  );
}

function Meeting(view: MeetingProps): JSX.Element {
  const { session, meeting } = view;
  const moving = useMeeting(session.ask, meeting);
  if (moving.running === null) return <Before {...view} />;
  return (
    <>
      {moving.problem === null ? null : <PartFailure problem={{ ...moving.problem, kind: 'lost' }} onAgain={session.reload} />}
      <RunningPart {...view} running={moving.running} moving={moving} />
    </>
  );
}

/** The leadership meeting: its agenda with a clock, what each part talks about, its end, and those before. */
export function MeetingStep({ onClose, ...view }: ViewProps & { readonly onClose: () => void }): JSX.Element {
  const { session, round } = view;
  const { title } = texts.plan.parts.meeting;
  return (
    <Step {...{ title, session, round, onClose }} request={{ request: 'meeting' }} is={isMeetingView}>
      {(meeting) => <Meeting meeting={meeting} {...view} />}
    </Step>
  );
}
