import type { FoundLine } from '../../../../src/core/adopt/found-table';
import type { AdoptTable, TableReading } from '../../../../src/core/adopt/table-reading';
import type { Cell } from '../../../../src/core/tables/cell';

/** `Due: due`, `Notes: (notes)`, `Odd:`: a header, then our column, or in brackets what it is without one of ours. */
type ColumnText = string;

/** A table as a test writes it. */
export interface TableText {
  readonly table: AdoptTable;
  readonly columns: readonly ColumnText[];
  readonly rows: readonly (readonly Cell[])[];
  readonly sheet?: string;
  readonly title?: string;
  readonly language?: string;
  /** Sections, roles and indents by place of the row. */
  readonly lines?: Readonly<Record<number, Partial<FoundLine>>>;
  /** Headers whose blank cells take the value above. */
  readonly spread?: readonly string[];
  readonly weeksDown?: boolean;
}

/** A recognised table whose header stands in row 1 and whose first line in row 2. */
export function reading({
  table,
  columns,
  rows,
  sheet = 'Plan',
  title = '',
  language = 'en',
  lines = {},
  spread = [],
  weeksDown = false,
}: TableText): TableReading {
  const parts = columns.map((text) => {
    const at = text.lastIndexOf(':');
    return { header: text.slice(0, at), what: text.slice(at + 1).trim() };
  });
  return {
    found: {
      ...{ sheet, title, above: [], headerRows: [1], firstRow: 2, lastRow: rows.length + 1, stacked: false, beside: false, split: '' },
      columns: parts.map(({ header }, index) => ({
        index,
        letter: String.fromCharCode(65 + index),
        header,
        parts: header === '' ? [] : [header],
        spread: spread.includes(header),
      })),
      lines: rows.map((cells, at) => ({ row: at + 2, role: 'data', section: '', cells, indent: 0, ...lines[at] })),
    },
    ...{ table, confidence: 1, reason: '', others: [], weeksDown, language },
    columns: parts.map(({ what }, at) => {
      const concept = /^\((.*)\)$/.exec(what)?.[1];
      return { at, field: concept === undefined ? what : '', concept: concept ?? '', confidence: 1, reason: '' };
    }),
  };
}
