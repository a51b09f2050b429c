import type { Workbook } from '../ports';
import { specOf, type ReadTables } from '../sweep/read-tables';
import { bindTable } from '../../core/tables/bind-table';
import { decodeTable } from '../../core/tables/decode-table';
import { candidateTabs, isRecognised } from '../../core/tables/locate-table';
import { cellText, type Cell } from '../../core/tables/cell';
import type { RawTable } from '../../core/tables/raw-table';
import type { Row } from '../../core/tables/row';

/** Where archives are found by name; nothing of them is read. */
export type ArchivePlaces = Pick<ReadTables, 'names' | 'bindings'>;

/** An archive's tab with its columns found. */
export interface Archive {
  readonly tab: string;
  /** Header only. */
  readonly raw: RawTable;
  /** Decodes rows of it, given the sheet row of the first; the header and rows that are half written are left out. */
  readonly decode: (cells: readonly (readonly Cell[])[], first: number) => readonly Row[];
}

/** The column that is written last (0-based): a row without it is half written, holds nothing and is written anew. */
export function keyColumn({ spec, binding }: RawTable): number {
  return binding.columns[spec.columns[0]?.key ?? ''] ?? 0;
}

/** Finds an archive by its header, with one call; `null` where it is not installed or not ours. */
export function findArchive(workbook: Workbook, places: ArchivePlaces, table: string): Archive | null {
  const spec = specOf(table);
  const tab = candidateTabs(spec, places.names, places.bindings)[0]?.tab;
  const header = tab === undefined ? [] : workbook.part(tab, 1, 1);
  if (tab === undefined || !isRecognised(spec, header, places.bindings)) return null;
  const raw = bindTable(spec, tab, header, places.bindings);
  const decode: Archive['decode'] = (cells, first) => {
    const shift = first === 1 ? 0 : first - 2;
    const grid = first === 1 ? cells : [header[0] ?? [], ...cells];
    const { rows } = decodeTable({ ...raw, grid }, (line) => cellText(line[keyColumn(raw)] ?? '') !== '');
    return rows.map((row) => ({ ...row, row: row.row + shift }));
  };
  return { tab, raw, decode };
}

/** Rows of an archive read at once; together they stay well under what one answer of Google can hold. */
const ROWS_AT_ONCE = 200;

/** Walks through the rows whose cell of one column is wanted, and reads no others; neighbours are read together, some at a time. */
export function* walkArchive(
  workbook: Workbook,
  places: ArchivePlaces,
  table: string,
  key: string,
  wanted: (text: string) => boolean,
): Iterable<Row> {
  const archive = findArchive(workbook, places, table);
  const column = archive?.raw.binding.columns[key];
  if (archive === null || column === undefined) return;
  const all = workbook.part(archive.tab, 2, Number.MAX_SAFE_INTEGER, column + 1, 1);
  const hits = all.map(([cell = '']) => cellText(cell) !== '' && wanted(cellText(cell)));
  for (let first = hits.indexOf(true); first >= 0;) {
    let count = 1;
    while (count < ROWS_AT_ONCE && hits[first + count] === true) count += 1;
    yield* archive.decode(workbook.part(archive.tab, first + 2, count), first + 2);
    first = hits.indexOf(true, first + count);
  }
}
