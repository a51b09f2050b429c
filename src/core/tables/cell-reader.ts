import type { Cell } from './cell';
import type { RawTable } from './raw-table';

/** Reads cells of a ledger by column key, straight from the row as it was read: a ledger has many thousand rows. */
export type CellReader = (cells: readonly Cell[], key: string) => Cell;

/** Reads one column; what is looked up once a column need not be looked up once a row. */
export function columnReader(raw: RawTable, key: string): (cells: readonly Cell[]) => Cell {
  const index = raw.binding.columns[key];
  return (cells) => (index === undefined ? '' : (cells[index] ?? ''));
}

/** The reader for a tab as bound. */
export function cellReader(raw: RawTable): CellReader {
  const { columns } = raw.binding;
  return (cells, key) => {
    const index = columns[key];
    return index === undefined ? '' : (cells[index] ?? '');
  };
}
