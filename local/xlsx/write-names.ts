import type { Book } from '../store/book';
import { areaName, parseArea } from './address';
import type { CarriedName } from './read-names';
import { plainRange } from './read-names';
import { escapeXml, withAttributes } from './xml';

/** The `definedNames` element: the book's named ranges, and whatever else the file defines. `plainBefore` are the names that were ranges of the book when it was read; `moved` gives a sheet's new position, `null` once deleted. */
export function renderNames(
  book: Book,
  carried: readonly CarriedName[],
  plainBefore: ReadonlySet<string>,
  moved: (scope: number) => number | null,
): string {
  const kept = carried.flatMap((name) => {
    if (name.scope === null) return plainBefore.has(name.name) ? [] : [name.xml];
    const scope = moved(name.scope);
    return scope === null ? [] : [withAttributes(name.xml, { localSheetId: String(scope) })];
  });
  const ranges = [...book.namedRanges].map(([name, range]) => {
    const old = carried.find((one) => one.name === name && one.scope === null);
    const same = old === undefined ? null : plainRange(old, book);
    if (old !== undefined && same !== null && same.tab === range.tab && areaName(same.area) === areaName(range.area)) return old.xml;
    return `<definedName name="${escapeXml(name)}">${escapeXml(`'${range.tab.name.replace(/'/g, "''")}'!${fixed(areaName(range.area))}`)}</definedName>`;
  });
  const all = [...kept, ...ranges];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

function fixed(area: string): string {
  return parseArea(area) === null ? area : area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}
