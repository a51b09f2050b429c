import { readColumnsTab } from './bind-columns-tab';
import type { Ports, Workbook } from '../ports';
import { headersProperty } from '../../core/adopt/bind/decode-headers';
import { seenKeys } from '../../core/adopt/bind/seen-done';
import type { UnbindPlan } from '../../core/adopt/bind/plan-unbind';
import { isOurNote } from '../../core/edit/place-notes';

/** Takes away what Runsheet noted at cells; the notes of people come back as they were. */
function clearOwnNotes(workbook: Workbook, tab: string, headerRow: number): void {
  const grid = workbook.read(tab);
  const width = grid[0]?.length ?? 0;
  const rows = grid.length - headerRow;
  if (rows < 1 || width < 1) return;
  const notes = workbook.notes(tab, headerRow + 1, 1, rows, width);
  const kept = notes.map((line) => line.map((note) => (isOurNote(note) ? '' : note)));
  const isSame = notes.every((line, row) => line.every((note, column) => note === kept[row]?.[column]));
  if (!isSame) workbook.writeNotes(tab, headerRow + 1, 1, kept);
}

function groupRows(rows: readonly number[]): readonly { readonly first: number; readonly count: number }[] {
  const groups: { first: number; count: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else groups.push({ first: row, count: 1 });
  }
  return groups;
}

function blankBindings(workbook: Workbook, rows: readonly number[]): void {
  const columns = readColumnsTab(workbook);
  if (columns === null) return;
  const width = columns.grid[0]?.length ?? 1;
  groupRows(rows).forEach(({ first, count }) => {
    const blank = Array.from({ length: count }, () => Array.from({ length: width }, () => ''));
    workbook.write(columns.tab, first, 1, blank);
  });
}

/** Takes a binding back; the caller holds the lock. The binding goes last: one that was cut off is still known, and can be taken back again. */
export function applyUnbind({ workbook, store }: Pick<Ports, 'workbook' | 'store'>, plan: UnbindPlan): void {
  if (workbook.tabs().some(({ name }) => name === plan.tab)) clearOwnNotes(workbook, plan.tab, plan.headerRow);
  plan.cleared.forEach(({ row, column, columns }) => {
    workbook.clearColumns(plan.tab, row, column, columns);
  });
  if (plan.removed !== null && workbook.tabs().some(({ name }) => name === plan.removed)) workbook.deleteTab(plan.removed);
  workbook.flush();
  [headersProperty(plan.table), ...seenKeys(plan.table, store.all())].forEach((key) => {
    store.remove(key);
  });
  blankBindings(workbook, plan.bindingRows);
  workbook.flush();
}
