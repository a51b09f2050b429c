import { listFields } from '../fields';
import type { AdoptTable, ColumnGuess } from '../table-reading';
import { agreementOf } from './agree';
import type { ColumnFacts } from './column-facts';

const LOOSE_TITLE = 0.55;
const SPEAKS_AGAINST = 0.66;
const GOOD_TITLE = 0.8;
/** From here on a header says well enough what rows are called by. */
const WELL_TOLD = 0.8;
const DONE_ABOUT = new Set(['task', 'activity', 'check', 'issue', 'risk']);

/** The column whose cells look most like what rows are called by, whatever its header says. */
function mostVaried(columns: readonly ColumnFacts[]): ColumnFacts | undefined {
  const ranked = columns.map((column) => ({ column, fits: agreementOf('title', column.profile) })).sort((a, b) => b.fits - a.fits);
  return ranked.find(({ column }) => column.profile.cells > 0)?.column;
}

const namesPersons = ({ profile }: ColumnFacts): boolean => profile.persons > profile.cells / 2;

/** In a list of problems a column of actions says what is done about them, not what they are; a remark that mentions one neither. */
function isDoubtful(table: AdoptTable, { confidence, concept }: ColumnGuess): boolean {
  return table === 'issues' && confidence < WELL_TOLD && DONE_ABOUT.has(concept);
}

const isTitled = ({ profile, meanings }: ColumnFacts): boolean =>
  agreementOf('title', profile) >= GOOD_TITLE &&
  meanings.every(({ strength, agrees }) => strength < 0.7 || strength * agrees < SPEAKS_AGAINST);

/**
 * The column rows are called by, where no header says so or only one that is in doubt: the first whose texts are nearly all
 * different. Before one in doubt it has to have a header, to stand further left and to name no persons.
 * @param said a person said what the table is: then some column has to be it
 */
export function findLooseTitle(
  table: AdoptTable,
  columns: readonly ColumnFacts[],
  guesses: readonly ColumnGuess[],
  said: boolean,
): ColumnGuess | null {
  const title = listFields(table).find(({ holds }) => holds === 'title');
  const told = guesses.find(({ field }) => field === title?.key);
  if (title === undefined || (told !== undefined && !isDoubtful(table, told))) return null;
  const free = columns.filter(({ at, axis }) => axis === '' && guesses[at]?.field === '');
  const before = told === undefined ? free : free.filter((column) => column.at < told.at && column.header !== '' && !namesPersons(column));
  const best = before.find(isTitled);
  const likeliest = said && told === undefined ? (best ?? mostVaried(free)) : best;
  if (likeliest === undefined) return null;
  return {
    ...{ at: likeliest.at, field: title.key, concept: 'item', confidence: LOOSE_TITLE },
    reason: 'No header says what the rows are called by; the texts of this column are nearly all different.',
  };
}
