import { isEdited, type EditedArea } from '../edit/edit';
import type { CellChange } from '../plan/plan';
import { diffCells } from '../runs/run-cells';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';

const SIGNED = ['row', 'status', 'why', 'until', 'by'] as const;

/** By of the edited overrides: whoever edited any of their cells, blank where `address` is not known. */
export function planStamps(raw: RawTable, area: EditedArea, address: string): readonly CellChange[] {
  const isTouched = SIGNED.some((key) => isEdited(area, raw.binding.columns[key]));
  if (!isTouched) return [];
  const rows = decodeTable(raw, (_cells, index) => index + 1 >= area.row && index + 1 < area.row + area.rows).rows;
  return rows.flatMap((row) => diffCells(row, { by: address }));
}
