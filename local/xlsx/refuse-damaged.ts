import { Refusal } from './refusal';
import type { Package } from './package';
import type { SheetEntry } from './sheet-list';

function refuse(what: string): never {
  throw new Refusal(`is damaged: ${what}; take a backup copy or download it again`, 'damaged');
}

/** True where the part is there from its first tag to its last; a cut-off one would be read as if the rest were blank. */
function isWhole(file: Package, part: string, root: string): boolean {
  const text = file.text(part);
  return text.includes(`</${root}`) || new RegExp(`<${root}(\\s[^>]*)?/>`).test(text);
}

function refuseSheet(file: Package, { name, part, grid }: SheetEntry): void {
  if (part === '' || !file.has(part)) refuse(`its sheet "${name}" is missing`);
  if (grid && !isWhole(file, part, 'worksheet')) refuse(`its sheet "${name}" cannot be read`);
}

/** Refuses a package that lacks, in whole or in part, what its cells need: saving it would make the loss final. */
export function refuseDamaged(file: Package, entries: readonly SheetEntry[]): void {
  if (entries.length === 0) refuse('its list of sheets cannot be read');
  for (const entry of entries) refuseSheet(file, entry);
  const book = file.workbookPart();
  const styles = file.related(book, 'styles');
  if (styles !== '' && !isWhole(file, styles, 'styleSheet')) refuse('its formats cannot be read');
  const needsTexts = entries.some((entry) => entry.grid && / t=["']s["']/.test(file.text(entry.part)));
  if (needsTexts && !isWhole(file, file.related(book, 'sharedStrings'), 'sst')) refuse('its texts cannot be read');
}
