import { useMemo, useRef, useState } from 'preact/hooks';
import { rowOf, type ActingRequest } from './acting-request';
import { applyOptimistic } from './apply-optimistic';
import type { Undo } from '../../src/core/contract/acting';
import type { Overview } from '../../src/core/contract/overview';

/** Something that was pressed, until a reading that was asked for afterwards shows it. `taken back`: shown no more, its undoing is on its way. */
export interface Entry {
  readonly key: string;
  readonly request: ActingRequest;
  readonly state: 'waiting' | 'done' | 'taken back' | 'over';
  readonly undo?: Undo | undefined;
}

export interface Entries {
  /** Those of this moment, whatever was drawn last. */
  now(): readonly Entry[];
  change(how: (entries: readonly Entry[]) => readonly Entry[]): void;
  /** The file with everything done that was pressed. */
  show(overview: Overview): Overview;
  /** Ids of the rows that are being saved; `''` where a new one is. */
  readonly saving: ReadonlySet<string>;
}

/** What was pressed and is not yet in what was read. */
export function useEntries(): Entries {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const newest = useRef(entries);
  return useMemo(() => {
    const shown = entries.filter(({ state }) => state === 'waiting' || state === 'done');
    return {
      now: () => newest.current,
      change: (how) => {
        newest.current = how(newest.current);
        setEntries(newest.current);
      },
      show: (overview) => shown.reduce((file, { request }) => applyOptimistic(file, request), overview),
      saving: new Set(entries.filter(({ state }) => state === 'waiting').map(({ request }) => rowOf(request))),
    };
  }, [entries]);
}
