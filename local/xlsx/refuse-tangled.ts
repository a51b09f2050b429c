import { CellBudget } from '../files/cell-budget';
import { Refusal } from './refusal';
import type { Package } from './package';

/** Deepest nesting of a part; programs write a dozen levels. */
const deepest = 200;
/** Elements of one kind that a package may have, rows and texts as well as cells. */
const mostOfAKind = 2_000_000;
/** Characters that may stand between two `<`; a cell holds 32,767. */
const longestStretch = 8_000_000;
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

/** Counts elements by their kind; a reader makes something of each. */
class KindCount {
  private readonly cells = new CellBudget();
  private readonly counts = new Map<string, number>();

  /** Refuses what goes beyond the limits; the sentence goes on after the file's name. */
  take(name: string): void {
    const kind = name.slice(name.indexOf(':') + 1);
    if (kind === 'c') this.cells.take(1);
    const count = (this.counts.get(kind) ?? 0) + 1;
    if (count > mostOfAKind) throw new Refusal('has more than two million rows, texts or marks of one kind; split it first', 'too-large');
    this.counts.set(kind, count);
  }
}

function refuseStretch(characters: number): void {
  if (characters > longestStretch) throw new Refusal('holds a text or a gap of more than 8 MB, which is refused', 'too-large');
}

/** True where tags are whole and nested as they close, without a DTD; a part that is cut off between two tags is orderly so far. */
function isOrderly(xml: string, kinds: KindCount): boolean {
  const inside: string[] = [];
  let at = xml.indexOf('<');
  while (at !== -1) {
    const end = endOfSpan(xml, at);
    if (end === -1) return false;
    tag.lastIndex = at;
    const found = end === null ? tag.exec(xml) : null;
    if (end === null && found === null) return !xml.includes('<', at + 1);
    if (found !== null && !follow(inside, found)) return false;
    if (found?.[1] === '') kinds.take(found[2] ?? '');
    const next = xml.indexOf('<', end ?? tag.lastIndex);
    refuseStretch((next === -1 ? xml.length : next) - at);
    at = next;
  }
  return true;
}

/**
 * Refuses a package with a part that is no proper XML, before anything is looked for in it: what is never closed would be searched to the
 * end again and again. One step a character; a declaration of entities is no proper part of a workbook either.
 */
export function refuseTangled(file: Package): void {
  const kinds = new KindCount();
  for (const part of file.parts.keys()) {
    if (/\.(xml|rels)$/i.test(part) && !isOrderly(file.text(part), kinds)) {
      throw new Refusal('is damaged: a part of it cannot be read; take a backup copy or download it again', 'damaged');
    }
  }
}
