import { useRef, useState } from 'preact/hooks';
import type { Problem } from './ask';
import type { Undo } from '../../src/core/contract/acting';

/** What an action did or why it failed; what was done may be taken back, a failure may be reloaded away. */
export type Notice =
  | { readonly tone: 'good'; readonly says: readonly string[]; readonly undo?: Undo }
  | { readonly tone: 'bad'; readonly says: readonly string[]; readonly canReload: boolean };

export type GoodNotice = Extract<Notice, { readonly tone: 'good' }>;
export type BadNotice = Extract<Notice, { readonly tone: 'bad' }>;

export interface Notices {
  readonly good: GoodNotice | null;
  /** Stands until it is dismissed or something new is begun: what is done meanwhile does not hide it. */
  readonly bad: BadNotice | null;
}

/** Most refusals that stand at the same time. */
const MOST = 3;
const NONE: Notices = { good: null, bad: null };

export interface NoticeBoard {
  readonly notices: Notices;
  clear(tone?: Notice['tone']): void;
  /** Takes the place of what stood there before. */
  put(notice: Notice): void;
  /** Stands below the refusals that are there. */
  add(problem: Problem): void;
}

/** A refusal is the last word; after anything else the file may be other than what is shown. */
export const noticeOf = ({ kind, says }: Problem, before: readonly string[] = []): Notice => ({
  tone: 'bad',
  says: [...before, says],
  canReload: kind !== 'refused',
});

function join(was: BadNotice | null, { kind, says }: Problem): BadNotice {
  const before = (was?.says ?? []).filter((one) => one !== says);
  return { tone: 'bad', says: [...before, says].slice(-MOST), canReload: kind !== 'refused' || was?.canReload === true };
}

/** The sentences that stand above the views. */
export function useNotices(): NoticeBoard {
  const [notices, setNotices] = useState(NONE);
  const board = useRef<Omit<NoticeBoard, 'notices'>>({
    clear: (tone) => {
      setNotices((was) => (tone === undefined ? NONE : { ...was, [tone]: null }));
    },
    put: (notice) => {
      setNotices((was) => ({ ...was, [notice.tone]: notice }));
    },
    add: (problem) => {
      setNotices((was) => ({ ...was, bad: join(was.bad, problem) }));
    },
  });
  return { notices, ...board.current };
}
