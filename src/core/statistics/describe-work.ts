import { coverageOf, type Coverage, type CoverageScope } from './coverage';
import { settledSince, type SettledRun } from './settled-run';
import { summarizeWork, type WorkSummary } from './work-summary';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { Ledger } from '../runs/ledger';
import type { RunPlan } from '../runs/plan-runs';
import type { Status } from '../status/status';
import { addDays, dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** Rates look back this far, days: thirteen weeks, all of which are still in Runs. */
export const RATE_DAYS = 91;

/** How the recurring work of the last thirteen weeks went. */
export interface WorkView extends WorkSummary {
  /** First day that counts. */
  readonly since: LocalDate;
}

/** What was closed before and what closes now. */
interface Closed {
  readonly ledger: Pick<Ledger, 'past'>;
  readonly runs: Pick<RunPlan, 'outcomes'>;
}

interface Judged {
  readonly statuses: readonly Pick<Status, 'id' | 'status'>[];
  readonly workbook: Pick<DecodedWorkbook, 'directory' | 'settings'>;
}

/** Closed runs of the last thirteen weeks, in no order. */
export function settledLately({ ledger, runs }: Closed, now: LocalDateTime): readonly SettledRun[] {
  return settledSince(ledger.past, runs, addDays(dateOf(now), -RATE_DAYS));
}

/** A process that is not enforced covers nothing. */
function scopeOf({ statuses, workbook }: Judged): CoverageScope {
  const loose = new Set(statuses.filter(({ status }) => status === 'Not enforced').map(({ id }) => id));
  const { directory, settings } = workbook;
  return { isEnforced: (process) => !loose.has(process), businessOwner: settings.businessOwner, directory };
}

/** System coverage of some closed runs. */
export function coverageIn(settled: readonly SettledRun[], judged: Judged): Coverage {
  return coverageOf(settled, scopeOf(judged));
}

/** The rates of the last thirteen weeks by process, person and location, and how much ran without the business owner. */
export function describeWork(plan: Closed & Judged, now: LocalDateTime): WorkView {
  return { since: addDays(dateOf(now), -RATE_DAYS), ...summarizeWork(settledLately(plan, now), scopeOf(plan)) };
}
