import { useCallback, useRef, useState } from 'preact/hooks';
import type { Request } from '../../src/core/contract/check-request';

/** What is being done now, by the name of its request. */
export interface Work {
  readonly name: Request['request'] | 'reload';
  readonly slow: boolean;
}

export interface OneWork {
  readonly work: Work | null;
  readonly only: (name: Work['name'], run: (onSlow: () => void) => Promise<boolean>) => Promise<boolean>;
}

/** One piece of work at a time, whatever is clicked in between. */
export function useWork(): OneWork {
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
