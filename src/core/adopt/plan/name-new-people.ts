import type { AdoptedRow } from '../adopted-table';
import { isAddress } from '../../people/directory';
import type { Directory } from '../../people/person';
import { nameOfAddress } from '../../setup/name-of-address';
import type { TableSpec } from '../../tables/spec';
import { cellText } from '../../tables/cell';

/** Somebody to be added to People. */
export interface NewPerson {
  readonly name: string;
  /** `''` where the team's tab says none. */
  readonly email: string;
}

const MOST_WORDS = 4;
const LONGEST = 60;

/** A text that may be what somebody is called: few words, no digits, nothing but letters and what stands between them. */
function isName(text: string): boolean {
  return text.length <= LONGEST && text.split(/\s+/).length <= MOST_WORDS && /^\p{L}[\p{L}\p{M}.'’ -]*$/u.test(text);
}

/**
 * Persons that rows name and People does not know, each once. What is no name (a list, a number, a team that stands in People) stays as
 * it is and is reported by the next check.
 * @param known names that are being added anyway, and words that mean nobody
 */
export function nameNewPeople(
  rows: readonly AdoptedRow[],
  specs: Readonly<Record<string, TableSpec>>,
  directory: Directory,
  known: ReadonlySet<string>,
): readonly NewPerson[] {
  const teams = new Set(directory.people.map(({ team }) => team.trim().toLowerCase()));
  const found = new Map<string, NewPerson>();
  for (const { table, values } of rows.flatMap((row) => [row, ...row.under])) {
    for (const { key, kind } of specs[table]?.columns ?? []) {
      const text = kind === 'person' ? cellText(values[key] ?? '') : '';
      const plain = text.toLowerCase();
      if (text === '' || found.has(plain) || known.has(plain) || teams.has(plain)) continue;
      if (directory.resolve(text, '').kind !== 'unknown') continue;
      if (isAddress(text)) found.set(plain, { name: nameOfAddress(text), email: plain });
      else if (isName(text)) found.set(plain, { name: text, email: '' });
    }
  }
  return [...found.values()];
}
