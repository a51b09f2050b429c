import { countRuns } from './count-runs';
import type { SettledRun } from './settled-run';

/** What became of closed runs, as the contract counts: excused ones and optional ones that were missed are in no rate. */
export interface Rates {
  /** Closed runs that count; the denominator of every rate. */
  readonly counted: number;
  readonly onTime: number;
  readonly late: number;
  /** Done by whoever it moved to. */
  readonly carried: number;
  /** Moved on as far as the business owner, whatever the result. */
  readonly reachedOwner: number;
  readonly missed: number;
  readonly excused: number;
}

type Counted = Pick<SettledRun, 'result' | 'hops' | 'optional'>;

/** The rates of some closed runs. */
export function ratesOf(runs: readonly Counted[]): Rates {
  const counts = countRuns(runs);
  return {
    counted: counts.due_runs - counts.excused,
    onTime: counts.on_time,
    late: counts.late,
    carried: counts.by_backup,
    reachedOwner: counts.reached_owner,
    missed: counts.missed,
    excused: counts.excused,
  };
}

/** `82 %`; `no data` of nothing. */
export function sayShare(part: number, of: number): string {
  return of === 0 ? 'no data' : `${Math.round((part / of) * 100)} %`;
}

/** `23 of 28 on time (82 %), 2 late, 1 carried by the backup, 1 reached the business owner, 2 missed, 3 excused`; zeros are left out. */
export function sayRates(rates: Rates): string {
  const { counted, onTime, late, carried, reachedOwner, missed, excused } = rates;
  const rest: readonly (readonly [number, string])[] = [
    [late, 'late'],
    [carried, 'carried by the backup'],
    [reachedOwner, 'reached the business owner'],
    [missed, 'missed'],
    [excused, 'excused'],
  ];
  const lead = counted === 0 ? 'no run that counts' : `${onTime} of ${counted} on time (${sayShare(onTime, counted)})`;
  return [lead, ...rest.filter(([count]) => count > 0).map(([count, says]) => `${count} ${says}`)].join(', ');
}
