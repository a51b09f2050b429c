import { newestFirst } from './newest-first';
import type { PastRun } from './past-run';
import type { RunPlan } from './plan-runs';

/** Runs of one process and location that were missed for good, one after the other, up to the newest closed one. */
export interface MissedStreak {
  readonly process: string;
  readonly location: string;
  /** At most `MOST_COUNTED`; that many stands for as many or more. */
  readonly count: number;
  /** Due time of the first of those counted. */
  readonly since: string;
  /** Id of the newest. */
  readonly run: string;
}

/** Longer streaks are not told apart, so that older runs may leave the ledger. */
export const MOST_COUNTED = 100;

type Closed = Pick<PastRun, 'id' | 'process' | 'location' | 'due' | 'status'>;

function streakOf(newestFirst: readonly Closed[]): readonly MissedStreak[] {
  const end = newestFirst.findIndex((run) => run.status !== 'Missed');
  const missed = newestFirst.slice(0, end < 0 ? MOST_COUNTED : Math.min(end, MOST_COUNTED));
  const [newest, first] = [missed[0], missed[missed.length - 1]];
  if (newest === undefined || first === undefined) return [];
  const { process, location, id } = newest;
  return [{ process, location, count: missed.length, since: first.due, run: id }];
}

/** One streak a process and location; it ends with a run that is Done or Excused. */
export function missedStreaks(past: readonly PastRun[], runs: RunPlan): readonly MissedStreak[] {
  const closedNow = runs.outcomes.filter((outcome) => outcome.closedNow).map(({ run }) => run);
  const groups = new Map<string, Closed[]>();
  const add = (run: Closed): void => {
    const at = run.location === '' ? run.process : `${run.process}|${run.location}`;
    const group = groups.get(at);
    if (group === undefined) groups.set(at, [run]);
    else group.push(run);
  };
  past.forEach(add);
  closedNow.forEach(add);
  return [...groups.values()].flatMap((group) => streakOf(group.sort(newestFirst)));
}
