import type { ColumnGuess } from '../table-reading';
import type { ColumnFacts } from './column-facts';
import type { WeeksDown } from './kinds/judge-weeks-down';

const SURE = 0.9;

/** The columns of a scorecard whose weeks run down. */
export function guessWeeksDown(columns: readonly ColumnFacts[], { axis, measurables }: WeeksDown): readonly ColumnGuess[] {
  return columns.map(({ at }): ColumnGuess => {
    if (at === axis)
      return {
        at,
        field: 'week',
        concept: 'week',
        confidence: SURE,
        reason: 'Its dates follow each other at equal distance, one row each.',
      };
    if (measurables.includes(at))
      return { at, field: 'measurable', concept: 'measurable', confidence: SURE, reason: 'It holds one number for each week or month.' };
    return { at, field: '', concept: 'notes', confidence: 0.5, reason: 'It does not hold numbers.' };
  });
}
