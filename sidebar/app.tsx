import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useLocale } from './format/use-locale';
import { Head } from './head';
import { WholeFailure } from './parts/failure';
import { NoticeBar } from './parts/notice-bar';
import { SelectedRow } from './parts/selected-row';
import { Tabs, type Tab } from './parts/tabs';
import { Waiting } from './parts/waiting';
import type { Server } from './server';
import { makeAsk, type Ask } from './state/ask';
import { useKeptFocus } from './state/use-kept-focus';
import { WordsOfFile } from './state/use-say';
import { useSession, type Session } from './state/use-session';
import { useWalk } from './state/use-walk';
import { texts } from './texts';
import { ChainPage } from './views/chain/chain-page';
import { InstallView } from './views/install-view';
import { MineView } from './views/mine/mine-view';
import { NowView } from './views/now/now-view';
import { PlanView } from './views/plan/plan-view';
import { SetupView } from './views/setup/setup-view';
import { StatusView } from './views/status/status-view';
import type { ViewProps } from './views/view';

function nowLabel(count: number): JSX.Element {
  return (
    <>
      {texts.tabs.now}{' '}
      {count === 0 ? null : (
        <span class="badge">
          {count}
          <span class="unseen"> {texts.tabs.attention(count)}</span>
        </span>
      )}
    </>
  );
}

/** Every status; the row that is selected in the sheet can be explained from here. */
function StatusPanel(view: ViewProps): JSX.Element {
  return (
    <>
      <StatusView {...view} />
      <SelectedRow session={view.session} walk={view.walk} />
    </>
  );
}

/** The views in the order of their tabs. */
function tabsOf(view: ViewProps): readonly Tab[] {
  const { attention, signing } = view.overview;
  const count = attention.length + signing.filter(({ refusal }) => refusal === '').length;
  return [
    { key: 'now', label: nowLabel(count), panel: () => <NowView {...view} /> },
    { key: 'mine', label: texts.tabs.mine, panel: () => <MineView {...view} /> },
    { key: 'status', label: texts.tabs.status, panel: () => <StatusPanel {...view} /> },
    { key: 'plan', label: texts.tabs.plan, panel: () => <PlanView {...view} /> },
    { key: 'setup', label: texts.setup.tab, panel: () => <SetupView {...view} /> },
  ];
}

/** For who hears the page where no heading of a view is there yet. */
const Title = (): JSX.Element => <h1 class="unseen">{texts.product}</h1>;

/** The views, or in their place the row that somebody walked to; the views stay as they were left. */
function Views({ first, ...view }: Omit<ViewProps, 'walk'> & { readonly first: string }): JSX.Element {
  const walk = useWalk();
  useKeptFocus(view.overview);
  return (
    <WordsOfFile.Provider value={view.overview.words}>
      <div hidden={walk.trail.length > 0}>
        <Tabs label={texts.tabs.list} tabs={tabsOf({ ...view, walk })} first={first} />
      </div>
      <ChainPage {...view} walk={walk} />
    </WordsOfFile.Provider>
  );
}

function Content({ session }: { readonly session: Session }): JSX.Element {
  const { overview, reload } = session;
  // Whoever has just set the tabs up goes on in Setup.
  const first = useRef('now');
  if (overview.state === 'loading') return <Waiting says={texts.loading} bars={6} slow={overview.slow} />;
  if (overview.state === 'failed') return <WholeFailure problem={overview.problem} onAgain={reload} />;
  const { value, round } = overview;
  if (!value.installed) {
    first.current = 'setup';
    return <InstallView session={session} />;
  }
  return <Views overview={value} session={session} round={round} first={first.current} />;
}

function Opened({ ask }: { readonly ask: Ask }): JSX.Element {
  const session = useSession(ask);
  const { overview, work } = session;
  useLocale(overview.state === 'ready' ? overview.value.locale : '');
  return (
    <>
      {overview.state === 'ready' && overview.value.installed ? <Head overview={overview.value} session={session} /> : null}
      <main tabIndex={-1} aria-busy={overview.state === 'loading' || work !== null}>
        {overview.state === 'ready' ? null : <Title />}
        <NoticeBar session={session} />
        <Content session={session} />
      </main>
    </>
  );
}

/** The sidebar. `server` is the script behind it, `null` where there is none. */
export function App({ server }: { readonly server: Server | null }): JSX.Element {
  const [isOutdated, setOutdated] = useState(false);
  const ask = useMemo(
    () =>
      makeAsk(server, () => {
        setOutdated(true);
      }),
    [server],
  );
  if (isOutdated) {
    return (
      <main>
        <Title />
        <WholeFailure problem={{ kind: 'outdated', says: texts.problems.outdated }} onAgain={() => undefined} />
      </main>
    );
  }
  return <Opened ask={ask} />;
}
