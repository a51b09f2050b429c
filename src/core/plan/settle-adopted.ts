import type { CellChange, LogLine } from './plan';
import type { SweepInput } from './sweep-input';

interface Written {
  readonly changes: readonly CellChange[];
  readonly log: readonly LogLine[];
}

/** True where a check may write the cell: on a tab of the team's own only what is the engine's. */
function mayWrite({ table, column }: CellChange, raws: SweepInput['raws']): boolean {
  const raw = raws[table];
  if (raw?.adopted === undefined || column === 'id') return true;
  return raw.spec.columns.some(({ key, writer }) => key === column && writer === 'engine');
}

/**
 * A plan as it is carried out on tabs of the team's own: where columns moved is noted, and what a check would write into the team's
 * columns (the title of a link, a first day) is left out. Only a person who asks for it in the sidebar changes such a cell.
 */
export function settleAdopted<T extends Written>({ raws, followed }: Pick<SweepInput, 'raws' | 'followed'>, plan: T): T {
  if (Object.values(raws).every((raw) => raw?.adopted === undefined)) return plan;
  const changes = [...plan.changes.filter((change) => mayWrite(change, raws)), ...(followed?.changes ?? [])];
  return { ...plan, changes, log: [...(followed?.log ?? []), ...plan.log] };
}
