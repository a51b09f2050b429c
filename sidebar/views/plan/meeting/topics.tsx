import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { OneFieldForm } from './one-field-form';
import { isActed } from '../../../messages/read-acting';
import { Button } from '../../../parts/button';
import { Disclosure } from '../../../parts/disclosure';
import { ToneMark } from '../../../parts/icon';
import { LongList } from '../../../parts/long-list';
import { PersonField } from '../../../parts/person-field';
import { RowButton } from '../../../parts/row-button';
import { RowList } from '../../../parts/row-list';
import { useSay } from '../../../state/use-say';
import type { Session } from '../../../state/use-session';
import { texts } from '../../../texts';
import type { ViewProps } from '../../view';
import type { Request } from '../../../../src/core/contract/check-request';
import type { MeetingLine, MeetingView } from '../../../../src/core/contract/meeting';

interface TopicProps extends ViewProps {
  readonly meeting: MeetingView;
}

const act = (session: Session, request: Request): Promise<boolean> => session.act({ request, is: isActed, say: ({ says }) => says });

/** Said where nothing is left to talk about. */
function Calm({ says }: { readonly says: string }): JSX.Element {
  return (
    <p class="quiet-line">
      <ToneMark tone="good" />
      {says}
    </p>
  );
}

/** Measurables or Rocks that are not as they should be. */
export function Exceptions({ of, overview, walk }: ViewProps & { readonly of: 'scorecard' | 'rocks' }): JSX.Element {
  const say = useSay();
  const lines = overview.groups.find(({ key }) => key === of)?.lines ?? [];
  const bad = lines.filter(({ tone }) => tone === 'bad' || tone === 'warn');
  if (bad.length === 0) return <Calm says={say(texts.meeting.calm[of])} />;
  return <RowList rows={bad.map(({ due: _due, ...line }) => line)} walk={walk} now={overview.now} says={({ why }) => why} />;
}

/** Open to-dos, each to be ticked off. */
export function Todos({ meeting, session, walk, overview }: TopicProps): JSX.Element {
  const { todos, kept } = meeting;
  if (todos.length === 0) return <Calm says={texts.meeting.noTodos} />;
  return (
    <>
      <p>{texts.meeting.kept(kept.done, kept.of)}</p>
      <LongList
        class="card"
        items={todos}
        keyOf={({ id }, index) => `${id} ${index}`}
        row={(todo) => (
          <div class="with-button">
            <RowButton row={todo} walk={walk} now={overview.now} />
            <Button
              kind="text"
              off={session.work !== null}
              onPress={() => void act(session, { request: 'complete', id: todo.id, done: true })}
            >
              {texts.meeting.done}
              <span class="unseen">: {todo.title}</span>
            </Button>
          </div>
        )}
      />
    </>
  );
}

/** A to-do, of an issue or of none. */
export function TodoForm({ session, overview, under }: ViewProps & { readonly under?: string }): JSX.Element {
  const [owner, setOwner] = useState('');
  const send = (title: string): Promise<boolean> => {
    const more = { ...(owner.trim() === '' ? {} : { owner: owner.trim() }), ...(under === undefined ? {} : { under }) };
    return act(session, { request: 'add-to-do', title, ...more });
  };
  const { addTodo: name, todo: label, todoMissing: missing } = texts.meeting;
  const working = session.work?.name === 'add-to-do';
  return (
    <OneFieldForm {...{ name, label, missing, working }} hint="" off={session.work !== null} onSend={send}>
      <PersonField
        {...{ label: texts.meeting.owner, hint: texts.meeting.ownerHint, value: owner, onInput: setOwner, people: overview.people }}
      />
    </OneFieldForm>
  );
}

function Issue({ issue, ...view }: ViewProps & { readonly issue: MeetingLine }): JSX.Element {
  const { session, walk, overview } = view;
  const { decide: name, fix: label, fixHint: hint, fixMissing: missing } = texts.meeting;
  const decide = (fix: string): Promise<boolean> => act(session, { request: 'decide', id: issue.id, fix });
  const working = session.work?.name === 'decide';
  return (
    <Disclosure
      label={
        <span class="item-title" dir="auto">
          {issue.title === '' ? issue.id : issue.title}
          {issue.status === 'Long' ? <span class="meta">{texts.meeting.long}</span> : null}
        </span>
      }
    >
      {() => (
        <div class="answer">
          <OneFieldForm {...{ name, label, hint, missing, working }} off={session.work !== null} onSend={decide} />
          <TodoForm {...view} under={issue.id} />
          <RowButton row={{ id: issue.id, title: texts.meeting.links }} walk={walk} now={overview.now} />
        </div>
      )}
    </Disclosure>
  );
}

/** Open issues, the first to solve first. */
export function Issues({ meeting, ...view }: TopicProps): JSX.Element {
  if (meeting.issues.length === 0) return <Calm says={texts.meeting.noIssues} />;
  return <LongList class="card" items={meeting.issues} keyOf={({ id }) => id} row={(issue) => <Issue issue={issue} {...view} />} />;
}
