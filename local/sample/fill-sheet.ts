import { applyEdit } from '../host/events';
import type { Host } from '../host/host';
import type { StoredValue } from '../store/types';
import type { Tab } from '../store/tab';
import type { Act } from './story';

/** Types a setting into the Settings tab, as its owner would. */
export function typeSetting(host: Host, setting: string, value: string): void {
  const tab = host.book.findTab('Settings');
  const row = tab === undefined ? undefined : findRows(tab, (text) => text('Setting') === setting)[0];
  if (tab !== undefined && row !== undefined) type(host, tab, row, 'Value', value);
}

/** Types an act into Runs and Run steps: the proofs and the ticks. Returns false where the run is not there. */
export function typeAct(host: Host, act: Act): boolean {
  const runs = host.book.findTab('Runs');
  const row = runs === undefined ? undefined : findRun(runs, act);
  if (runs === undefined || row === undefined) return false;
  typeSteps(host, textAt(runs, row, columnOf(runs, 'ID')), act);
  if (act.proof !== '') type(host, runs, row, 'Proof', act.proof);
  type(host, runs, row, 'Done', true);
  return true;
}

/** Rows of a tab of which `fits` is true; `text` gives a cell of the row by its header. */
export function findRows(tab: Tab, fits: (text: (header: string) => string) => boolean): number[] {
  const rows: number[] = [];
  for (let row = 2; row <= tab.lastRow(); row++) {
    if (fits((header) => textAt(tab, row, columnOf(tab, header)))) rows.push(row);
  }
  return rows;
}

/** The text of a cell, dates as serial numbers; `''` for a blank. */
export function textAt(tab: Tab, row: number, column: number): string {
  const value: StoredValue = tab.cell(row, column)?.value ?? '';
  return typeof value === 'object' ? value.error : String(value);
}

/** Column of a header, 0 where the tab has none. */
export function columnOf(tab: Tab, header: string): number {
  for (let column = 1; column <= tab.lastColumn(); column++) {
    if (tab.cell(1, column)?.value === header) return column;
  }
  return 0;
}

function findRun(runs: Tab, act: Act): number | undefined {
  const due = Date.parse(`${act.due}Z`) / 86_400_000 + 25_569;
  return findRows(runs, (text) => {
    const sameTime = Math.abs(Number(text('Due')) - due) < 1e-6 || text('Due').replace(' ', 'T').startsWith(act.due);
    return text('Process').includes(act.process) && text('Location') === act.location && sameTime;
  })[0];
}

function typeSteps(host: Host, run: string, act: Act): void {
  const steps = host.book.findTab('Run steps');
  if (steps === undefined || run === '') return;
  const rows = findRows(steps, (text) => text('Run').split(' ')[0] === run);
  rows.forEach((row, index) => {
    const proof = act.steps[index] ?? '';
    if (proof !== '') type(host, steps, row, 'Proof', proof);
    type(host, steps, row, 'Done', true);
  });
}

function type(host: Host, tab: Tab, row: number, header: string, value: string | boolean): void {
  const column = columnOf(tab, header);
  if (column > 0) applyEdit(host, { tab: tab.name, row, column, values: [[value]] });
}
