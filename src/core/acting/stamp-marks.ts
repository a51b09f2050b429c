import type { ActContext } from './action';
import type { NoteWish } from '../edit/edit';
import { planMarks } from '../edit/plan-marks';
import type { CellChange } from '../plan/plan';
import { decodeLedger, proofsOf, type Ledger } from '../runs/ledger';
import type { MarkContext } from '../runs/run-context';
import type { RawTable } from '../tables/raw-table';

/** Marks as they are about to stand, stamped as an edit of the sheet stamps them. */
export interface Stamped {
  /** With the stamps and the memory of them. */
  readonly changes: readonly CellChange[];
  readonly notes: readonly (NoteWish & { readonly table: string })[];
  readonly ledger: Ledger;
  readonly marks: MarkContext;
}

/** A tab with some of its cells as they are about to be. */
function withCells(raw: RawTable | undefined, changes: readonly CellChange[]): RawTable | undefined {
  if (raw === undefined) return undefined;
  const grid = raw.grid.map((cells, at) => {
    const own = changes.filter(({ table, row }) => table === raw.spec.key && row === at + 1);
    if (own.length === 0) return cells;
    const line = [...cells];
    for (const { column, value } of own) {
      const index = raw.binding.columns[column];
      if (index === undefined) continue;
      while (line.length < index) line.push('');
      line[index] = value;
    }
    return line;
  });
  return { ...raw, grid };
}

function stampTable(
  raw: RawTable | undefined,
  own: readonly CellChange[],
  of: Omit<Parameters<typeof planMarks>[0], 'raw' | 'area'>,
): Pick<Stamped, 'changes' | 'notes'> {
  const columns = own.flatMap(({ column }) => raw?.binding.columns[column] ?? []);
  if (raw === undefined || columns.length === 0) return { changes: [], notes: [] };
  const plans = [...new Set(own.map(({ row }) => row))].map((row) => {
    const first = Math.min(...columns);
    return planMarks({ ...of, raw, area: { row, rows: 1, column: first + 1, columns: Math.max(...columns) - first + 1 } });
  });
  const notes = plans.flatMap((plan) => plan.notes.map((note) => ({ ...note, table: raw.spec.key })));
  return { changes: plans.flatMap((plan) => plan.changes), notes };
}

/** One change a cell: a stamp that was planned later counts. */
function lastOfEach(changes: readonly CellChange[]): readonly CellChange[] {
  return [...new Map(changes.map((change) => [`${change.table} ${change.row} ${change.column}`, change])).values()];
}

/** Judges cells of Runs and Run steps that are written now, by whoever acts: the same stamps and notes as if they were typed. */
export function stampMarks(changes: readonly CellChange[], { input, who }: ActContext): Stamped {
  const { runs: runsRaw, run_steps: stepsRaw } = input.raws;
  const [runs, steps] = [withCells(runsRaw, changes), withCells(stepsRaw, changes)];
  const { now } = input;
  const ledger = decodeLedger(runs, steps, now, new Set());
  const marks: MarkContext = { now, lastSweep: now, proofOf: proofsOf(ledger, input.cellOf) };
  const maker = who.address === '' ? { name: '', email: '' } : { name: who.name, email: who.address };
  const of = { ledger, who: maker, context: marks };
  const stamped = [runs, steps].map((raw) =>
    stampTable(
      raw,
      changes.filter(({ table }) => table === raw?.spec.key),
      of,
    ),
  );
  return {
    changes: lastOfEach([...changes, ...stamped.flatMap((one) => one.changes)]),
    notes: stamped.flatMap(({ notes }) => notes),
    ledger,
    marks,
  };
}
