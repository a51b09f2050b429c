import { archiveRun, type ArchivedRun } from './archived-run';
import { ownCells } from './find-rows';
import { groupBy } from './group-by';
import { decodeRun } from '../runs/decode-run';
import { firstWord } from '../links/split-links';
import { cellReader } from '../tables/cell-reader';
import { cellText, type Cell } from '../tables/cell';
import { decodeTable } from '../tables/decode-table';
import type { RawTable } from '../tables/raw-table';

/** The ledger tabs as a sweep read them. */
export type LedgerTabs = Readonly<Partial<Record<'runs' | 'run_steps' | 'outbox', RawTable | undefined>>>;

/** A run of a row of Runs as the archive keeps it; `index` is 0-based. */
export interface ArchivedRow {
  readonly index: number;
  readonly run: ArchivedRun;
}

type OwnOf = (run: string) => Readonly<Record<string, string>>;

/** What the team wrote beside the steps of a run. */
function stepOwn(steps: RawTable | undefined): OwnOf {
  if (steps === undefined) return () => ({});
  const read = cellReader(steps);
  const rows = groupBy(steps.grid.slice(1), (cells) => firstWord(cellText(read(cells, 'run'))));
  return (run) => {
    const own: Record<string, string> = {};
    for (const cells of rows.get(run) ?? []) {
      for (const [header, text] of Object.entries(ownCells(steps, cells))) own[`step ${cellText(read(cells, 'order'))}: ${header}`] = text;
    }
    return own;
  };
}

/** The wanted runs as the archive keeps them; a row that cannot be read whole is left out. */
export function archiveRows(
  { runs, run_steps: steps }: LedgerTabs,
  wanted: (cells: readonly Cell[], index: number) => boolean,
): readonly ArchivedRow[] {
  if (runs === undefined) return [];
  const ownOfSteps = stepOwn(steps);
  return decodeTable(runs, wanted).rows.flatMap((row) => {
    const decoded = decodeRun(row);
    if (!('run' in decoded)) return [];
    const index = row.row - 1;
    const own = { ...ownCells(runs, runs.grid[index] ?? []), ...ownOfSteps(row.id) };
    return [{ index, run: archiveRun(decoded.run, row, own) }];
  });
}
