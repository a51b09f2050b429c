import { cellText } from '../../tables/cell';
import type { AdoptedRow } from '../adopted-table';
import type { AdoptTable } from '../table-reading';
import { foldText } from './fold-text';
import type { RowDraft } from './row-draft';

/** What tells rows with one title apart. */
const APART = ['location', 'date', 'process', 'rock'];

/** Rows of ours from drafts. Equal titles in one place, on one day and under one row stay rows of their own; each after the first says so. */
export function finishRows(drafts: readonly RowDraft[], table: AdoptTable): readonly AdoptedRow[] {
  const seen = new Map<string, { readonly row: number; count: number }>();
  return drafts.map(({ line, title, values, kept, notes, periods, under }) => {
    const key = [foldText(title), ...APART.map((field) => cellText(values.get(field) ?? ''))].join('\n');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, { row: line.row, count: 1 });
    else before.count += 1;
    const twice =
      before === undefined || title === ''
        ? []
        : [`The same title stands in row ${String(before.row)}; this is number ${String(before.count)}.`];
    return {
      ...{ table, row: line.row, title, periods, under, notes: [...notes, ...twice] },
      values: Object.fromEntries(values),
      kept: Object.fromEntries(kept),
    };
  });
}
