/** How well a column would be a field. */
export interface Pairing {
  readonly field: string;
  /** Position of the column. */
  readonly at: number;
  /** Above 0. */
  readonly score: number;
}

/** Fields that may have to move for one more; longer chains do not occur among columns with different headers. */
const LONGEST_CHAIN = 3;
const MOST_COLUMNS = 8;

interface Placing {
  readonly gain: number;
  readonly moves: readonly Pairing[];
}

const NOTHING: Placing = { gain: 0, moves: [] };

type Places = ReadonlyMap<number, Pairing>;

/** The best place for a field, where the field that stands there now may move on. */
function place(field: string, byField: ReadonlyMap<string, readonly Pairing[]>, places: Places, taken: readonly number[]): Placing {
  let best = NOTHING;
  for (const pairing of byField.get(field) ?? []) {
    if (taken.includes(pairing.at)) continue;
    const there = places.get(pairing.at);
    if (there !== undefined && taken.length >= LONGEST_CHAIN) continue;
    const moved = there === undefined ? NOTHING : place(there.field, byField, places, [...taken, pairing.at]);
    const gain = pairing.score - (there?.score ?? 0) + moved.gain;
    if (gain > best.gain) best = { gain, moves: [pairing, ...moved.moves] };
  }
  return best;
}

/**
 * Gives each field at most one column and each column at most one field, so that the scores add up to the most. Of equal
 * scores the column further left wins.
 */
export function assignBest(pairings: readonly Pairing[]): Places {
  const sorted = [...pairings].sort((a, b) => b.score - a.score || a.at - b.at);
  const byField = new Map<string, readonly Pairing[]>();
  for (const pairing of sorted) {
    const before = byField.get(pairing.field) ?? [];
    if (before.length < MOST_COLUMNS) byField.set(pairing.field, [...before, pairing]);
  }
  const places = new Map<number, Pairing>();
  for (const field of byField.keys()) {
    const { moves } = place(field, byField, places, []);
    const moving = new Set(moves.map((move) => move.field));
    for (const [at, { field: held }] of [...places]) if (moving.has(held)) places.delete(at);
    for (const move of moves) places.set(move.at, move);
  }
  return places;
}
