import { bindingsOf, type ColumnBinding } from '../../tables/column-binding';
import { normalizeHeader } from '../../tables/normalize-header';
import { tabBindingOf } from '../../tables/tab-binding';
import type { TableSpec } from '../../tables/spec';

/** A tab as the workbook lists it. */
interface NamedTab {
  readonly name: string;
  readonly id: number;
}

/**
 * The bindings with the names that bound tabs have now. A tab is known by its name; only where no tab has it any more the number decides
 * that was noted, because another program may number the tabs of a file anew.
 */
export function followTabs(
  specs: readonly TableSpec[],
  bindings: readonly ColumnBinding[],
  tabs: readonly NamedTab[],
): readonly ColumnBinding[] {
  if (bindings.length === 0) return bindings;
  const isThere = (name: string): boolean => tabs.some((tab) => normalizeHeader(tab.name) === normalizeHeader(name));
  return specs.reduce((known, spec) => {
    const bound = tabBindingOf(spec, known);
    if (bound === null || bound.tabId === null || isThere(bound.tab)) return known;
    const now = tabs.find(({ id }) => id === bound.tabId)?.name;
    if (now === undefined) return known;
    const own = new Set(bindingsOf(spec, known).filter(({ tab }) => normalizeHeader(tab) === normalizeHeader(bound.tab)));
    return known.map((binding) => (own.has(binding) ? { ...binding, tab: now } : binding));
  }, bindings);
}
