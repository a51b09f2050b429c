import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { MakeBar } from './make-bar';
import { Trail } from './trail';
import { Disclosure } from '../../parts/disclosure';
import { PartFailure } from '../../parts/failure';
import { ToneMark } from '../../parts/icon';
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

function Standing({ row, now }: { readonly row: ChainRow; readonly now: string }): JSX.Element {
  const word = row.status === '' ? {} : { first: <bdi class={`status-word status-${row.tone}`}>{row.status}</bdi> };
  return (
    <div class="standing">
      {row.status === '' ? null : <ToneMark tone={row.tone} />}
      <div class="item-text">
        <Meta {...word} owner={row.owner} since={null} due={row.due} now={now} />
        {row.why === '' ? null : (
          <p class="line-why" dir="auto">
            {row.why}
          </p>
        )}
      </div>
    </div>
  );
}

function Links({ chain, ...view }: ViewProps & { readonly chain: ChainView }): JSX.Element {
  const say = useSay();
  const { row, above, below, beside, says } = chain;
  const isAlone = above.length + below.length + beside.length === 0;
  return (
    <>
      <Standing row={row} now={view.overview.now} />
      {row.status === '' ? null : (
        <Disclosure class="why" label={texts.item.why}>
          {() => <WhyDetails key={view.round} id={row.id} {...view} />}
        </Disclosure>
      )}
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

/** One row with what it serves and what serves it, loaded when it is walked to and again after each reading of the file. */
function ChainPlace({ place, ...view }: ViewProps & { readonly place: Place }): JSX.Element {
  const { loaded, load } = useLoaded(view.session.ask, { request: 'chain', id: place.id }, isChainView);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => void load(), [load, view.round]);
  useLayoutEffect(() => {
    window.scrollTo(0, 0);
    title.current?.focus();
  }, []);
  const known = loaded.state === 'ready' ? loaded.value.row.title : place.title;
  return (
    <>
      <h2 ref={title} tabIndex={-1} class="place" dir="auto">
        {known === '' ? place.id : known}
      </h2>
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
