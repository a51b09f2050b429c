import type { Package } from './package';
import { attributesOf, innerXml, splitChildren, splitRoot } from './xml';

/** One sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly hidden: boolean;
  /** The `<sheet>` element. */
  readonly xml: string;
  /** False for chart sheets and the like, which hold no cells. */
  readonly grid: boolean;
}

/** All sheets in their order; those that are no grid of cells are named too, since scoped names count them. */
export function listSheets(file: Package): SheetEntry[] {
  const book = file.workbookPart();
  const links = new Map(file.relationships(book).map((one) => [one.id, one]));
  const list = splitRoot(file.text(book)).children.find((child) => child.name === 'sheets');
  if (list === undefined) return [];
  return splitChildren(innerXml(list.xml)).map(({ xml }) => {
    const attributes = attributesOf(xml);
    const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
    const link = links.get(id);
    return {
      name: attributes['name'] ?? '',
      part: link?.target ?? '',
      hidden: attributes['state'] === 'hidden' || attributes['state'] === 'veryHidden',
      xml,
      grid: link !== undefined && link.type === 'worksheet' && file.has(link.target),
    };
  });
}
