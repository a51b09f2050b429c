import type { Block } from '../plan/place-changes';
import { cellText, type Cell } from '../tables/cell';

/** Weeks of which History keeps the facts: half a year. */
export const FACT_WEEKS = 26;

/**
 * The blocks that empty Facts of old lines; health numbers and closed periods stay whole. Nothing for what is empty already.
 * @param rows old lines, without the header
 * @param first sheet row of the first one
 * @param columns 0-based places of Row and Facts
 */
export function thinFacts(
  rows: readonly (readonly Cell[])[],
  first: number,
  columns: { readonly row: number; readonly facts: number },
): readonly Block[] {
  const blocks: { row: number; column: number; values: Cell[][] }[] = [];
  rows.forEach((cells, at) => {
    const isKept = /^(health|close)\./.test(cellText(cells[columns.row] ?? ''));
    if (isKept || cellText(cells[columns.facts] ?? '') === '') return;
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.row + last.values.length === first + at) last.values.push(['']);
    else blocks.push({ row: first + at, column: columns.facts + 1, values: [['']] });
  });
  return blocks;
}
