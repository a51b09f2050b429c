import type { Book } from '../store/book';
import { parseArea } from './address';
import type { Package } from './package';
import { attributesOf, innerXml, splitChildren, splitRoot, unescapeXml } from './xml';

/** One defined name as the file holds it. */
export interface CarriedName {
  readonly name: string;
  /** Position of the sheet it belongs to; `null` for the whole workbook. */
  readonly scope: number | null;
  readonly text: string;
  readonly xml: string;
}

/** Every defined name of a workbook part. */
export function listNames(file: Package): CarriedName[] {
  const list = splitRoot(file.text(file.workbookPart())).children.find((child) => child.name === 'definedNames');
  if (list === undefined) return [];
  return splitChildren(innerXml(list.xml)).map(({ xml }) => {
    const { name = '', localSheetId } = attributesOf(xml);
    return { name, scope: localSheetId === undefined ? null : Number(localSheetId), text: unescapeXml(innerXml(xml)), xml };
  });
}

/** Gives the book those names that are one plain range of a tab and hold in the whole workbook. */
export function readNames(file: Package, book: Book): void {
  for (const name of listNames(file)) {
    const range = plainRange(name, book);
    if (range !== null) book.namedRanges.set(name.name, range);
  }
}

/** The range behind a name that Sheets could hold too. */
export function plainRange(
  name: CarriedName,
  book: Book,
): { tab: Book['tabs'][number]; area: NonNullable<ReturnType<typeof parseArea>> } | null {
  if (name.scope !== null || name.name.startsWith('_xlnm.')) return null;
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Za-z0-9:]+)$/.exec(name.text);
  const tab = book.findTab((found?.[1]?.replace(/''/g, "'") ?? found?.[2]) || '');
  const area = parseArea(found?.[3] ?? '');
  return tab === undefined || area === null ? null : { tab, area };
}
