import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Clocks } from './clocks';
import { ClosingForm } from './closing-form';
import { MessagesField } from './messages-field';
import { Exceptions, Issues, TodoForm, Todos } from './topics';
import { Button } from '../../../parts/button';
import { Sentences } from '../../../parts/sentences';
import type { Moving } from '../../../state/use-meeting';
import { sayMoment } from '../../../format/local-time';
import { texts } from '../../../texts';
import type { ViewProps } from '../../view';
import type { AgendaPart, MeetingView, RunningMeeting } from '../../../../src/core/contract/meeting';

interface RunningProps extends ViewProps {
  readonly meeting: MeetingView;
  readonly running: RunningMeeting;
  readonly moving: Moving;
}

interface TopicProps extends RunningProps {
  readonly part: AgendaPart;
  readonly messages: string;
  readonly onMessages: (messages: string) => void;
  readonly onKeep: () => void;
}

function Told({ told }: { readonly told: string }): JSX.Element | null {
  if (told === '') return null;
  return (
    <>
      <h4>{texts.meeting.told}</h4>
      <Sentences says={told.split('\n')} />
    </>
  );
}

/** What a part talks about. */
function Topic({ part, meeting, messages, onMessages, onKeep, ...view }: TopicProps): JSX.Element | null {
  const field = <MessagesField value={messages} onInput={onMessages} onKeep={onKeep} />;
  switch (part.kind) {
    case 'scorecard':
    case 'rocks':
      return <Exceptions of={part.kind} {...view} />;
    case 'todos':
      return (
        <>
          <Todos meeting={meeting} {...view} />
          <TodoForm {...view} />
        </>
      );
    case 'issues':
      return <Issues meeting={meeting} {...view} />;
    case 'headlines':
      return (
        <>
          <Told told={meeting.told} />
          {field}
        </>
      );
    case 'close':
      return field;
    case 'talk':
      return null;
  }
}

/** On, back, and a pause. */
function Moves({ running, meeting, moving, keep }: RunningProps & { readonly keep: string | undefined }): JSX.Element {
  const { at, since } = running;
  const { isBusy } = moving;
  const isLast = at === meeting.agenda.length - 1;
  const go = (to: number, pause: boolean) => (): void => {
    moving.move(to, pause, keep);
  };
  return (
    <div class="buttons">
      {isLast ? null : (
        <Button kind="primary" off={isBusy} onPress={go(at + 1, false)}>
          {texts.meeting.next}
        </Button>
      )}
      <Button kind="outlined" off={isBusy} onPress={go(at, since !== null)}>
        {since === null ? texts.meeting.resume : texts.meeting.pause}
      </Button>
      {at === 0 ? null : (
        <Button kind="text" off={isBusy} onPress={go(at - 1, false)}>
          {texts.meeting.previous}
        </Button>
      )}
    </div>
  );
}

/** What was written here and is not kept yet; what others wrote comes in while nothing waits. */
function useMessages({ messages: kept }: RunningMeeting): readonly [string, (messages: string) => void, string | undefined] {
  const [written, setWritten] = useState({ over: kept, text: kept });
  const messages = written.over === kept ? written.text : kept;
  const write = (text: string): void => {
    setWritten({ over: kept, text });
  };
  return [messages, write, messages.trim() === kept.trim() ? undefined : messages];
}

/** The part in which a meeting is: its clock, the way on, and what it talks about. */
export function RunningPart(view: RunningProps): JSX.Element {
  const { meeting, running, moving, overview, session } = view;
  const { agenda } = meeting;
  const [messages, setMessages, keep] = useMessages(running);
  const part = agenda[running.at];
  if (part === undefined) return <p>{texts.meeting.paused}</p>;
  const onKeep = (): void => {
    if (keep !== undefined) moving.move(running.at, running.since === null, keep);
  };
  const title = texts.meeting.part(running.at + 1, agenda.length, part.title);
  return (
    <div class="meeting">
      <p class="unseen" role="status">
        {title}
      </p>
      <h3 dir="auto">{title}</h3>
      <Clocks agenda={agenda} running={running} now={moving.now} />
      <Moves {...view} keep={keep} />
      <Topic {...view} {...{ part, messages, onKeep }} onMessages={setMessages} />
      {running.at === agenda.length - 1 ? <ClosingForm id={running.id} {...{ meeting, messages, session }} /> : null}
      <p class="hint">{texts.meeting.by(running.by, sayMoment(running.started, overview.now))}</p>
    </div>
  );
}
