import type { Cell } from './cell';
import type { RawTable } from './raw-table';

/** Reads cells of a ledger by column key, straight from the row as it was read: a ledger has many thousand rows. */
export type CellReader = (cells: readonly Cell[], key: string) => Cell;

/** The reader for a tab as bound. */
export function cellReader(raw: RawTable): CellReader {
  const { columns } = raw.binding;
  return (cells, key) => {
    const index = columns[key];
    return index === undefined ? '' : (cells[index] ?? '');
  };
}
