import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, Problem } from './ask';
import { CHANGING } from './time-limit';
import { useLoaded, type Loaded } from './use-loaded';
import { useRefresh } from './use-refresh';
import { isOverview } from '../messages/read-overview';
import type { Is } from '../messages/read-shape';
import type { Request } from '../../src/core/contract/check-request';
import type { Overview } from '../../src/core/contract/overview';

/** What an action did or why it failed; a failure may be reloaded away. */
export type Notice =
  | { readonly tone: 'good'; readonly says: readonly string[] }
  | { readonly tone: 'bad'; readonly says: readonly string[]; readonly canReload: boolean };

/** What is being done now, by the name of its request. */
export interface Work {
  readonly name: Request['request'] | 'reload';
  readonly slow: boolean;
}

export interface Action<T> {
  readonly request: Request;
  readonly is: Is<T>;
  readonly say: (result: T) => readonly string[];
}

/** All that the views share. */
export interface Session {
  readonly ask: Ask;
  readonly overview: Loaded<Overview>;
  readonly work: Work | null;
  readonly notice: Notice | null;
  reload(): void;
  /** Does one thing and reads the file again; does nothing while something else is being done. True where it was done. */
  act<T>(action: Action<T>): Promise<boolean>;
  dismiss(): void;
}

/** A refusal is the last word; after anything else the file may be other than what is shown. */
const noticeOf = ({ kind, says }: Problem, before: readonly string[] = []): Notice => ({
  tone: 'bad',
  says: [...before, says],
  canReload: kind !== 'refused',
});

/** One piece of work at a time, whatever is clicked in between. */
function useWork(): {
  readonly work: Work | null;
  readonly only: (name: Work['name'], run: (onSlow: () => void) => Promise<boolean>) => Promise<boolean>;
} {
  const [work, setWork] = useState<Work | null>(null);
  const busy = useRef(false);
  const only = useCallback(async (name: Work['name'], run: (onSlow: () => void) => Promise<boolean>) => {
    if (busy.current) return false;
    busy.current = true;
    setWork({ name, slow: false });
    const done = await run(() => {
      setWork({ name, slow: true });
    });
    busy.current = false;
    setWork(null);
    return done;
  }, []);
  return { work, only };
}

/** Reads the file when the sidebar opens, and holds what happens from then on. */
export function useSession(ask: Ask): Session {
  const { loaded, load } = useLoaded(ask, { request: 'overview' }, isOverview);
  const { work, only } = useWork();
  const [notice, setNotice] = useState<Notice | null>(null);

  const act = async <T>({ request, is, say }: Action<T>): Promise<boolean> =>
    only(request.request, async (onSlow) => {
      setNotice(null);
      const reply = await ask(request, is, { ...CHANGING, onSlow });
      if (!reply.ok) {
        setNotice(noticeOf(reply.problem));
        return false;
      }
      const says = say(reply.value);
      setNotice({ tone: 'good', says });
      const problem = await load();
      if (problem !== null) setNotice(noticeOf(problem, says));
      return true;
    });

  const reload = async (): Promise<boolean> =>
    only('reload', async () => {
      setNotice(null);
      const problem = await load();
      if (problem !== null && loaded.state === 'ready') setNotice(noticeOf(problem));
      return problem === null;
    });

  const dismiss = (): void => {
    setNotice(null);
  };

  useEffect(() => void load(), [load]);
  useRefresh(loaded.state === 'ready' ? loaded.round : 0, load);
  return { ask, overview: loaded, work, notice, act, dismiss, reload: () => void reload() };
}
