import type { LogLine } from '../plan/plan';
import { splitLinkId } from '../links/resolve-links';
import type { LocalDate } from '../time/local';

/** The newest movement of each row once these lines of today are in the log; what the engine itself notes is no movement. */
export function movesAfter(
  moves: Readonly<Record<string, LocalDate>>,
  lines: readonly LogLine[],
  today: LocalDate,
): Readonly<Record<string, LocalDate>> {
  const moved = lines.filter(({ who, row }) => who !== 'engine' && row !== '').map(({ row }) => [splitLinkId(row), today] as const);
  return moved.length === 0 ? moves : { ...moves, ...Object.fromEntries(moved) };
}
