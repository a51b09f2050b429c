import { FIRST_DAY, LAST_DAY, MOST_UNPACKED } from './read-leave';
import { exportPeriod } from '../export';
import type { Ports, Workbook } from '../../ports';
import { toRows } from '../../../core/export/export-runs';
import { cellText } from '../../../core/tables/cell';
import { normalizeHeader } from '../../../core/tables/normalize-header';

const TAB = 'Runs (all)';
/** Rows written at once, so that one write stays small. */
const AT_ONCE = 2000;

/** A free name, or that of the tab an earlier try was cut off in. */
function nameFor(workbook: Workbook, header: string): { readonly tab: string; readonly there: boolean } {
  const tabs = new Map(workbook.tabs().map(({ name }) => [normalizeHeader(name), name]));
  for (let turn = 1; ; turn += 1) {
    const wanted = turn === 1 ? TAB : `${TAB} ${turn}`;
    const there = tabs.get(normalizeHeader(wanted));
    if (there === undefined) return { tab: wanted, there: false };
    const [first = []] = workbook.part(there, 1, 1);
    if (first.length === 0 || first.map(cellText).join('|') === header) return { tab: there, there: true };
  }
}

/** Writes every run, the packed ones among them, into a tab of its own, a row each, by due time. Where there are too many the newest are written. */
export function unpackRuns(ports: Ports): void {
  const { workbook } = ports;
  const answer = exportPeriod(ports, FIRST_DAY, LAST_DAY);
  if (!answer.ok) return;
  const [header = [], ...rows] = toRows(answer.runs);
  const newest = rows.slice(Math.max(0, rows.length - MOST_UNPACKED));
  const { tab, there } = nameFor(workbook, header.map(cellText).join('|'));
  if (!there) workbook.addTab(tab, 1 + newest.length, header.length);
  workbook.ensureColumns(tab, header.length);
  workbook.write(tab, 1, 1, [header]);
  for (let at = 0; at < newest.length; at += AT_ONCE) workbook.append(tab, 1 + at, newest.slice(at, at + AT_ONCE));
}
