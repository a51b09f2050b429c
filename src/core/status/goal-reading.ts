import type { Settings } from '../settings/settings';
import { textOf, type Row } from '../tables/row';
import type { GoalReading } from './goal';

/** How the goals of a row of the Scorecard are read, today's and those history kept: in its Unit, with the separators of this file. */
export function goalReading(row: Row, { decimalComma }: Pick<Settings, 'decimalComma'>): GoalReading {
  return { unit: textOf(row, 'unit'), decimalComma };
}
