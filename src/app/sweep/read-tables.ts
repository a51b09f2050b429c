import { bindRead } from '../adopt/bind-read';
import { readPresent } from '../install/read-present';
import type { Workbook } from '../ports';
import { tableSpecs } from '../templates';
import type { ColumnBinding } from '../../core/tables/column-binding';
import { candidateTabs, isRecognised, type Grid } from '../../core/tables/locate-table';
import { bindTable } from '../../core/tables/bind-table';
import type { Issue } from '../../core/tables/issue';
import { findLostColumn } from '../../core/tables/lost-column';
import type { RawTable } from '../../core/tables/raw-table';
import type { TableSpec } from '../../core/tables/spec';
import { isTabOf, tabBindingOf } from '../../core/tables/tab-binding';
import { issueOfTab } from '../../core/texts/issue-texts';

/** Every tab a sweep looks at, each read once, with its columns found. */
export interface ReadTables {
  readonly raws: Readonly<Record<string, RawTable>>;
  /** Home as read; `null` where it is not installed. */
  readonly home: { readonly tab: string; readonly grid: Grid } | null;
  /** Every tab of the file, and the cells of those that were read. */
  readonly names: readonly string[];
  readonly tabIds: Readonly<Record<string, number>>;
  readonly grids: Readonly<Record<string, Grid>>;
  readonly bindings: readonly ColumnBinding[];
  readonly issues: readonly Issue[];
}

/** The spec of a table that every installation knows. */
export function specOf(table: string): TableSpec {
  const spec = tableSpecs[table];
  if (spec === undefined) throw new Error(`There is no table "${table}".`);
  return spec;
}

/** A tab of that name that has most of our headers lost one of them; any other is somebody else's. */
function foreignTab(spec: TableSpec, tab: string, grid: Grid, bindings: readonly ColumnBinding[]): Issue {
  const raw = bindTable(spec, tab, grid, bindings);
  const lost = raw.binding.missing.length * 2 > spec.columns.length ? null : findLostColumn(raw, spec.recognisedBy ?? [spec.title]);
  if (lost !== null) return lost;
  return issueOfTab(
    'foreign-tab',
    tab,
    `the tab has the name of a Runsheet tab but not its headers, so it is left alone; ${spec.row} is not read from it.`,
  );
}

/** A tab of the team's that is bound and not there any more, under no name. */
function findGone(spec: TableSpec, { names, bindings }: Pick<ReadTables, 'names' | 'bindings'>): readonly Issue[] {
  const bound = bindings.length === 0 ? null : tabBindingOf(spec, bindings);
  if (bound === null || names.some((name) => isTabOf(bound, name))) return [];
  const says = `the tab is not in the file any more, so ${spec.tab} is not read from it; in the tab Columns write its new name into Tab of the rows ${spec.tab}, or take the binding back.`;
  return [issueOfTab('bound-tab-gone', bound.tab, says)];
}

/** Reads all tabs that a sweep decides from; archives and logs are not read. A tab of ours that lost a column it cannot do without is left out. */
export function readTables(workbook: Workbook): ReadTables {
  const homeSpec = specOf('home');
  const swept = Object.values(tableSpecs).filter((spec) => spec.swept);
  const present = readPresent(workbook, [homeSpec, ...swept], specOf('columns'));
  const raws: Record<string, RawTable> = {};
  const issues: Issue[] = [];
  issues.push(...swept.flatMap((spec) => findGone(spec, present)));
  const find = (spec: TableSpec): string | undefined => {
    const candidates = candidateTabs(spec, present.names, present.bindings);
    const ours = candidates.find(({ tab, bound }) => bound || isRecognised(spec, present.grids[tab] ?? [], present.bindings));
    const first = candidates[0];
    if (ours === undefined && first !== undefined)
      issues.push(foreignTab(spec, first.tab, present.grids[first.tab] ?? [], present.bindings));
    return ours?.tab;
  };
  for (const spec of swept) {
    const tab = find(spec);
    if (tab === undefined) continue;
    const raw = bindRead(workbook, spec, { tab, grid: present.grids[tab] ?? [] }, present.bindings);
    const lost = findLostColumn(raw);
    if (lost === null) raws[spec.key] = raw;
    else issues.push(lost);
  }
  const homeTab = find(homeSpec);
  const home = homeTab === undefined ? null : { tab: homeTab, grid: present.grids[homeTab] ?? [] };
  return { ...present, raws, home, issues };
}
