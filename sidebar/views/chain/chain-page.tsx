import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { MakeBar } from './make-bar';
import { Trail } from './trail';
import { PartFailure } from '../../parts/failure';
import { ActionBar } from '../acting/action-bar';
import { RunBody } from '../mine/run-item';
import { ToneMark } from '../../parts/icon';
import { LongText } from '../../parts/long-text';
import { Meta } from '../../parts/meta';
import { RowList } from '../../parts/row-list';
import { Waiting } from '../../parts/waiting';
import { WhyDetails } from '../../parts/why-details';
import { isChainView } from '../../messages/read-strategy';
import { useLoaded } from '../../state/use-loaded';
import { useSay } from '../../state/use-say';
import type { Place } from '../../state/use-walk';
import { texts } from '../../texts';
import type { ViewProps } from '../view';
import type { Overview } from '../../../src/core/contract/overview';
import type { ChainRow, ChainView } from '../../../src/core/contract/strategy';

interface PartProps extends ViewProps {
  readonly title: string;
  readonly rows: readonly ChainRow[];
}

function Part({ title, rows, walk, overview }: PartProps): JSX.Element | null {
  if (rows.length === 0) return null;
  return (
    <section class="group">
      <h3 class="group-head">
        <span>{title}</span>
        <span class="count">{rows.length}</span>
      </h3>
      <RowList rows={rows} walk={walk} now={overview.now} />
    </section>
  );
}

/** What is told of a row before its links are here. */
type Known = Pick<ChainRow, 'id' | 'title' | 'owner' | 'status' | 'tone' | 'why' | 'due'>;

/** The row as the file was read with it, `null` where it stands nowhere in what was read. */
function findKnown({ groups, attention, runs }: Overview, id: string): Known | null {
  const line = groups.flatMap(({ lines }) => lines).find((one) => one.id === id);
  if (line !== undefined) return { ...line, due: line.due ?? null };
  const run = runs.find((one) => one.id === id);
  if (run !== undefined) return { ...run, owner: run.holder };
  const item = attention.find((one) => one.id === id);
  return item === undefined ? null : { ...item, status: '', due: null };
}

function Standing({ row, now }: { readonly row: Known; readonly now: string }): JSX.Element {
  const word = row.status === '' ? {} : { first: <bdi class={`status-word status-${row.tone}`}>{row.status}</bdi> };
  return (
    <div class="standing">
      {row.status === '' ? null : <ToneMark tone={row.tone} />}
      <div class="item-text">
        <Meta {...word} owner={row.owner} since={null} due={row.due} now={now} />
        <LongText text={row.why} class="line-why" of={row.title} />
      </div>
    </div>
  );
}

/** What can be done about it; a run of the reader is done here. */
function Actions({ row, ...view }: ViewProps & { readonly row: Known }): JSX.Element {
  const { id, title, owner, due, why } = row;
  const run = view.overview.mine.runs.find((one) => one.id === id);
  const next = view.overview.attention.find((item) => item.id === id)?.next;
  const shown = next === undefined || next.does === 'open' || next.does === 'submit' ? {} : { next };
  if (run !== undefined) return <RunBody run={run} without={['open']} {...view} />;
  return <ActionBar subject={{ id, title, owner, due, why }} place="page" without={['open']} {...shown} {...view} />;
}

function Links({ chain, ...view }: ViewProps & { readonly chain: ChainView }): JSX.Element {
  const say = useSay();
  const { above, below, beside, says } = chain;
  const isAlone = above.length + below.length + beside.length === 0;
  return (
    <>
      <p class="chain-says" dir="auto">
        {says}
      </p>
      <MakeBar chain={chain} session={view.session} />
      <Part title={say(texts.chain.above)} rows={above} {...view} />
      <Part title={say(texts.chain.below)} rows={below} {...view} />
      {beside.map(({ says: title, rows }) => (
        <Part key={title} title={say(title)} rows={rows} {...view} />
      ))}
      {isAlone ? <p class="soft chain-says">{texts.chain.alone}</p> : null}
    </>
  );
}

/** The page of a row: how it stands, what can be done, why, and its links; loaded when it is walked to and again after each reading of the file. */
function ChainPlace({ place, ...view }: ViewProps & { readonly place: Place }): JSX.Element {
  const { loaded, load } = useLoaded(view.session.ask, { request: 'chain', id: place.id }, isChainView);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => void load(), [load, view.round]);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus();
  }, []);
  const row = findKnown(view.overview, place.id) ?? (loaded.state === 'ready' ? loaded.value.row : null);
  const known = row?.title ?? place.title;
  const hasStatus = row !== null && (row.status !== '' || row.why !== '');
  return (
    <>
      <h2 ref={title} tabIndex={-1} class="place" dir="auto">
        {known === '' ? place.id : known}
      </h2>
      {view.session.saving.has(place.id) ? <span class="saving">{texts.acting.saving}</span> : null}
      {row === null ? null : (
        <>
          <Standing row={row} now={view.overview.now} />
          <Actions row={row} {...view} />
        </>
      )}
      {hasStatus ? (
        <section class="group why-of-row">
          <h3 class="group-head">{texts.item.why}</h3>
          <WhyDetails key={view.round} id={place.id} {...view} />
        </section>
      ) : null}
      {loaded.state === 'loading' ? <Waiting says={texts.chain.loading} bars={3} slow={loaded.slow} /> : null}
      {loaded.state === 'failed' ? <PartFailure problem={loaded.problem} onAgain={() => void load()} /> : null}
      {loaded.state === 'ready' ? <Links chain={loaded.value} {...view} /> : null}
    </>
  );
}

/** Stands in the place of the tabs while somebody walks through the links of rows. */
export function ChainPage(view: ViewProps): JSX.Element | null {
  const { trail } = view.walk;
  const place = trail[trail.length - 1];
  if (place === undefined) return null;
  return (
    <div class="panel">
      <Trail walk={view.walk} />
      <ChainPlace key={place.id} place={place} {...view} />
    </div>
  );
}
