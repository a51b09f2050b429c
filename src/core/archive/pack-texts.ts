import type { Cell } from '../tables/cell';

/** A row to append to an archive, by column key, and what it holds. */
export interface Packed<T> {
  readonly cells: Readonly<Record<string, Cell>>;
  readonly items: readonly T[];
}

/** Most characters of a cell of packed lines. */
const MOST_OF_CELL = 30_000;

/** Writes a line for each item into as few cells as hold them, and makes a row of each cell. */
export function packTexts<T>(
  items: readonly T[],
  encode: (item: T) => string,
  toCells: (items: readonly T[], lines: string) => Packed<T>['cells'],
): readonly Packed<T>[] {
  const cuts: { text: string; items: T[] }[] = [];
  for (const item of items) {
    const line = encode(item);
    const cut = cuts[cuts.length - 1];
    if (cut === undefined || cut.text.length + 1 + line.length > MOST_OF_CELL) cuts.push({ text: line, items: [item] });
    else {
      cut.text += `\n${line}`;
      cut.items.push(item);
    }
  }
  return cuts.map(({ text, items: inside }) => ({ items: inside, cells: toCells(inside, text) }));
}
