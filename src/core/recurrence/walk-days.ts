import { implyDays } from './imply-parts';
import { makeDayMatcher } from './match-day';
import { matchPeriod } from './period-days';
import { daysOfPeriod, periodOf } from './rule-period';
import type { RecurrenceRule } from './rule';
import { firstPeriod, placesOf } from './walk-rule';

/** Bounds of a walk over the days of a rule; days are day numbers. */
export interface DayWalk {
  readonly start: number;
  /** Nothing earlier is visited. */
  readonly from: number;
  readonly last: number;
  /** Days that may be looked at before the walk gives up. */
  readonly budget: number;
  /** Returns false to stop. Called in ascending order, at most once a day. */
  readonly visit: (day: number) => boolean;
}

/**
 * Visits the days on which a rule that is daily or rarer falls due, without COUNT and UNTIL. As `walkRule` does, but times of
 * day are left out: most questions are about days, and a heartbeat asks hundreds of them.
 */
export function walkDays(written: RecurrenceRule, walk: DayWalk): void {
  const rule = implyDays(written, walk.start);
  const matches = makeDayMatcher(rule);
  let budget = walk.budget;
  const spend = (work: number): void => {
    budget -= work;
  };
  for (
    let period = firstPeriod(periodOf(rule, walk.start), periodOf(rule, walk.from), rule.interval);
    budget > 0;
    period += rule.interval
  ) {
    const days = daysOfPeriod(rule, period);
    if (days.first > walk.last) return;
    const found = matchPeriod(rule, days, matches, spend);
    const chosen = rule.bySetPos.length === 0 ? found : placesOf(rule.bySetPos, found.length).flatMap((place) => found[place] ?? []);
    for (const day of chosen) if (day >= walk.start && day >= walk.from && !walk.visit(day)) return;
  }
}
