import type { Package } from './package';
import { attributesOf, innerXml, splitChildren, splitRoot, unescapeXml } from './xml';

/** One note of the file. */
export interface CarriedNote {
  readonly text: string;
  readonly xml: string;
}

/** Notes of a sheet by cell name. */
export function readNotes(file: Package, sheetPart: string): Map<string, CarriedNote> {
  const part = file.related(sheetPart, 'comments');
  const list = splitRoot(file.text(part)).children.find((child) => child.name === 'commentList');
  const notes = new Map<string, CarriedNote>();
  if (list === undefined) return notes;
  for (const { xml } of splitChildren(innerXml(list.xml))) {
    const texts = [...xml.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)].map((found) => unescapeXml(found[1] ?? ''));
    notes.set(attributesOf(xml)['ref'] ?? '', { text: texts.join(''), xml });
  }
  return notes;
}
