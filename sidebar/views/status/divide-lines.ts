import type { Piece, Places } from './filter-lines';
import { listValues } from './filter-lines';
import type { Tone } from '../../../src/core/contract/tone';

/** By what the lines of a group are divided. */
export type Division = 'none' | 'owner' | 'team';

const ORDER: Record<Tone, number> = { bad: 0, warn: 1, quiet: 2, good: 3 };

/** What is not good first; what stands equal keeps its order. */
export const worstFirst = <T extends Piece>(lines: readonly T[]): readonly T[] =>
  [...lines].sort((one, other) => ORDER[one.tone] - ORDER[other.tone]);

/** Lines in parts that each belong to one owner or team, by its name; all in one part without a name where nothing divides them. */
export function divideLines<T extends Piece>(
  lines: readonly T[],
  division: Division,
  places: Places,
): readonly { readonly name: string; readonly lines: readonly T[] }[] {
  if (division === 'none') return [{ name: '', lines }];
  const nameOf = (line: T): string => (division === 'owner' ? line.owner : places.teamOf(line));
  return listValues(lines.map(nameOf)).map((name) => ({ name, lines: lines.filter((line) => nameOf(line) === name) }));
}
