import type { Workbook } from '../../ports';
import { specOf, type ReadTables } from '../../sweep/read-tables';
import type { CellNote } from '../../../core/acting/action';
import { joinNote } from '../../../core/acting/join-note';
import { bindTable } from '../../../core/tables/bind-table';
import { decodeIdentity } from '../../../core/tables/decode-table';

/** Writes the note of a cell where it does not say so already; one that a person wrote before stays above it. */
export function noteCell(workbook: Workbook, { raws, bindings }: ReadTables, { table, id, column, says }: CellNote): void {
  const before = raws[table];
  if (before === undefined) return;
  const raw = bindTable(specOf(table), before.tab, workbook.read(before.tab), bindings);
  const row = raw.grid.findIndex((cells, at) => at > 0 && decodeIdentity(cells, raw) === id) + 1;
  const index = raw.binding.periods.find(({ start }) => start === column)?.index;
  if (row === 0 || index === undefined) return;
  const present = workbook.notes(raw.tab, row, index + 1, 1, 1)[0]?.[0] ?? '';
  const wanted = joinNote(present, says);
  if (wanted !== present) workbook.writeNotes(raw.tab, row, index + 1, [[wanted]]);
}
