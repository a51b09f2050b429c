import type { Ports } from '../ports';
import { STATE_PROPERTY } from '../sweep/decode-state';
import { isNewer } from '../../core/beat/decode-beat';
import { NEWER } from '../../core/texts/beat-texts';

/** Ports for what people ask: whatever writes takes the lock first, and is refused with a sentence where a newer version wrote the state. */
export function guardVersion(ports: Ports): Ports {
  const acquire = (waitMs: number): boolean => {
    if (isNewer(ports.store.all()[STATE_PROPERTY])) throw new Error(NEWER);
    return ports.lock.acquire(waitMs);
  };
  return { ...ports, lock: { ...ports.lock, acquire } };
}
