import type { ArchivedRun } from '../archive/archived-run';

/** Counts of the runs of one row of the archive, by column key. */
export type RunCounts = Readonly<Record<'due_runs' | 'on_time' | 'late' | 'by_backup' | 'reached_owner' | 'missed' | 'excused', number>>;

/**
 * Counts runs as the contract's rates want them: on time is Done; excused ones count as due but reached nobody; optional ones that were
 * missed are left out of every count. The rate of a month is On time / (Due runs - Excused).
 */
export function countRuns(runs: readonly Pick<ArchivedRun, 'result' | 'hops' | 'optional'>[]): RunCounts {
  const due = runs.filter((run) => !(run.result === 'Missed' && run.optional));
  const of = (result: string): number => due.filter((run) => run.result === result).length;
  return {
    due_runs: due.length,
    on_time: of('Done'),
    late: of('Done late'),
    by_backup: of('Done by backup'),
    reached_owner: due.filter((run) => run.hops === 3 && run.result !== 'Excused').length,
    missed: of('Missed'),
    excused: of('Excused'),
  };
}
