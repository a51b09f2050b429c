import { walkArchive, type ArchivePlaces } from './open-archive';
import type { Workbook } from '../ports';
import { decodeArchiveRow, type ArchiveRow, type LinedRun } from '../../core/archive/decode-archive';
import { decodeLogLines } from '../../core/archive/decode-log-archive';
import type { PlacedLine } from '../../core/log/logged-line';
import type { LocalDate } from '../../core/time/local';

/** Rows of Run archive of the months `first` to `last` (`2026-08`), both inclusive; no other is read. */
export function* walkRunArchive(workbook: Workbook, places: ArchivePlaces, first: string, last: string): Iterable<ArchiveRow> {
  const rows = walkArchive(workbook, places, 'run_archive', 'month', (month) => month.slice(0, 7) >= first && month.slice(0, 7) <= last);
  for (const row of rows) yield decodeArchiveRow(row);
}

/** The packed runs due in the months that the period touches. */
export function readArchivedRuns(workbook: Workbook, places: ArchivePlaces, from: LocalDate, to: LocalDate): readonly LinedRun[] {
  return [...walkRunArchive(workbook, places, from.slice(0, 7), to.slice(0, 7))].flatMap(({ runs }) => runs.flatMap((run) => run ?? []));
}

/** The packed lines of the log. */
export function* walkLogArchive(workbook: Workbook, places: ArchivePlaces): Iterable<PlacedLine> {
  for (const row of walkArchive(workbook, places, 'log_archive', 'from_seq', () => true)) yield* decodeLogLines(row);
}
