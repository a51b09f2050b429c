import type { WrittenDraft } from './write-draft';
import { placeAppends } from '../plan/place-changes';
import type { RowAppend } from '../plan/plan';
import type { SweepInput } from '../plan/sweep-input';
import type { Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';

/** The file as it would be read once rows were appended, and where the first of them stands (1-based). */
interface Placed {
  readonly raw: RawTable;
  readonly first: number;
}

function place(raw: RawTable, appends: readonly RowAppend[]): Placed {
  const { after, blocks } = placeAppends(
    raw,
    appends.map(({ values }) => values),
  );
  const lines = appends.map((_append, at): Cell[] => {
    const cells: Cell[] = (raw.grid[0] ?? []).map(() => '');
    for (const { column, values } of blocks) (values[at] ?? []).forEach((cell, right) => cells.splice(column - 1 + right, 1, cell));
    return cells;
  });
  return { raw: { ...raw, grid: [...raw.grid.slice(0, after), ...lines] }, first: after + 1 };
}

/** The input with a draft in it, and the rows on which it stands. */
export function placeDraft(
  input: SweepInput,
  { process, steps }: WrittenDraft,
): { readonly input: SweepInput; readonly process: number; readonly steps: number } {
  const { processes, steps: stepTable } = input.raws;
  if (processes === undefined) return { input, process: 0, steps: 0 };
  const placed = place(processes, [process]);
  const below = stepTable === undefined ? null : place(stepTable, steps);
  const raws = { ...input.raws, processes: placed.raw, ...(below === null ? {} : { steps: below.raw }) };
  return { input: { ...input, raws }, process: placed.first, steps: below?.first ?? 0 };
}
