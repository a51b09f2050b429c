import { coverageOf, sayCoverage, type Coverage } from './coverage';
import { ratesByLocation, ratesByPerson, ratesByProcess, type PersonRates, type RateGroup } from './rate-groups';
import { ratesOf, sayRates, type Rates } from './rates';
import { newestFirst, settledSince, type SettledRun } from './settled-run';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { Ledger } from '../runs/ledger';
import type { RunPlan } from '../runs/plan-runs';
import type { Status } from '../status/status';
import { addDays, dateOf } from '../time/arith';
import type { LocalDate, LocalDateTime } from '../time/local';

/** Rates look back this far, days: thirteen weeks, all of which are still in Runs. */
export const RATE_DAYS = 91;

/** How the recurring work of the last thirteen weeks went. */
export interface WorkView {
  /** First day that counts. */
  readonly since: LocalDate;
  readonly rates: Rates;
  readonly coverage: Coverage;
  readonly says: readonly string[];
  readonly processes: readonly RateGroup[];
  readonly people: readonly PersonRates[];
  readonly locations: readonly RateGroup[];
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

/** System coverage of some closed runs; a process that is not enforced covers nothing. */
export function coverageIn(settled: readonly SettledRun[], { statuses, workbook }: Judged): Coverage {
  const loose = new Set(statuses.filter(({ status }) => status === 'Not enforced').map(({ id }) => id));
  const { directory, settings } = workbook;
  return coverageOf(settled, { isEnforced: (process) => !loose.has(process), businessOwner: settings.businessOwner, directory });
}

/** The rates of the last thirteen weeks by process, person and location, and how much ran without the business owner. */
export function describeWork(plan: Closed & Judged, now: LocalDateTime): WorkView {
  const settled = newestFirst(settledLately(plan, now));
  const [rates, coverage] = [ratesOf(settled), coverageIn(settled, plan)];
  return {
    since: addDays(dateOf(now), -RATE_DAYS),
    rates,
    coverage,
    says: [`${sayRates(rates)}.`, `${sayCoverage(coverage)}.`],
    processes: ratesByProcess(settled),
    people: ratesByPerson(settled, plan.workbook.directory),
    locations: ratesByLocation(settled),
  };
}
