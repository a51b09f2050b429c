import { deleteRows } from './delete-rows';
import { moveToArchive } from './move-to-archive';
import type { Workbook } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import { findMails, packMails, type OldMail } from '../../core/archive/pack-mails';
import { cellText } from '../../core/tables/cell';

/** Moves old rows of the Outbox into Mail archive; how many rows went. */
export function packOldMails(workbook: Workbook, read: ReadTables, mails: readonly OldMail[]): number {
  const outbox = read.raws['outbox'];
  if (outbox === undefined) return 0;
  return moveToArchive(workbook, read, mails, {
    table: 'mail_archive',
    sealOf: ({ line }) => line,
    sealsIn: (row) => cellText(row.cells['lines'] ?? '').split('\n'),
    pack: packMails,
    remove: (moved) => deleteRows(workbook, read, outbox, (raw) => findMails(raw, new Set(moved.map(({ line }) => line)))).deleted,
  });
}
