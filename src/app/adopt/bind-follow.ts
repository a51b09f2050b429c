import type { Ports } from '../ports';
import type { ReadTables } from '../sweep/read-tables';
import { followHeaders } from '../../core/adopt/bind/follow-headers';
import { decodeHeaders, encodeHeaders, headersProperty } from '../../core/adopt/bind/decode-headers';
import { notedBindings, planFollow, withMoved, type FollowedTable, type FollowPlan } from '../../core/adopt/bind/plan-follow';
import { bindTable } from '../../core/tables/bind-table';
import { isByLetter } from '../../core/tables/bind-adopted';
import { bindingsOf, type ColumnBinding } from '../../core/tables/column-binding';
import { normalizeHeader } from '../../core/tables/normalize-header';
import type { RawTable } from '../../core/tables/raw-table';
import { tabBindingOf } from '../../core/tables/tab-binding';

/** What was read once columns that moved were followed, and what has to be written about it. */
export interface Followed {
  readonly read: ReadTables;
  readonly plan: FollowPlan;
}

const NOTHING: FollowPlan = { changes: [], log: [], issues: [] };

function bindingsOn({ spec, tab }: RawTable, bindings: readonly ColumnBinding[]): readonly ColumnBinding[] {
  return bindingsOf(spec, bindings).filter((binding) => binding.tab.trim() === '' || normalizeHeader(binding.tab) === normalizeHeader(tab));
}

/** Follows headers that were renamed, columns without a header, and tabs that have another name. Nothing is read for it. */
export function followBound(read: ReadTables, properties: Readonly<Record<string, string>>): Followed {
  const adopted = Object.values(read.raws).filter((raw) => raw.adopted !== undefined);
  if (adopted.length === 0) return { read, plan: NOTHING };
  const noted = notedBindings(read.raws['columns']);
  const tables = adopted.map((raw): FollowedTable => {
    const before = decodeHeaders(properties[headersProperty(raw.spec.key)]);
    const own = bindingsOn(raw, read.bindings);
    const moved = before === null ? [] : followHeaders(raw, own, before);
    return { raw, noted: tabBindingOf(raw.spec, noted)?.tab ?? raw.tab, moved };
  });
  const bindings = withMoved(
    read.bindings,
    tables.flatMap(({ moved }) => moved),
  );
  const plan = planFollow(read.raws['columns'], tables);
  if (bindings === read.bindings) return { read, plan };
  const again = adopted.map(
    ({ spec, tab, adopted: adoptedTab }) =>
      [spec.key, bindTable(spec, tab, read.grids[tab] ?? [], bindings, adoptedTab?.companion?.present)] as const,
  );
  return { read: { ...read, bindings, raws: { ...read.raws, ...Object.fromEntries(again) } }, plan };
}

/** Keeps the headers of bound tabs for the next check where every column was found and something is different; mostly no call. */
export function keepHeaders(
  { store }: Pick<Ports, 'store'>,
  { raws, bindings }: ReadTables,
  properties: Readonly<Record<string, string>>,
): void {
  for (const raw of Object.values(raws)) {
    const own = raw.adopted === undefined ? [] : bindingsOn(raw, bindings);
    const isWhole = raw.adopted?.gone.length === 0 && own.every((binding) => !isByLetter(binding) || binding.header !== '');
    if (!isWhole) continue;
    const headers = encodeHeaders((raw.grid[0] ?? []).slice(0, raw.adopted?.companion?.width), own);
    const name = headersProperty(raw.spec.key);
    if (headers !== '' && headers !== properties[name]) store.set(name, headers);
  }
}
