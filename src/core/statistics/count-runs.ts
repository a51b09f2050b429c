import type { ArchivedRun } from '../archive/archived-run';

/** Counts of the runs of one row of the archive, by column key. */
export type RunCounts = Readonly<Record<'due_runs' | 'on_time' | 'late' | 'by_backup' | 'reached_owner' | 'missed' | 'excused', number>>;

/**
 * Counts runs as the contract's rates want them: on time is Done; excused ones count as due but reached nobody; optional ones that were
 * missed are left out of every count. The rate of a month is On time / (Due runs - Excused).
 */
export function countRuns(runs: readonly Pick<ArchivedRun, 'result' | 'hops' | 'optional'>[]): RunCounts {
  const of: Record<string, number> = {};
  let [due, reached] = [0, 0];
  for (const run of runs) {
    const { result } = run;
    if (result === 'Missed' && run.optional) continue;
    due += 1;
    of[result] = (of[result] ?? 0) + 1;
    if (result !== 'Excused' && run.hops === 3) reached += 1;
  }
  return {
    due_runs: due,
    on_time: of['Done'] ?? 0,
    late: of['Done late'] ?? 0,
    by_backup: of['Done by backup'] ?? 0,
    reached_owner: reached,
    missed: of['Missed'] ?? 0,
    excused: of['Excused'] ?? 0,
  };
}
