import { deleteRows } from './delete-rows';
import { moveToArchive } from './move-to-archive';
import type { Workbook } from '../ports';
import { specOf, type ReadTables } from '../sweep/read-tables';
import { decodeLogLines } from '../../core/archive/decode-log-archive';
import { encodeLogLine, packLog } from '../../core/archive/pack-log';
import { chooseLines } from '../../core/archive/plan-packing';
import { readLoggedLine, type PlacedLine } from '../../core/log/logged-line';
import { bindTable } from '../../core/tables/bind-table';
import { decodeTable } from '../../core/tables/decode-table';
import type { RawTable } from '../../core/tables/raw-table';

const readLines = (raw: RawTable): readonly PlacedLine[] => decodeTable(raw).rows.map(readLoggedLine);

/** Moves the oldest lines of the log into Log archive; how many rows went. */
export function packOldLines(workbook: Workbook, read: ReadTables, tab: string): number {
  const spec = specOf('log');
  const chosen = chooseLines(readLines(bindTable(spec, tab, workbook.read(tab), read.bindings)));
  return moveToArchive(workbook, read, chosen, {
    table: 'log_archive',
    sealOf: encodeLogLine,
    sealsIn: (row) => decodeLogLines(row).map(encodeLogLine),
    pack: packLog,
    remove: (lines) => {
      const seals = new Set(lines.map(encodeLogLine));
      const find = (raw: RawTable): readonly number[] =>
        readLines(raw).flatMap((line) => (seals.has(encodeLogLine(line)) ? [line.place.row - 1] : []));
      return deleteRows(workbook, read, { spec, tab }, find).deleted;
    },
  });
}
