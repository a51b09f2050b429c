import { CellBudget } from '../files/cell-budget';
import { Refusal } from './refusal';
import type { Package } from './package';

/** Deepest nesting of a part; programs write a dozen levels. */
const deepest = 200;
/** A tag with its attributes; no two branches begin with the same character, so that it never looks twice at one. */
const tag = /<(\/?)([^\s<>"'/]+)(?:"[^"<]*"|'[^'<]*'|[^<>"'])*>/y;
const spans: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/** Where a comment or the like that begins there ends; `null` where none begins, -1 where it has no end. */
function endOfSpan(xml: string, at: number): number | null {
  const span = spans.find(([start]) => xml.startsWith(start, at));
  if (span === undefined) return null;
  const end = xml.indexOf(span[1], at + span[0].length);
  return end === -1 ? -1 : end + span[1].length;
}

/** Enters or leaves the element of a tag; false where it leaves one that it is not in, or goes too deep. */
function follow(inside: string[], [text, slash, name = '']: RegExpExecArray): boolean {
  if (slash === '/') return inside.pop() === name;
  if (!text.endsWith('/>')) inside.push(name);
  return inside.length <= deepest;
}

/** True where tags are whole and nested as they close, without a DTD; a part that is cut off between two tags is orderly so far. */
function isOrderly(xml: string, cells: CellBudget): boolean {
  const inside: string[] = [];
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const end = endOfSpan(xml, at);
    if (end === -1) return false;
    tag.lastIndex = at;
    const found = end === null ? tag.exec(xml) : null;
    if (end === null && found === null) return !xml.includes('<', at + 1);
    if (found !== null && !follow(inside, found)) return false;
    if (found?.[1] === '' && found[2] === 'c') cells.take(1);
    at = end ?? tag.lastIndex;
  }
  return true;
}

/**
 * Refuses a package with a part that is no proper XML, before anything is looked for in it: what is never closed would be searched to the
 * end again and again. One step a character; a declaration of entities is no proper part of a workbook either.
 */
export function refuseTangled(file: Package): void {
  const cells = new CellBudget();
  for (const part of file.parts.keys()) {
    if (/\.(xml|rels)$/i.test(part) && !isOrderly(file.text(part), cells)) {
      throw new Refusal('is damaged: a part of it cannot be read; take a backup copy or download it again', 'damaged');
    }
  }
}
