import { askAddOn } from '../../../local/cli/call-add-on';
import { editCells } from '../../../local/host/events';
import type { Host } from '../../../local/host/host';
import { columnOf, textAt, typeSetting } from '../../../local/sample/fill-sheet';
import type { StoredValue } from '../../../local/store/types';
import { tabOf } from '../cafe';
import type { Deed } from './firm';
import { isoDay } from './wall';

function put(host: Host, tabName: string, row: number, cells: Readonly<Record<string, StoredValue>>): void {
  const tab = tabOf(host, tabName);
  for (const [header, value] of Object.entries(cells)) {
    const column = columnOf(tab, header);
    tab.setCell(row, column, { ...tab.cell(row, column), value });
  }
}

/** Rows of a tab in whose column stands a text that fits, the lowest first. */
function rowsWith(host: Host, tabName: string, header: string, fits: (text: string) => boolean): readonly number[] {
  const tab = tabOf(host, tabName);
  const column = columnOf(tab, header);
  const rows = Array.from({ length: Math.max(0, tab.lastRow() - 1) }, (_unused, index) => tab.lastRow() - index);
  return rows.filter((row) => fits(textAt(tab, row, column)));
}

function tick(host: Host, row: number, proof: 'good' | 'bad' | 'none'): void {
  const runs = tabOf(host, 'Runs');
  const id = String(runs.cell(row, columnOf(runs, 'ID'))?.value ?? '');
  put(host, 'Runs', row, { Done: true, ...(proof === 'none' ? {} : { Proof: proof === 'good' ? 4 : 99 }) });
  if (proof !== 'good') return;
  for (const step of rowsWith(host, 'Run steps', 'Run', (text) => text.startsWith(id))) put(host, 'Run steps', step, { Done: true });
}

/** Ticks a run as somebody who is seen to do it: in the sidebar, or in the grid, where the edit is told to the add-on. */
function tickSeen(host: Host, row: number, signed: boolean): void {
  const runs = tabOf(host, 'Runs');
  tick(host, row, 'good');
  if (!signed) {
    editCells(host, { tab: 'Runs', row, column: columnOf(runs, 'Done'), values: [[true]] });
    return;
  }
  put(host, 'Runs', row, { Done: false, Proof: '' });
  const takesNone = textAt(runs, row, columnOf(runs, 'Terms')).includes('"proof":"none"');
  const run = textAt(runs, row, columnOf(runs, 'ID'));
  askAddOn(host, { request: 'submit', run, done: true, ...(takesNone ? {} : { proof: '4' }) });
}

/** Types what somebody did into the file; without its moment there is no edit event, as from a phone that was offline. */
export function typeDeed(host: Host, deed: Deed): void {
  if (deed.kind === 'pause all') typeSetting(host, 'Paused until', deed.until === null ? '' : isoDay(deed.until));
  else if (deed.kind === 'pause' || deed.kind === 'active') {
    const row = rowsWith(host, 'Processes', 'ID', (text) => text === deed.work)[0] ?? 0;
    const until = deed.kind === 'pause' ? deed.until : null;
    if (deed.kind === 'active') put(host, 'Processes', row, { Active: deed.active ? 'yes' : 'no' });
    else put(host, 'Processes', row, { 'Paused until': until === null ? '' : until + 25_569 });
  } else {
    const row = rowsWith(host, 'Runs', 'Key', (text) => text === deed.run)[0];
    if (row === undefined) throw new Error(`Runs has no row ${deed.run}`);
    if (deed.kind === 'answer') put(host, 'Runs', row, { Answer: deed.answer, Note: deed.note });
    else if (deed.at === undefined) tick(host, row, deed.proof);
    else tickSeen(host, row, deed.signed === true);
  }
}
