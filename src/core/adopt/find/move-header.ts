import type { Draft } from './draft';

const rowsOf = (draft: Draft): readonly number[] => [...draft.titles, ...draft.headerRows, ...draft.rows];

/** The table with the header on the rows a person chose, 0-based; what stands above them becomes titles. `null` where the table is elsewhere. */
export function moveHeader(draft: Draft, headerRows: readonly number[]): Draft | null {
  const rows = rowsOf(draft);
  const first = Math.min(...headerRows);
  const last = Math.max(...headerRows);
  if (!headerRows.every((row) => rows.includes(row))) return null;
  const below = rows.filter((row) => row > last);
  return {
    ...draft,
    titles: rows.filter((row) => row < first),
    headerRows: [...headerRows].sort((a, b) => a - b),
    rows: below,
    repeated: new Set(below.filter((row) => draft.repeated.has(row))),
  };
}
