import { useCallback, useRef, useState } from 'preact/hooks';
import type { Ask, Problem, Reply } from './ask';
import { READING, type Patience } from './time-limit';
import type { Is } from '../messages/read-shape';
import type { Request } from '../../src/core/contract/check-request';

/** Something the server has: on its way, not to be had, or here. `round` counts how often it came. */
export type Loaded<T> =
  | { readonly state: 'loading'; readonly slow: boolean }
  | { readonly state: 'failed'; readonly problem: Problem }
  | { readonly state: 'ready'; readonly value: T; readonly round: number };

export interface Loader<T> {
  readonly loaded: Loaded<T>;
  /** Loads it, or loads it again: what was here stays until the new one came. Gives what came, even where something newer is shown. */
  load(): Promise<Reply<T>>;
}

/** What a request reads from the file. Nothing is asked before `load` is called, and what is asked may be another thing each time. */
export function useLoaded<T>(ask: Ask, request: Request | (() => Request), is: Is<T>, patience: Patience = READING): Loader<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading', slow: false });
  const newest = useRef(0);
  const load = useCallback(async () => {
    const mine = ++newest.current;
    setLoaded((was) => (was.state === 'ready' ? was : { state: 'loading', slow: false }));
    const onSlow = (): void => {
      setLoaded((was) => (was.state === 'loading' ? { ...was, slow: true } : was));
    };
    const reply = await ask(typeof request === 'function' ? request() : request, is, { ...patience, onSlow });
    // What was asked earlier and comes later is older.
    if (mine !== newest.current) return reply;
    if (reply.ok) setLoaded((was) => ({ state: 'ready', value: reply.value, round: was.state === 'ready' ? was.round + 1 : 1 }));
    else setLoaded((was) => (was.state === 'ready' ? was : { state: 'failed', problem: reply.problem }));
    return reply;
  }, [ask]);
  return { loaded, load };
}
