import { dateOf, numberOf, type Row } from '../tables/row';
import type { WorkDates } from './rock-dates';
import { roundRatio } from './round-ratio';

/** Start and Due of an initiative. */
export function initiativeDates(row: Row): WorkDates {
  return { start: dateOf(row, 'start'), due: dateOf(row, 'due') };
}

/** Progress of an initiative, 0 to 1; 40 and 0.4 both mean 40 %. `null` where blank. */
export function initiativeProgress(row: Row): number | null {
  const written = numberOf(row, 'progress');
  if (written === null) return null;
  return roundRatio(Math.min(1, Math.max(0, written > 1 ? written / 100 : written)));
}

/** True at 100 %. */
export function isInitiativeDone(row: Row): boolean {
  return initiativeProgress(row) === 1;
}
