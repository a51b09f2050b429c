import { bindColumns } from './bind-columns';
import { cellText, type Cell } from './cell';
import { bindingsOf, WHOLE_TAB, type ColumnBinding } from './column-binding';
import { normalizeHeader } from './normalize-header';
import type { TableSpec } from './spec';
import { tabBindingOf } from './tab-binding';
import { HEARTBEAT_LABEL, HOME } from '../home/layout';

/** The used cells of a tab from A1, as read. */
export type Grid = readonly (readonly Cell[])[];

/** A tab in which a table may stand. `bound`: the Columns tab says so, whatever its headers are. */
export interface TabCandidate {
  readonly tab: string;
  readonly bound: boolean;
}

/** The name of our tab where another tab has taken `Rocks`: `Rocks (Runsheet)`, then `Rocks (Runsheet 2)`. */
export function renamedTab(spec: TableSpec, turn: number): string {
  return `${spec.tab} (Runsheet${turn > 1 ? ` ${turn}` : ''})`;
}

/** Lists of tabs are never changed once read, so what stands under which name is found out once a list. */
const namesOf = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function indexNames(tabs: readonly string[]): ReadonlyMap<string, string> {
  const known = namesOf.get(tabs);
  if (known !== undefined) return known;
  const index = new Map([...tabs].reverse().map((tab) => [normalizeHeader(tab), tab]));
  namesOf.set(tabs, index);
  return index;
}

/** The tabs in which a table may stand, likeliest first; a bound tab that exists is the only one. Tab names are compared without case. */
export function candidateTabs(spec: TableSpec, tabs: readonly string[], bindings: readonly ColumnBinding[]): readonly TabCandidate[] {
  const find = (name: string): string | undefined => indexNames(tabs).get(normalizeHeader(name));
  const own = bindingsOf(spec, bindings).filter((row) => row.tab.trim() !== '');
  const adopted = tabBindingOf(spec, own)?.tab;
  const rank = ({ column, tab }: ColumnBinding): number => (tab === adopted ? 0 : column === WHOLE_TAB ? 1 : 2);
  const ordered = [...own].sort((a, b) => rank(a) - rank(b));
  const bound = ordered.map((row) => find(row.tab)).find((tab) => tab !== undefined);
  if (bound !== undefined) return [{ tab: bound, bound: true }];
  const exact = tabs.includes(spec.tab) ? spec.tab : find(spec.tab);
  const names = [exact, ...[1, 2, 3].map((turn) => find(renamedTab(spec, turn)))];
  return names.flatMap((tab) => (tab === undefined ? [] : [{ tab, bound: false }]));
}

/** True where the headers make the tab ours: all columns the table is recognised by. Home is known by its label in A3. */
export function isRecognised(spec: TableSpec, grid: Grid, bindings: readonly ColumnBinding[]): boolean {
  if (spec.page === true) return cellText(grid[HOME.heartbeat.row - 1]?.[0] ?? '') === HEARTBEAT_LABEL;
  const { columns } = bindColumns(spec, grid[0] ?? [], bindings);
  return (spec.recognisedBy ?? [spec.title]).every((key) => columns[key] !== undefined);
}
