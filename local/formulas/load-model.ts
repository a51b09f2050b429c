import { createRequire } from 'node:module';
import type * as Spreadsheet from '@odoo/o-spreadsheet';

type Library = Pick<typeof Spreadsheet, 'Model' | 'helpers' | 'DEFAULT_LOCALE' | 'addFunction'>;

const quietMethods = ['log', 'info', 'debug', 'warn', 'error', 'group', 'groupCollapsed', 'groupEnd'] as const;

let loaded: Library | null = null;

/** The spreadsheet library, loaded when first asked for: half a second that only books with formulas pay. */
export function loadLibrary(): Library {
  loaded ??= silently(() => {
    defineGroupBy();
    const library: unknown = createRequire(__filename)('@odoo/o-spreadsheet');
    if (!isLibrary(library)) throw new Error('@odoo/o-spreadsheet has no Model');
    return library;
  });
  return loaded;
}

function isLibrary(value: unknown): value is Library {
  return typeof value === 'object' && value !== null && 'Model' in value && typeof value.Model === 'function' && 'helpers' in value;
}

/** Runs something that talks to the console without letting it. */
export function silently<T>(run: () => T): T {
  const kept = quietMethods.map((name) => [name, console[name]] as const);
  for (const name of quietMethods) console[name] = () => undefined;
  try {
    return run();
  } finally {
    for (const [name, method] of kept) console[name] = method;
  }
}

// The library groups its rules with functions that came with Node 21.
function defineGroupBy(): void {
  if (!('groupBy' in Object)) Object.defineProperty(Object, 'groupBy', { value: groupIntoObject, configurable: true, writable: true });
  if (!('groupBy' in Map)) Object.defineProperty(Map, 'groupBy', { value: groupIntoMap, configurable: true, writable: true });
}

function groupIntoMap<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function groupIntoObject<T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = {};
  groupIntoMap(items, keyOf).forEach((group, key) => {
    groups[key] = group;
  });
  return groups;
}
