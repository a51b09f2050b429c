import { bindRows } from './bind-rows';
import type { AddedColumn, BindDraft, BindResult } from './bind-plan';
import { dropUnreadable } from './drop-unreadable';
import { nameAdded } from './name-added';
import { refuseBind } from './refuse-bind';
import { resolveStarts } from './resolve-starts';
import { sayBind } from './say-bind';
import { MARKS } from '../../tables/bind-adopted';
import { cellText, type Cell } from '../../tables/cell';
import { joinHeader } from '../../tables/join-header';
import { NOT_OURS } from '../../tables/raw-table';
import { companionTab } from '../../tables/tab-binding';

/** A tab of its own holds the title of each row behind its id. */
function withTitle({ spec, engine }: BindDraft, columns: readonly AddedColumn[]): readonly AddedColumn[] {
  const title = spec.columns.find(({ key }) => key === spec.title);
  if (engine === 'end' || title === undefined) return columns;
  const isId = ({ spec: { key } }: AddedColumn): boolean => key === MARKS.key;
  const own: AddedColumn = { spec: { ...title, writer: 'engine', format: '@' }, header: title.header };
  return [...columns.filter(isId), own, ...columns.filter((column) => !isId(column))];
}

function rowsBeside(draft: BindDraft, columns: readonly AddedColumn[], marked: readonly number[]): readonly (readonly Cell[])[] {
  if (draft.engine === 'end') return [];
  const { spec, grid, dataRows } = draft;
  const title = draft.columns.find(({ key }) => key === spec.title)?.index ?? -1;
  const rows = [...dataRows, ...marked].sort((a, b) => a - b).filter((row) => cellText(grid[row - 1]?.[title] ?? '') !== '');
  const isMarked = new Set(marked);
  return rows.map((row) =>
    columns.map(({ spec: { key } }): Cell => {
      if (key === spec.title) return cellText(grid[row - 1]?.[title] ?? '');
      return key === MARKS.key && isMarked.has(row) ? NOT_OURS : '';
    }),
  );
}

/** Rows below the header that have a title and are no rows of the table. */
function rowsBetween({ spec, grid, headerRows, dataRows, columns }: BindDraft): readonly number[] {
  const data = new Set(dataRows);
  const last = headerRows[headerRows.length - 1] ?? 0;
  const title = columns.find(({ key }) => key === spec.title)?.index ?? -1;
  return grid.flatMap((cells, at) => (at >= last && !data.has(at + 1) && cellText(cells[title] ?? '') !== '' ? [at + 1] : []));
}

/** Columns that Runsheet works out are never the team's, whatever theirs are called; of two for one the left one counts. */
function withoutEngine(draft: BindDraft): BindDraft {
  const own = new Set(draft.spec.columns.filter(({ writer }) => writer === 'team').map(({ key }) => key));
  const kept = [...draft.columns].sort((a, b) => a.index - b.index).filter(({ key }) => own.delete(key));
  return { ...draft, columns: kept };
}

/**
 * Plans how the engine works on a tab of the team's own: what the Columns tab says, which columns are added, which rows are marked as none
 * of ours. Nothing else of the tab is ever written. Refuses with a sentence for each obstacle.
 */
export function planBind(asked: BindDraft): BindResult {
  const { draft: readable, says: dropped } = dropUnreadable(withoutEngine(asked));
  const { spec, tab, grid, headerRows, engine, around } = readable;
  const [from = 1] = headerRows;
  const headerRow = headerRows[headerRows.length - 1] ?? from;
  const joined = joinHeader(grid, from, headerRow);
  const draft = { ...readable, periods: resolveStarts(readable, joined) };
  const refusals = refuseBind(draft);
  if (refusals.length > 0) return { ok: false, says: refusals };
  const marked = rowsBetween(draft);
  const lowest = (grid[headerRow - 1] ?? []).map(cellText);
  const isApart = engine === 'own tab';
  const columns = withTitle(draft, nameAdded(spec, isApart ? [] : [...joined.map(cellText), ...lowest], marked.length > 0));
  const width = Math.max(0, ...grid.map((cells) => cells.length));
  const added = { tab: isApart ? companionTab(tab, around.names) : tab, column: isApart ? 1 : width + 1, columns };
  const bindings = bindRows(draft, joined, added);
  const marks = { column: added.column + columns.findIndex((one) => one.spec.key === MARKS.key), rows: isApart ? [] : marked };
  const blank = Array.from({ length: Math.max(0, width - joined.length) }, (): Cell => '');
  const headers = isApart ? joined : [...joined, ...blank, ...columns.map(({ header }): Cell => header)];
  const says = [...sayBind(draft, bindings, added, marked), ...dropped];
  return {
    ok: true,
    plan: {
      ...{ table: spec.key, tab, engine, bindings, headerRow, lastRow: grid.length, added, marks, headers, says },
      beside: rowsBeside(draft, columns, marked),
    },
  };
}
