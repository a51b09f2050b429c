import type { AdoptSheet } from '../adopt-sheet';
import type { AdoptWords } from '../adopt-words';
import type { FoundTable } from '../found-table';
import { buildTables } from './build-table';
import type { Draft } from './draft';
import { draftTables } from './draft-tables';
import { makeGrid } from './grid';
import { gatherWords } from './known-words';
import { moveHeader } from './move-header';
import { splitText } from './split-text';

function meetsColumns(a: Draft, b: Draft): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function firstRow(draft: Draft): number {
  return draft.headerRows[0] ?? draft.rows[0] ?? 0;
}

function lastRow(draft: Draft): number {
  return draft.rows[draft.rows.length - 1] ?? firstRow(draft);
}

function isBelow(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some((other) => other !== draft && meetsColumns(draft, other) && firstRow(other) > lastRow(draft));
}

function isBeside(draft: Draft, drafts: readonly Draft[]): boolean {
  return drafts.some(
    (other) => other !== draft && !meetsColumns(draft, other) && firstRow(other) <= lastRow(draft) && firstRow(draft) <= lastRow(other),
  );
}

/**
 * Finds the tables on a tab, from top to bottom and from left to right: what stands together under one header, with titles
 * above, the role of each line and the columns by name. Nothing is decided about what a table means. A tab without
 * tables gives none, or lists without a header. Takes time for each cell a bounded number of times.
 * @param headerRows 1-based rows that a person says are the header of the table they stand in
 */
export function findTables(sheet: AdoptSheet, words: AdoptWords, headerRows: readonly number[] = []): readonly FoundTable[] {
  const { sheet: plain, split } = splitText(sheet);
  const grid = makeGrid(plain, gatherWords(words));
  const chosen = headerRows.map((row) => row - 1);
  const drafted = draftTables(grid);
  const drafts = drafted.drafts.map((draft) => (chosen.length === 0 ? draft : (moveHeader(draft, chosen) ?? draft)));
  const found = drafts.flatMap((draft) => {
    const place = { sheet: sheet.name, split, stacked: isBelow(draft, drafts), beside: isBeside(draft, drafts) };
    return buildTables(grid, draft, place);
  });
  return drafted.more ? found.map((table, at) => (at === found.length - 1 ? { ...table, more: true } : table)) : found;
}
