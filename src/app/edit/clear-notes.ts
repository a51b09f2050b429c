import { writeNotes } from './write-notes';
import type { Workbook } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import { placedColumns } from '../../core/edit/edit';
import type { RunOutcome } from '../../core/runs/plan-runs';

/** What a note asked for is no longer asked once a run is closed: takes ours away from its rows; a call or two a tab, none where nothing closed. */
export function clearNotes(workbook: Workbook, { raws }: ReadTables, outcomes: readonly RunOutcome[]): void {
  const closed = outcomes.filter(({ closedNow }) => closedNow);
  const rows = { runs: closed.map(({ run }) => run.row), run_steps: closed.flatMap(({ steps }) => steps.map(({ row }) => row)) };
  Object.entries(rows).forEach(([table, list]) => {
    const raw = raws[table];
    if (raw === undefined) return;
    const numbers = list.flatMap((row) => row?.row ?? []);
    const blank = numbers.flatMap((row) => placedColumns(raw).map(({ index }) => ({ row, column: index + 1, says: '' })));
    writeNotes(workbook, raw, blank);
  });
}
