import type { ComponentChildren, JSX } from 'preact';
import { NumberItem } from './number-item';
import { RunItem } from './run-item';
import { TaskItem } from './task-item';
import { Blank } from '../../parts/blank';
import { ToneMark } from '../../parts/icon';
import { LongList } from '../../parts/long-list';
import { PersonChoice } from '../../parts/person-choice';
import { RowList } from '../../parts/row-list';
import { SelectedRow } from '../../parts/selected-row';
import { useSay } from '../../state/use-say';
import { texts } from '../../texts';
import type { ViewProps } from '../view';

interface PartProps {
  readonly title: string;
  readonly count: number;
  readonly children: ComponentChildren;
}

function Part({ title, count, children }: PartProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <section class="group">
      <h3 class="group-head">
        <span>{title}</span>
        <span class="count">{count}</span>
      </h3>
      {children}
    </section>
  );
}

/** Asks whoever Google does not reveal who they are. */
function WhoAsks({ overview, session }: ViewProps): JSX.Element | null {
  const { you } = overview;
  if (you.name !== '' && !you.chosen) return null;
  return (
    <div class="who">
      {you.chosen ? null : <p>{texts.mine.unknown}</p>}
      <PersonChoice overview={overview} onChoose={session.lookAs} />
    </div>
  );
}

function Nothing({ who, isOwn }: { readonly who: string; readonly isOwn: boolean }): JSX.Element {
  return (
    <Blank tone="good" icon={<ToneMark tone="good" />}>
      <p dir="auto">{isOwn ? texts.mine.empty : texts.mine.emptyOf(who)}</p>
    </Blank>
  );
}

function Parts(view: ViewProps): JSX.Element {
  const say = useSay();
  const { mine, focus, now } = view.overview;
  const { who, runs, tasks, numbers } = mine;
  const items = focus.find(({ person }) => person === who)?.items ?? [];
  const keyOf = ({ id, title }: { readonly id: string; readonly title: string }): string => (id === '' ? `new ${title}` : id);
  return (
    <>
      <Part title={say(texts.mine.runs)} count={runs.length}>
        <LongList class="card" items={runs} keyOf={keyOf} row={(run) => <RunItem run={run} {...view} />} />
      </Part>
      <Part title={say(texts.mine.tasks)} count={tasks.length}>
        <LongList class="card" items={tasks} keyOf={keyOf} row={(task) => <TaskItem task={task} {...view} />} />
      </Part>
      <Part title={say(texts.mine.numbers)} count={numbers.length}>
        <LongList class="card" items={numbers} keyOf={keyOf} row={(card) => <NumberItem card={card} {...view} />} />
      </Part>
      <Part title={texts.focus.mine} count={items.length}>
        <RowList rows={items} walk={view.walk} now={now} says={({ because }) => because} />
      </Part>
    </>
  );
}

function Held(view: ViewProps): JSX.Element {
  const { mine, you } = view.overview;
  const { who, runs, tasks, numbers } = mine;
  const isOwn = who === you.name;
  return (
    <>
      <h2 class="section-head" dir="auto">
        {isOwn ? texts.mine.heading : texts.mine.of(who)}
      </h2>
      {runs.length + tasks.length + numbers.length === 0 ? <Nothing who={who} isOwn={isOwn} /> : null}
      <Parts {...view} />
    </>
  );
}

/** What the reader holds: runs with their steps, to-dos and milestones, numbers that are wanted, and where to look. */
export function MineView(view: ViewProps): JSX.Element {
  return (
    <>
      <WhoAsks {...view} />
      {view.overview.mine.who === '' ? null : <Held {...view} />}
      <SelectedRow session={view.session} walk={view.walk} />
    </>
  );
}
