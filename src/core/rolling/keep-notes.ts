import type { FallingNote } from './roll-notes';
import { joinNote } from '../acting/join-note';
import { isOurNote } from '../edit/place-notes';
import { splitLinkId } from '../links/resolve-links';
import type { CellChange } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import { decodeIdentity, decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';
import { dateOf, textOf } from '../tables/row';

/** Keeps what people noted about weeks that leave Scorecard in the column Note of its history, behind what stands there. */
export function keepNotes(falling: readonly FallingNote[], scorecard: RawTable, history: RawTable): readonly CellChange[] {
  const { rows } = decodeTable(history);
  return falling.flatMap(({ row: at, start, text }) => {
    const id = decodeIdentity(scorecard.grid[at] ?? [], scorecard);
    const row = rows.find((one) => dateOf(one, 'period') === start && splitLinkId(textOf(one, 'measurable')) === id);
    if (row === undefined || id === '' || isOurNote(text)) return [];
    const before = textOf(row, 'note');
    return diffCells(row, { note: before === '' ? text : joinNote(before, text) });
  });
}
