import { deleteRows } from './delete-rows';
import { moveToArchive } from './move-to-archive';
import type { Workbook } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import { sealOf, type ArchivedRun } from '../../core/archive/archived-run';
import { archiveRows } from '../../core/archive/archive-rows';
import { decodeArchiveRow } from '../../core/archive/decode-archive';
import { findKeptSteps } from '../../core/archive/find-rows';
import { packRuns } from '../../core/archive/pack-runs';
import { cellText } from '../../core/tables/cell';
import type { RawTable } from '../../core/tables/raw-table';

/** Rows of Runs that still say what was packed; one that was changed meanwhile stays, and is packed anew by the next sweep. */
function findPacked(raw: RawTable, ids: ReadonlyMap<string, unknown>, seals: ReadonlySet<string>): readonly number[] {
  const id = raw.binding.columns['id'] ?? -1;
  const rows = archiveRows({ runs: raw }, (cells) => ids.has(cellText(cells[id] ?? '')));
  return rows.flatMap(({ run, index }) => (seals.has(sealOf(run)) ? [index] : []));
}

/** Steps go first and the run itself last, because by its row a next sweep finds what is left to do. */
function removeRuns(workbook: Workbook, read: ReadTables, runs: readonly ArchivedRun[]): number {
  const kept = new Map(runs.map((run) => [run.id, run.steps]));
  const seals = new Set(runs.map(sealOf));
  const finders: readonly (readonly [string, (raw: RawTable) => readonly number[]])[] = [
    ['run_steps', (raw) => findKeptSteps(raw, kept, true)],
    ['runs', (raw) => findPacked(raw, kept, seals)],
  ];
  let deleted = 0;
  for (const [table, find] of finders) {
    const raw = read.raws[table];
    if (raw === undefined || find(raw).length === 0) continue;
    const done = deleteRows(workbook, read, raw, find);
    deleted += done.deleted;
    if (!done.whole) break;
  }
  return deleted;
}

/** Moves closed runs into Run archive; how many rows went. */
export function packClosedRuns(workbook: Workbook, read: ReadTables, runs: readonly ArchivedRun[]): number {
  return moveToArchive(workbook, read, runs, {
    table: 'run_archive',
    sealOf,
    sealsIn: (row) => decodeArchiveRow(row).runs.flatMap((run) => (run === null ? [] : [sealOf(run)])),
    pack: packRuns,
    remove: (moved) => removeRuns(workbook, read, moved),
  });
}
