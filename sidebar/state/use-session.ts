import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Ask, Problem, Reply } from './ask';
import { CHANGING } from './time-limit';
import { useDrafts, type Drafts } from './use-drafts';
import { useEntries, type Entries } from './use-entries';
import { useLine, type InLine } from './use-line';
import { useLoaded, type Loaded } from './use-loaded';
import { noticeOf, useNotices, type NoticeBoard, type Notices } from './use-notices';
import { useQueue, type Queue } from './use-queue';
import { useRefresh } from './use-refresh';
import { useWork, type OneWork, type Work } from './use-work';
import { isOverview } from '../messages/read-overview';
import type { Is } from '../messages/read-shape';
import type { Request } from '../../src/core/contract/check-request';
import type { Overview } from '../../src/core/contract/overview';

export interface Action<T> {
  readonly request: Request;
  readonly is: Is<T>;
  readonly say: (result: T) => readonly string[];
}

/** All that the views share. */
export interface Session {
  readonly ask: Ask;
  /** The file as it was read, with everything done that was pressed since. */
  readonly overview: Loaded<Overview>;
  readonly work: Work | null;
  readonly notices: Notices;
  readonly queue: Queue;
  /** Ids of rows that are being saved. */
  readonly saving: ReadonlySet<string>;
  readonly drafts: Drafts;
  reload(): void;
  /** Does one thing and reads the file again; does nothing while something else is being done. True where it was done. */
  act<T>(action: Action<T>): Promise<boolean>;
  /** Asks for something that changes nothing of the file; what went wrong stands above the views. */
  request<T>(request: Request, is: Is<T>): Promise<Reply<T>>;
  /** Shows what a person of that name holds, `''` for the reader's own; it filters and never signs. Kept while the sidebar is open. */
  lookAs(name: string): void;
  dismiss(tone: 'good' | 'bad'): void;
}

interface FileRead {
  readonly loaded: Loaded<Overview>;
  readonly load: () => Promise<Reply<Overview>>;
  readonly base: () => Overview | null;
  readonly look: (name: string) => void;
}

/** Reads the file for whoever it is looked at; what was done before a reading was asked for stands in it. */
function useFile(ask: Ask, entries: Entries): FileRead {
  const as = useRef('');
  const newest = useRef<Overview | null>(null);
  const { loaded, load } = useLoaded(
    ask,
    () => (as.current === '' ? { request: 'overview' } : { request: 'overview', as: as.current }),
    isOverview,
  );
  const { now, change } = entries;
  const read = useCallback(async () => {
    const before = new Set(now().filter(({ state }) => state === 'done' || state === 'over'));
    const reply = await load();
    if (reply.ok) {
      newest.current = reply.value;
      change((all) => all.filter((entry) => !before.has(entry)));
    }
    return reply;
  }, [load]);
  return {
    loaded,
    load: read,
    base: () => newest.current,
    look: (name) => {
      as.current = name;
    },
  };
}

const problemOf = (reply: Reply<unknown>): Problem | null => (reply.ok ? null : reply.problem);

interface Parts extends FileRead {
  readonly ask: Ask;
  readonly only: OneWork['only'];
  readonly board: NoticeBoard;
  readonly inLine: InLine;
}

/** What keeps everything else waiting while it is being done. */
function makeWork({ ask, only, board, inLine, load, loaded }: Parts): Pick<Session, 'act' | 'reload'> {
  const reload = async (): Promise<boolean> => {
    board.clear();
    const problem = problemOf(await load());
    if (problem !== null && loaded.state === 'ready') board.put(noticeOf(problem));
    return problem === null;
  };
  const act: Session['act'] = ({ request, is, say }) =>
    only(request.request, async (onSlow) => {
      board.clear();
      const reply = await inLine(() => ask(request, is, { ...CHANGING, onSlow }));
      if (!reply.ok) {
        board.put(noticeOf(reply.problem));
        return false;
      }
      const says = say(reply.value);
      board.put({ tone: 'good', says });
      const problem = problemOf(await load());
      if (problem === null) return true;
      board.clear();
      board.put(noticeOf(problem, says));
      return true;
    });
  return { act, reload: () => void only('reload', reload) };
}

/** What only reads, and keeps nothing waiting. */
function makeReading({ ask, board, load, look }: Parts): Pick<Session, 'request' | 'lookAs'> {
  const lookAs = async (name: string): Promise<void> => {
    look(name);
    const problem = problemOf(await load());
    if (problem !== null) board.put(noticeOf(problem));
  };
  return {
    request: async (what, is) => {
      const reply = await ask(what, is, { ...CHANGING, onSlow: () => undefined });
      if (!reply.ok) board.put(noticeOf(reply.problem));
      return reply;
    },
    lookAs: (name) => void lookAs(name),
  };
}

/** Reads the file when the sidebar opens, and holds what happens from then on. */
export function useSession(ask: Ask): Session {
  const entries = useEntries();
  const file = useFile(ask, entries);
  const { loaded, load, base } = file;
  const { work, only } = useWork();
  const board = useNotices();
  const inLine = useLine();
  const queue = useQueue({ ask, entries, board, inLine, load, base });
  const drafts = useDrafts();
  const parts = { ...file, ask, only, board, inLine };
  useEffect(() => void load(), [load]);
  useRefresh(loaded.state === 'ready' ? loaded.round : 0, load);
  return {
    ...{ ask, work, queue, drafts, notices: board.notices, saving: entries.saving, dismiss: board.clear },
    ...{ ...makeWork(parts), ...makeReading(parts) },
    overview: loaded.state === 'ready' ? { ...loaded, value: entries.show(loaded.value) } : loaded,
  };
}
