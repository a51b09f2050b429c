import type { SourceTab } from './source';
import { oneLine } from '../../mail/escape-html';

/** Longest name of a tab or table that goes behind a title. */
const LONGEST = 60;

const foldTitle = (title: string): string => title.trim().replace(/\s+/g, ' ').toLowerCase();

/** What may stand in brackets behind a title that was taken: the name of the tab, the title of the table. */
function qualifiers({ sheet, title = '' }: SourceTab): readonly string[] {
  return [sheet, title].map((text) => oneLine(text, LONGEST)).filter((text) => text !== '');
}

/** True where the text in brackets is what `nameApart` writes for that name. */
function isQualifier(text: string, name: string): boolean {
  return text === name || (text.startsWith(`${name} `) && /^\d{1,4}$/.test(text.slice(name.length + 1)));
}

/** A title without what `nameApart` put behind it, so that a row is known again under the title of its source. */
export function plainTitle(title: string, source: SourceTab): string {
  const open = title.endsWith(')') ? title.lastIndexOf(' (') : -1;
  const names = open < 1 ? [] : qualifiers(source);
  const found = names.find((name) => title.endsWith(` (${name})`)) ?? names.find((name) => isQualifier(title.slice(open + 2, -1), name));
  if (found === undefined) return title;
  return title.endsWith(` (${found})`) ? title.slice(0, -found.length - 3) : title.slice(0, open);
}

/**
 * A title that nothing else has: `Open (Purchasing)`, then the title of the table, then numbers.
 * @param taken titles that others have, as `foldTitle` makes them alike
 * @returns the title itself where it is free
 */
export function nameApart(title: string, source: SourceTab, taken: ReadonlySet<string>): string {
  if (!taken.has(foldTitle(title))) return title;
  const names = qualifiers(source);
  const free = names.map((name) => `${title} (${name})`).find((name) => !taken.has(foldTitle(name)));
  if (free !== undefined) return free;
  const [first = ''] = names;
  for (let turn = 2; ; turn += 1) {
    const name = `${title} (${first === '' ? '' : `${first} `}${turn})`;
    if (!taken.has(foldTitle(name))) return name;
  }
}

/** Titles as they are compared. */
export function titleSet(titles: readonly string[]): ReadonlySet<string> {
  return new Set(titles.map(foldTitle));
}
