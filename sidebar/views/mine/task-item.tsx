import type { JSX } from 'preact';
import { ActionBar } from '../acting/action-bar';
import { Meta } from '../../parts/meta';
import { RowItem } from '../../parts/row-item';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { TaskCard } from '../../../src/core/contract/acting';

interface TickProps extends Pick<ViewProps, 'session'> {
  readonly task: TaskCard;
}

function Tick({ task: { id, title }, session }: TickProps): JSX.Element {
  return (
    <input
      type="checkbox"
      class="tick"
      checked={false}
      aria-label={`${texts.mine.done} ${title}`}
      onChange={() => {
        void session.queue.send({ request: 'complete', id, done: true });
      }}
    />
  );
}

/** A to-do or a milestone with its tick; one that is being made cannot be acted on yet. */
export function TaskItem({ task, ...view }: ViewProps & { readonly task: TaskCard }): JSX.Element {
  const { id, title, status, tone, due, under } = task;
  const word = status === '' ? {} : { first: <bdi class={`status-word status-${tone}`}>{status}</bdi> };
  const owner = view.overview.mine.who;
  return (
    <RowItem
      {...{ ...view, id, title, leads: id !== '' }}
      mark={id === '' ? null : <Tick task={task} session={view.session} />}
      meta={<Meta {...word} owner={null} since={null} due={due} now={view.overview.now} />}
    >
      {under.title === '' ? null : (
        <p class="hint" dir="auto">
          {under.title}
        </p>
      )}
      <ActionBar {...view} subject={{ id, title, owner, due, why: '' }} place="task" without={['complete']} />
    </RowItem>
  );
}
