import { textOf, type Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { compareSaid } from './compare-said';

/** `Its owner says "green".` where that is better than what is derived, `''` else. `progress` is 0 to 1. */
export function sayOwner(row: Row, derived: string, progress: number | null): string {
  const said = textOf(row, 'owner_says');
  return compareSaid(said, derived, progress) === 'better' ? `Its owner says ${quote(said)}.` : '';
}
