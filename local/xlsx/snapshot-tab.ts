import type { Tab } from '../store/tab';
import { areaName } from './address';
import type { TabSnapshot } from './workbook-file';

/** Notes the state of everything about a tab that the file holds beside its cells. */
export function snapshotTab(tab: Tab): TabSnapshot {
  return {
    version: tab.version,
    name: tab.name,
    hidden: tab.hidden,
    frozen: `${tab.frozenRows},${tab.frozenColumns}`,
    columns: describeColumns(tab),
    merges: tab.merges.map(areaName).join(' '),
    notes: describeNotes(tab),
    colour: tab.colour,
    validations: [...tab.validations],
    conditionals: [...tab.conditionals],
  };
}

function describeColumns(tab: Tab): string {
  return JSON.stringify([[...tab.columnWidths].sort(([a], [b]) => a - b), [...tab.hiddenColumns].sort((a, b) => a - b)]);
}

function describeNotes(tab: Tab): string {
  const notes: string[] = [];
  tab.forEachCell((cell, row, column) => {
    if (cell.note !== undefined) notes.push(`${row},${column},${cell.note}`);
  });
  return JSON.stringify(notes);
}
