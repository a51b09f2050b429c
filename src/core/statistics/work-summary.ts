import { coverageOf, sayCoverage, type Coverage, type CoverageScope } from './coverage';
import { ratesByLocation, ratesByPerson, ratesByProcess, type PersonRates, type RateGroup } from './rate-groups';
import { ratesOf, sayRates, type Rates } from './rates';
import { newestFirst, type SettledRun } from './settled-run';

/** How some closed runs went. */
export interface WorkSummary {
  readonly rates: Rates;
  readonly coverage: Coverage;
  /** The same in sentences. */
  readonly says: readonly string[];
  readonly processes: readonly RateGroup[];
  readonly people: readonly PersonRates[];
  readonly locations: readonly RateGroup[];
}

/** The rates of closed runs by process, person and location, and how much ran without the business owner. */
export function summarizeWork(runs: readonly SettledRun[], scope: CoverageScope): WorkSummary {
  const settled = newestFirst(runs);
  const [rates, coverage] = [ratesOf(settled), coverageOf(settled, scope)];
  return {
    rates,
    coverage,
    says: [`${sayRates(rates)}.`, `${sayCoverage(coverage)}.`],
    processes: ratesByProcess(settled),
    people: ratesByPerson(settled, scope.directory),
    locations: ratesByLocation(settled),
  };
}
