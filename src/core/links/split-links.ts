import { isId } from '../ids/make-id';

/** Most separators that a title may hold. */
const LONGEST_TITLE = 12;

/** What the pieces of a cell are measured against. */
export interface KnownLinks {
  /** True where the text is a title, or an id with the title its row has now. */
  readonly isExact: (text: string) => boolean;
}

/** The first word of a link text, upper-case: its id where it begins with one. */
export function firstWord(text: string): string {
  return (text.trim().split(/\s+/, 1)[0] ?? '').toUpperCase();
}

const trimPiece = (parts: readonly string[]): string =>
  parts
    .join('')
    .replace(/[\s,;]+$/, '')
    .trim();

/** How many parts from `start` on are one link by its present title; 0 where none are. */
function exactLength(parts: readonly string[], start: number, known: KnownLinks): number {
  const most = Math.min(parts.length - start, LONGEST_TITLE);
  for (let length = most; length > 0; length -= 1) {
    if (known.isExact(trimPiece(parts.slice(start, start + length)))) return length;
  }
  return 0;
}

const beginsWithId = (part: string): boolean => isId(firstWord(trimPiece([part])));

/** An id with a title that is no longer the row's: what follows belongs to the old title until another link begins. */
function staleLength(parts: readonly string[], start: number, known: KnownLinks): number {
  const first = trimPiece(parts.slice(start, start + 1));
  if (!beginsWithId(first) || first.toUpperCase() === firstWord(first)) return 1;
  let length = 1;
  while (start + length < parts.length && !beginsWithId(parts[start + length] ?? '') && exactLength(parts, start + length, known) === 0) {
    length += 1;
  }
  return length;
}

/** Splits a cell of several links at commas, semicolons and lines, but not at those inside a title. */
export function splitLinks(text: string, known: KnownLinks): readonly string[] {
  const parts = text.match(/[^,;\n]*[,;\n]|[^,;\n]+$/g) ?? [];
  const pieces: string[] = [];
  for (let start = 0; start < parts.length;) {
    const length = exactLength(parts, start, known) || staleLength(parts, start, known);
    pieces.push(trimPiece(parts.slice(start, start + length)));
    start += length;
  }
  return pieces.filter((piece) => piece !== '');
}
