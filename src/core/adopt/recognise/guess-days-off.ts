import type { ColumnGuess } from '../table-reading';
import type { ColumnFacts } from './column-facts';

const SURE = 0.8;
const NEARLY_ALL = 0.9;

const isDated = ({ profile }: ColumnFacts): boolean => profile.cells > 0 && profile.dates >= profile.cells * NEARLY_ALL;

const isNamed = (column: ColumnFacts): boolean =>
  !isDated(column) &&
  column.profile.distinct > 2 &&
  column.profile.shortTexts + column.profile.longTexts >= column.profile.cells * NEARLY_ALL;

/**
 * Days off without any header: the dates tell what they are, the first texts beside them are their names. Gives the guesses as
 * they were where some column has a header.
 */
export function guessDaysOff(columns: readonly ColumnFacts[], guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  const dates = columns.find(isDated);
  const names = columns.find(isNamed);
  if (columns.some(({ header }) => header !== '') || dates === undefined || names === undefined) return guesses;
  return guesses.map((guess) => {
    if (guess.at === dates.at)
      return { ...guess, field: 'date', concept: 'date', confidence: SURE, reason: 'It has no header; its dates are those of days off.' };
    const reason = 'It has no header; its texts stand beside the dates of days off.';
    return guess.at === names.at ? { ...guess, field: 'name', concept: 'holiday', confidence: SURE, reason } : { ...guess, field: '' };
  });
}
