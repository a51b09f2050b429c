import type { BindDraft, BindSurroundings, BoundColumn } from '../../src/core/adopt/bind/bind-plan';
import { tableSpecs } from '../../src/app/templates';
import type { Cell } from '../../src/core/tables/cell';

/** What a test says of a binding; everything else is as usual. */
export interface DraftWish {
  readonly table?: string;
  readonly tab?: string;
  readonly grid: readonly (readonly Cell[])[];
  readonly headerRows: readonly number[];
  readonly dataRows: readonly number[];
  /** Key of ours to the 0-based column, or to more about it. */
  readonly columns: Readonly<Record<string, number | Omit<BoundColumn, 'key'>>>;
  readonly around?: Partial<BindSurroundings>;
  readonly more?: Partial<BindDraft>;
}

/** A draft of a binding as a scan would make it. */
export function makeDraft({ table = 'rocks', tab = 'Big things', around = {}, more = {}, ...wish }: DraftWish): BindDraft {
  const spec = tableSpecs[table];
  if (spec === undefined) throw new Error(table);
  return {
    spec,
    tab,
    tabId: 7,
    grid: wish.grid,
    headerRows: wish.headerRows,
    dataRows: wish.dataRows,
    columns: Object.entries(wish.columns).map(([key, place]) => (typeof place === 'number' ? { key, index: place } : { key, ...place })),
    periods: [],
    weeksDown: false,
    isSplit: false,
    engine: 'end',
    ...more,
    around: {
      bindings: [],
      names: [tab],
      ours: null,
      takenBy: [],
      neighbours: [],
      merges: [],
      isProtected: false,
      hasColumns: true,
      ...around,
    },
  };
}
