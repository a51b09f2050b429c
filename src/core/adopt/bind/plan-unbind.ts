import { boundColumns, MARKS } from '../../tables/bind-adopted';
import type { CellReader } from '../../tables/cell-reader';
import { cellReader } from '../../tables/cell-reader';
import { cellText } from '../../tables/cell';
import { bindingsOf, WHOLE_TAB, type ColumnBinding } from '../../tables/column-binding';
import { normalizeHeader } from '../../tables/normalize-header';
import type { RawTable } from '../../tables/raw-table';
import type { TableSpec } from '../../tables/spec';
import { companionOf, isTabOf, tabBindingOf, type TabBinding } from '../../tables/tab-binding';
import { quote } from '../../texts/issue-texts';
import { sayList } from '../../texts/say-list';

/** Columns side by side that are cleared from a row on; places are 1-based. */
export interface ClearedColumns {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** What taking a binding back writes. */
export interface UnbindPlan {
  readonly table: string;
  readonly tab: string;
  /** Rows of the Columns tab that are blanked, 1-based. */
  readonly bindingRows: readonly number[];
  readonly cleared: readonly ClearedColumns[];
  /** The tab that holds the engine's columns and goes with them; `null` where there is none. */
  readonly removed: string | null;
  /** Rows in which notes of Runsheet may stand, 1-based. */
  readonly headerRow: number;
  readonly says: readonly string[];
}

/** A binding taken back, or why there is nothing to take back. */
export type UnbindResult = { readonly ok: true; readonly plan: UnbindPlan } | { readonly ok: false; readonly says: readonly string[] };

function isEngine(spec: TableSpec, column: string): boolean {
  const name = normalizeHeader(column);
  const found = spec.columns.find(({ key, header }) => normalizeHeader(key) === name || normalizeHeader(header) === name);
  return found === undefined ? name === MARKS.key : found.writer === 'engine';
}

function bindingAt(read: CellReader, cells: RawTable['grid'][number]): ColumnBinding {
  const text = (key: string): string => cellText(read(cells, key)).replace(/^'/, '');
  return { table: text('table'), column: text('column'), tab: text('tab'), header: text('header'), kind: text('kind') };
}

/** Rows of the Columns tab that belong to the binding: those of the tab, and engine columns kept elsewhere. */
function bindingRows(spec: TableSpec, columns: RawTable, bound: TabBinding): readonly number[] {
  const read = cellReader(columns);
  return columns.grid.flatMap((cells, at) => {
    const row = bindingAt(read, cells);
    if (at === 0 || bindingsOf(spec, [row]).length === 0) return [];
    if (row.column === WHOLE_TAB) return tabBindingOf(spec, [row]) === null ? [] : [at + 1];
    return row.tab.trim() === '' || isTabOf(bound, row.tab) || isEngine(spec, row.column) ? [at + 1] : [];
  });
}

interface EngineColumn {
  readonly index: number;
  readonly header: string;
}

/** The engine's columns that are there, from left to right. */
function engineColumns({ spec, binding }: RawTable, own: readonly ColumnBinding[]): readonly EngineColumn[] {
  return boundColumns(spec, own)
    .filter(({ key }) => isEngine(spec, key))
    .flatMap(({ key, binding: { header } }) => {
      const index = binding.columns[key];
      return index === undefined ? [] : [{ index, header }];
    })
    .sort((a, b) => a.index - b.index);
}

function joinColumns(indexes: readonly number[], row: number): readonly ClearedColumns[] {
  const blocks: { row: number; column: number; columns: number }[] = [];
  for (const index of indexes) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.column + last.columns === index + 1) last.columns += 1;
    else blocks.push({ row, column: index + 1, columns: 1 });
  }
  return blocks;
}

function sayUnbind({ spec, tab, adopted }: RawTable, engine: readonly EngineColumn[]): readonly string[] {
  const names = engine.map(({ header }) => quote(header));
  const gone = (adopted?.gone ?? []).filter(({ key }) => isEngine(spec, key)).map(({ header }) => quote(header));
  return [
    `${spec.tab} is not read from ${quote(tab)} any more.`,
    ...(adopted?.companion === undefined ? [] : [`The tab ${quote(adopted.companion.tab)} is removed. Your tab is not changed.`]),
    ...(names.length === 0 ? [] : [`${sayList(names)} ${names.length === 1 ? 'is' : 'are'} cleared. Nothing else of the tab is changed.`]),
    ...(gone.length === 0
      ? []
      : [
          `${sayList(gone)} ${gone.length === 1 ? 'has' : 'have'} another header by now, so that column stays; clear it if you do not need it.`,
        ]),
  ];
}

/**
 * Plans how a binding is taken back, also after rows and columns were added: its rows of the Columns tab, and the columns that still have
 * the headers Runsheet gave them.
 * @param columns the Columns tab
 * @param raw the bound tab as it stands now; `null` where it is gone
 */
export function planUnbind(spec: TableSpec, columns: RawTable, raw: RawTable | null, bindings: readonly ColumnBinding[]): UnbindResult {
  const bound = tabBindingOf(spec, bindings);
  if (bound === null) return { ok: false, says: [`${spec.tab} is not bound to a tab of yours.`] };
  const rows = bindingRows(spec, columns, bound);
  const removed = companionOf(spec, bindings);
  const plan = { table: spec.key, tab: bound.tab, bindingRows: rows, headerRow: bound.to, removed };
  if (raw?.adopted === undefined)
    return { ok: true, plan: { ...plan, cleared: [], says: [`The tab ${quote(bound.tab)} is gone, so only the binding is taken back.`] } };
  const engine = engineColumns(
    raw,
    bindingsOf(spec, bindings).filter(({ tab }) => isTabOf(bound, tab)),
  );
  const cleared = joinColumns(
    engine.map(({ index }) => index),
    raw.adopted.headerRow,
  );
  return { ok: true, plan: { ...plan, cleared, says: sayUnbind(raw, engine) } };
}
