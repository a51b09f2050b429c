import type { Ports } from '../../ports';
import type { ReadInput } from '../../sweep/read-input';
import { tableSpecs } from '../../templates';
import { candidateTabs, isRecognised } from '../../../core/tables/locate-table';
import type { TableSpec } from '../../../core/tables/spec';
import { ownOf } from '../../../core/texts/own-of';

/** Tabs of the file that hold tables of ours. */
export interface OwnTabs {
  /** Made by Runsheet, or like it: nothing is adopted from them. */
  readonly ours: ReadonlySet<string>;
  /** Tabs of the team on which the engine works, and the table each is. */
  readonly bound: ReadonlyMap<string, string>;
}

/** Tabs that no sweep reads are known by their name and their first row. */
function findUnread(spec: TableSpec, { workbook }: Ports, { read }: ReadInput): string | undefined {
  const found = candidateTabs(spec, read.names, read.bindings).find(
    ({ tab, bound }) => bound || isRecognised(spec, ownOf(read.grids, tab) ?? workbook.part(tab, 1, 1), read.bindings),
  );
  return found?.tab;
}

/**
 * Tells the tabs of ours from those of the team. In a file that was never set up none is ours, whatever it is called: a team has
 * a tab Rocks or Holidays of its own too.
 */
export function listOwnTabs(ports: Ports, found: ReadInput): OwnTabs {
  const { raws, home, bindings } = found.read;
  if (raws['settings'] === undefined) return { ours: new Set(), bound: new Map() };
  const ours = new Set<string>(home === null ? [] : [home.tab]);
  const bound = new Map<string, string>();
  for (const spec of Object.values(tableSpecs)) {
    const raw = raws[spec.key];
    const tab = spec.page === true || spec.swept ? raw?.tab : findUnread(spec, ports, found);
    if (tab === undefined) continue;
    if (raw?.adopted === undefined) ours.add(tab);
    else bound.set(tab, spec.key);
  }
  // What the engine keeps beside a bound tab stands in one of its own.
  bindings.filter(({ tab }) => tab !== '' && !bound.has(tab)).forEach(({ tab }) => ours.add(tab));
  return { ours, bound };
}
