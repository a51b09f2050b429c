import type { AddedColumn, BindDraft, BoundColumn } from './bind-plan';
import { BY_LETTER } from '../../tables/bind-adopted';
import { cellText, type Cell } from '../../tables/cell';
import { PERIODS, WHOLE_TAB, type ColumnBinding } from '../../tables/column-binding';
import { lettersOf } from '../../tables/column-letters';
import { sayReading } from '../../tables/column-reading';
import { normalizeHeader } from '../../tables/normalize-header';
import { readPeriodHeader } from '../../tables/read-period-header';
import { sayHeaderRows, sayTabId } from '../../tables/tab-binding';

function nameOf({ spec }: BindDraft, key: string): string {
  return spec.columns.find((column) => column.key === key)?.header ?? key;
}

/** How a column is found again: by its header, or by its letter where it has none of its own. */
function placeOf(index: number, headers: readonly string[]): { readonly header: string; readonly byLetter: boolean } {
  const header = headers[index] ?? '';
  const compared = normalizeHeader(header);
  const isOwn = compared !== '' && headers.filter((other) => normalizeHeader(other) === compared).length === 1;
  return isOwn ? { header, byLetter: false } : { header: lettersOf(index), byLetter: true };
}

function columnRow(draft: BindDraft, column: BoundColumn, headers: readonly string[]): ColumnBinding {
  const { header, byLetter } = placeOf(column.index, headers);
  const reading = column.reading === undefined ? '' : sayReading(column.reading);
  const kind = [byLetter ? BY_LETTER : '', reading].filter(Boolean).join('; ');
  return { table: draft.spec.tab, column: nameOf(draft, column.key), tab: draft.tab, header, kind };
}

/** The periods: one row that says that there are some, and one for each whose header does not say its first day itself. */
function periodRows(draft: BindDraft, headerRow: readonly Cell[]): readonly ColumnBinding[] {
  const { spec, tab, periods, periodReading = {} } = draft;
  if (spec.periods === undefined) return [];
  const unclear = periods.flatMap(({ index, start }): readonly ColumnBinding[] => {
    const mark = readPeriodHeader(headerRow[index] ?? '', periodReading);
    const isClear = mark !== null && mark.year !== null && mark.start === start;
    return start === null || isClear ? [] : [{ table: spec.tab, column: start, tab, header: cellText(headerRow[index] ?? ''), kind: '' }];
  });
  return [{ table: spec.tab, column: PERIODS, tab, header: '', kind: sayReading(periodReading) }, ...unclear];
}

/** The rows of the Columns tab that bind a table to a tab of the team's own. */
export function bindRows(
  draft: BindDraft,
  headerRow: readonly Cell[],
  added: { readonly tab: string; readonly columns: readonly AddedColumn[] },
): readonly ColumnBinding[] {
  const { spec, tab, tabId, headerRows, columns } = draft;
  const [from = 1] = headerRows;
  const to = headerRows[headerRows.length - 1] ?? from;
  const headers = headerRow.map(cellText);
  return [
    { table: spec.tab, column: WHOLE_TAB, tab, header: sayHeaderRows(from, to), kind: sayTabId(tabId) },
    ...columns.map((column) => columnRow(draft, column, headers)),
    ...periodRows(draft, headerRow),
    ...added.columns
      .filter((column) => column.spec.key !== spec.title)
      .map((column) => ({
        table: spec.tab,
        column: column.spec.header,
        tab: added.tab,
        header: column.header,
        kind: '',
      })),
  ];
}
