import type { AddedColumn, BindDraft } from './bind-plan';
import { PERIODS, type ColumnBinding } from '../../tables/column-binding';
import { lettersOf } from '../../tables/column-letters';
import { quote } from '../../texts/issue-texts';
import { sayList } from '../../texts/say-list';

/** Rows named in one sentence at most. */
const MOST_NAMED = 12;

function sayColumn({ column, header, kind = '' }: ColumnBinding): string {
  const [letter, reading] = [kind.startsWith('by letter'), kind.replace(/^by letter(?:; )?/, '')];
  const place = letter ? `column ${header}` : `your column ${quote(header)}`;
  return `${column} is ${place}${reading === '' ? '' : `, read with ${reading}`}.`;
}

function sayRows(rows: readonly number[]): string {
  const named = rows.slice(0, MOST_NAMED).map(String);
  const more = rows.length > MOST_NAMED ? [`${rows.length - MOST_NAMED} more`] : [];
  return `${rows.length === 1 ? 'Row' : 'Rows'} ${sayList([...named, ...more])}`;
}

function sayAdded(
  added: { readonly tab: string; readonly column: number; readonly columns: readonly AddedColumn[] },
  draft: BindDraft,
): string {
  const names = sayList(added.columns.map(({ header }) => header));
  if (added.columns.length === 0) return `Nothing is written into ${quote(draft.tab)}.`;
  if (draft.engine === 'own tab') return `A new tab ${quote(added.tab)} holds ${names}. Nothing is written into ${quote(draft.tab)}.`;
  const [first, last] = [added.column, added.column + added.columns.length - 1].map((column) => lettersOf(column - 1));
  return `${names} are added at the end of ${quote(draft.tab)}, columns ${first ?? ''} to ${last ?? ''}. No other cell is written.`;
}

/** What binding does, a sentence each. */
export function sayBind(
  draft: BindDraft,
  bindings: readonly ColumnBinding[],
  added: { readonly tab: string; readonly column: number; readonly columns: readonly AddedColumn[] },
  marked: readonly number[],
): readonly string[] {
  const { spec, tab, headerRows, columns, periods } = draft;
  const whole = `${spec.tab} is read from your tab ${quote(tab)}, with its header in row ${headerRows.join(' and ')}.`;
  const weeks = periods.length === 0 ? [] : [`${periods.length} ${PERIODS} stand in columns of their own; they stay where they are.`];
  const marks =
    marked.length === 0 ? [] : [`${sayRows(marked)} ${marked.length === 1 ? 'is no row' : 'are no rows'} of the table and get a - as ID.`];
  return [whole, ...bindings.slice(1, 1 + columns.length).map(sayColumn), ...weeks, sayAdded(added, draft), ...marks];
}
