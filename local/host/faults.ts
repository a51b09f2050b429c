import type { SentMail } from './desk';

/** What happens to cell writes that were not flushed when an execution is killed: `cut` keeps a seeded number of the first ones. */
export type Unflushed = 'lost' | 'kept' | 'cut';

/** Something inside a document that is `null` for this execution, as outside a containing document. */
export type Absence = 'spreadsheet' | 'properties' | 'lock' | 'cache';

/** A service call that throws. Without `call` and `name` every call does; with both, both must fit. */
export interface ThrowFault {
  /** 1-based number of the call. */
  readonly call?: number;
  /** Name of the service call, e.g. `Range.setValues`. */
  readonly name?: string;
  readonly phase: 'before' | 'after';
  readonly message: string;
}

/** Everything that may go wrong in one execution; all of it reproducible. */
export interface Faults {
  /** 1-based number of the service call at which the execution ends. */
  readonly killAt?: number;
  readonly phase?: 'before' | 'after';
  readonly unflushed?: Unflushed;
  readonly seed?: number;
  readonly throwAt?: readonly ThrowFault[];
  /** Called before every service call: a user's edit, a second sweep. */
  readonly hookAt?: (call: number, name: string) => void;
  readonly absent?: readonly Absence[];
  /** `tryLock` answers false and `waitLock` throws, as if another execution held the lock. */
  readonly refuseLock?: boolean;
  /** The cache has forgotten everything. */
  readonly evictCache?: boolean;
  /** Recipients beyond the quota that Google still lets through; the remaining quota then is negative. */
  readonly mailOvershoot?: number;
  /** Every service call takes this many times as long, on the modelled clock; 1 where absent. */
  readonly slow?: number;
  /** Cells the file may have, counted by the allocated grids; Google's ten million where absent. */
  readonly cellLimit?: number;
  /** True where this mail goes out although `sendEmail` throws. */
  readonly mailThrowsAfterSend?: (mail: SentMail) => boolean;
}

/** Text of a throw fault that fits this moment, `null` where none does. */
export function chooseThrow(faults: Faults, call: number, name: string, phase: 'before' | 'after'): string | null {
  const fault = faults.throwAt?.find((one) => one.phase === phase && (one.call ?? call) === call && (one.name ?? name) === name);
  return fault?.message ?? null;
}
