import type { Cell } from '../../tables/cell';
import type { AdoptedRow, AdoptReject } from '../adopted-table';
import type { FoundLine } from '../found-table';

/** A line on its way to a row of ours. Filled in step by step, then frozen by `finishRows`. */
export interface RowDraft {
  readonly line: FoundLine;
  /** Place among the lines with data. */
  readonly at: number;
  readonly title: string;
  readonly values: Map<string, Cell>;
  readonly kept: Map<string, Cell>;
  readonly notes: readonly string[];
  readonly rejects: readonly AdoptReject[];
  readonly periods: AdoptedRow['periods'];
  readonly under: readonly AdoptedRow[];
  /** Why the whole line is left out; `null` where it is not. */
  readonly whole: AdoptReject | null;
}

/** A draft with more in it; the maps are copied, so that drafts stay as they were. */
export function addTo(
  draft: RowDraft,
  more: {
    readonly values?: Readonly<Record<string, Cell>>;
    readonly without?: readonly string[];
    readonly kept?: Iterable<readonly [string, Cell]>;
    readonly notes?: readonly string[];
    readonly rejects?: readonly AdoptReject[];
    readonly under?: readonly AdoptedRow[];
    readonly periods?: AdoptedRow['periods'];
  },
): RowDraft {
  const values = new Map([...draft.values, ...Object.entries(more.values ?? {})]);
  for (const key of more.without ?? []) values.delete(key);
  return {
    ...draft,
    values,
    kept: new Map([...draft.kept, ...(more.kept ?? [])]),
    notes: [...draft.notes, ...(more.notes ?? [])],
    rejects: [...draft.rejects, ...(more.rejects ?? [])],
    under: [...draft.under, ...(more.under ?? [])],
    periods: more.periods ?? draft.periods,
  };
}
