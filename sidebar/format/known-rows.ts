import type { RowPiece } from '../parts/row-button';
import type { Overview } from '../../src/core/contract/overview';

/** Rows by their ids, with what the statuses tell of them; an id that no status has stands for itself. */
export function knownRows({ groups }: Overview, ids: readonly string[]): readonly RowPiece[] {
  const lines = new Map(groups.flatMap((group) => group.lines).map((line): readonly [string, RowPiece] => [line.id, line]));
  return ids.map((id) => lines.get(id) ?? { id, title: '' });
}
