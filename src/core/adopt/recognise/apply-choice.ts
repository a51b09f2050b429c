import type { AdoptChoice } from '../adopt-context';
import { listFieldKeys, mayRepeat } from '../fields';
import type { FoundTable } from '../found-table';
import type { AdoptTable, ColumnGuess } from '../table-reading';

const CHOSEN = 'You chose it.';

/** The columns as a person wants them; a field chosen for one column is taken from the column that was guessed. */
export function applyChoice(
  found: FoundTable,
  table: AdoptTable | null,
  guesses: readonly ColumnGuess[],
  choice?: AdoptChoice,
): readonly ColumnGuess[] {
  if (table === null || choice?.columns === undefined) return guesses;
  const known = listFieldKeys(table);
  const chosen = new Map(Object.entries(choice.columns).filter(([, key]) => key === '' || known.includes(key)));
  const taken = new Set([...chosen.values()].filter((key) => key !== '' && !mayRepeat(table, key)));
  return guesses.map((guess): ColumnGuess => {
    const key = chosen.get(found.columns[guess.at]?.letter ?? '');
    if (key !== undefined) return { ...guess, field: key, confidence: 1, reason: CHOSEN };
    return taken.has(guess.field) ? { ...guess, field: '', confidence: 0, reason: 'You chose another column for it.' } : guess;
  });
}
