import { splitLinkId } from '../links/resolve-links';
import { sayDay } from '../texts/say-time';
import { quote } from '../texts/issue-texts';
import { dateOf, textOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';

/** What a team changed so that a failure does not come back. */
export interface Fix {
  /** Id of the issue. */
  readonly issue: string;
  readonly fix: string;
  readonly on: LocalDate;
}

/** The latest fix of each process, by its id: issues about it that are solved by today and say what was changed. */
export function readFixes(issues: readonly Row[], today: LocalDate): ReadonlyMap<string, Fix> {
  const fixes = new Map<string, Fix>();
  for (const row of issues) {
    const [about, fix, on] = [splitLinkId(textOf(row, 'about')), textOf(row, 'fix'), dateOf(row, 'solved_on')];
    if (about === '' || fix === '' || on === null || on > today) continue;
    const known = fixes.get(about);
    if (known === undefined || on >= known.on) fixes.set(about, { issue: row.id, fix, on });
  }
  return fixes;
}

/** True where what was due then failed although the fix was in place: the day of the fix itself does not count. */
export function failedAfter(fix: Fix | undefined, due: string): fix is Fix {
  return fix !== undefined && due.slice(0, 10) > fix.on;
}

/** `"Till key hangs at the door", of Wed 18 Nov`. */
export function sayFix({ fix, on }: Fix): string {
  return `${quote(fix)}, of ${sayDay(on)}`;
}
