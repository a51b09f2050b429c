import { changeWorld, deriveIn, type Otherwise, type World } from './world';
import type { Status } from '../status/status';
import { toneOf } from '../status/tones';

/** A change that was tried, and the status the row has then. */
export interface Flip {
  readonly says: string;
  readonly status: string;
  readonly otherwise: Otherwise;
}

/** Something that may be done about a row: a clause that follows "as soon as", and what it changes. */
export interface Repair {
  readonly says: string;
  readonly otherwise: Otherwise;
}

const RANK = { bad: 0, warn: 1, quiet: 2, good: 3 } as const;

/** How good a status is, 0 to 3. */
export function rankOf(status: string): number {
  return RANK[toneOf(status)];
}

/** The status a row would have; the one it has where it would have none. */
export function tryOut(world: World, status: Status, otherwise: Otherwise): Status {
  return deriveIn(changeWorld(world, otherwise), status.id) ?? status;
}

/** Several changes as one. */
export function together(repairs: readonly Repair[]): Otherwise {
  const all = repairs.map(({ otherwise }) => otherwise);
  const days = all.flatMap(({ day }) => day ?? []).sort();
  const moved = all.flatMap((one) => one.moved ?? []);
  const health = Object.fromEntries(all.flatMap((one) => Object.entries(one.health ?? {})));
  const day = days[days.length - 1];
  return {
    cells: all.flatMap(({ cells }) => cells),
    health,
    ...(day === undefined ? {} : { day }),
    ...(moved.length === 0 ? {} : { moved }),
  };
}
