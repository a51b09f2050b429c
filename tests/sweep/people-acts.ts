import type { Host } from '../../local/host/host';
import { columnOf, findRows, textAt } from '../../local/sample/fill-sheet';
import type { Tab } from '../../local/store/tab';
import type { StoredCell } from '../../local/store/types';

/** Something a person does to a tab while a sweep runs. */
export interface PeopleAct {
  readonly name: string;
  readonly act: (tab: Tab, host: Host) => void;
}

type Line = readonly (StoredCell | undefined)[];

const lineOf = (tab: Tab, row: number): Line => Array.from({ length: tab.lastColumn() }, (_none, at) => tab.cell(row, at + 1));

function putLine(tab: Tab, row: number, line: Line): void {
  line.forEach((cell, at) => tab.setCell(row, at + 1, cell));
}

/** Sorts the rows under the header by a column, descending, as "Sort sheet Z to A" does. */
function sortBy(tab: Tab, column: number): void {
  const last = tab.lastRow();
  const rows = Array.from({ length: Math.max(0, last - 1) }, (_none, at) => ({
    line: lineOf(tab, at + 2),
    key: textAt(tab, at + 2, column),
  }));
  rows.sort((a, b) => b.key.localeCompare(a.key)).forEach(({ line }, at) => putLine(tab, at + 2, line));
}

function reverseRows(tab: Tab): void {
  const last = tab.lastRow();
  const rows = Array.from({ length: Math.max(0, last - 1) }, (_none, at) => lineOf(tab, at + 2));
  rows.reverse().forEach((line, at) => putLine(tab, at + 2, line));
}

function moveColumn(tab: Tab, from: number, to: number): void {
  const cells = Array.from({ length: tab.lastRow() }, (_none, at) => tab.cell(at + 1, from));
  tab.deleteColumns(from, 1);
  tab.insertColumnsAfter(to - 1, 1);
  cells.forEach((cell, at) => tab.setCell(at + 1, to, cell));
}

export const middleOf = (tab: Tab): number => Math.max(2, Math.ceil((tab.lastRow() + 2) / 2));

/** Acts after which everything is as it was but for its place. */
export const HARMLESS: readonly PeopleAct[] = [
  { name: 'sorts by the first column', act: (tab) => sortBy(tab, 1) },
  { name: 'turns the rows round', act: reverseRows },
  { name: 'inserts a row above', act: (tab) => tab.insertRowsAfter(1, 1) },
  { name: 'inserts two rows in the middle', act: (tab) => tab.insertRowsAfter(middleOf(tab), 2) },
  { name: 'inserts a column in front', act: (tab) => tab.insertColumnsAfter(0, 1) },
  { name: 'inserts a column in the middle', act: (tab) => tab.insertColumnsAfter(3, 1) },
  { name: 'moves the second column to the end', act: (tab) => moveColumn(tab, 2, tab.lastColumn()) },
  { name: 'moves the last column to the front', act: (tab) => moveColumn(tab, tab.lastColumn(), 1) },
  {
    name: 'hides the tab',
    act: (tab) => {
      tab.hidden = true;
    },
  },
  {
    name: 'merges two cells at the end',
    act: (tab) => {
      tab.merges = [...tab.merges, { row: tab.lastRow() + 2, column: 1, rows: 2, columns: 2 }];
    },
  },
];

/** The row of a run, by its title. */
export function rowOfRun(tab: Tab, title: string): number {
  return findRows(tab, (text) => text('Process').endsWith(title))[0] ?? 2;
}

function copyLine(tab: Tab, from: number, to: number): void {
  putLine(tab, to, lineOf(tab, from));
}

function writeHeader(tab: Tab, column: number, text: string): void {
  tab.setCell(1, column, { ...tab.cell(1, column), value: text });
}

/** Column of the first header of these that the tab has. */
function firstOf(tab: Tab, headers: readonly string[]): number {
  return headers.map((header) => columnOf(tab, header)).find((column) => column > 0) ?? 2;
}

const ENGINES = ['Status', 'Health', 'State', 'What'];

/** An act after which something is lost or doubled; `named` are the codes of which one has to stand in the next report for that tab. */
export interface DamagingAct extends PeopleAct {
  readonly named: readonly string[];
}

/** What nobody can put right but the team: it has to be named, and the rest goes on. */
export const DAMAGING: readonly DamagingAct[] = [
  { name: 'deletes the first row', named: [], act: (tab) => tab.deleteRows(2, 1) },
  { name: 'deletes a row in the middle', named: [], act: (tab) => tab.deleteRows(middleOf(tab), 1) },
  { name: 'deletes a column of ours', named: ['missing-column', 'foreign-tab'], act: (tab) => tab.deleteColumns(firstOf(tab, ENGINES), 1) },
  {
    name: 'renames a header of ours',
    named: ['missing-column', 'foreign-tab'],
    act: (tab) => writeHeader(tab, firstOf(tab, ENGINES), 'Our own word'),
  },
  {
    name: 'writes a header of ours a second time',
    named: ['duplicate-column'],
    act: (tab) => writeHeader(tab, tab.lastColumn() + 1, textAt(tab, 1, firstOf(tab, ENGINES))),
  },
  {
    name: 'copies a row and pastes it below',
    named: ['run-doubled', 'duplicate-id'],
    act: (tab) => copyLine(tab, 2, tab.lastRow() + 1),
  },
  {
    name: 'types over a cell that is ours',
    named: [],
    act: (tab) => tab.setCell(2, firstOf(tab, ENGINES), { value: 'as I like it' }),
  },
  {
    name: 'pastes texts over a whole column of ours',
    named: [],
    act: (tab) => {
      for (let row = 2; row <= tab.lastRow(); row += 1) tab.setCell(row, firstOf(tab, ENGINES), { value: 'sent?' });
    },
  },
  {
    name: 'renames the tab',
    named: ['missing-tab', 'not-installed'],
    act: (tab) => {
      tab.name = `${tab.name} of ours`;
      tab.touch();
    },
  },
  { name: 'deletes the tab', named: ['missing-tab', 'not-installed'], act: (tab, host) => host.book.removeTab(tab) },
  {
    name: 'clears the whole tab',
    named: ['foreign-tab'],
    act: (tab) => {
      tab.forEachCell((_cell, row, column) => tab.setCell(row, column, undefined));
    },
  },
];
