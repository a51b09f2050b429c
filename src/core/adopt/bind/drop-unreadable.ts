import type { BindDraft, BoundColumn } from './bind-plan';
import { cellText } from '../../tables/cell';
import { lettersOf } from '../../tables/column-letters';
import { decodeReading } from '../../tables/column-reading';

/** A draft without columns that Runsheet could not read, and what is said of them. */
export interface ReadableDraft {
  readonly draft: BindDraft;
  readonly says: readonly string[];
}

/** A column is not bound where more than this share of its cells cannot be read. */
const MOST_WRONG = 0.5;

function sayUnreadable({ spec, grid, dataRows }: BindDraft, { key, index, reading }: BoundColumn): string {
  const column = spec.columns.find((one) => one.key === key);
  if (column === undefined || key === spec.title) return '';
  const cells = dataRows.map((row) => grid[row - 1]?.[index] ?? '').filter((cell) => cellText(cell) !== '');
  const wrong = cells.filter((cell) => !decodeReading(cell, column, reading ?? {}).ok).length;
  if (wrong <= cells.length * MOST_WRONG) return '';
  return `Column ${lettersOf(index)} is not taken for ${column.header}: ${wrong} of its ${cells.length} cells cannot be read so.`;
}

/** Leaves out columns most of whose cells are no dates, numbers or choices as ours are: each would be asked about at every check. */
export function dropUnreadable(draft: BindDraft): ReadableDraft {
  const judged = draft.columns.map((column) => ({ column, says: sayUnreadable(draft, column) }));
  const kept = judged.filter(({ says }) => says === '').map(({ column }) => column);
  return { draft: { ...draft, columns: kept }, says: judged.flatMap(({ says }) => (says === '' ? [] : [says])) };
}
