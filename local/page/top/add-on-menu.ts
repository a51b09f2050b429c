import type { MenuEntry } from '../dom/menu';
import type { PageMenuItem } from '../messages';

/** Name of the menu in which add-ons stand. */
export const EXTENSIONS = 'Extensions';

/** The add-on's items as the Extensions menu holds them. */
export function addOnMenu(items: readonly PageMenuItem[], run: (handler: string) => void): MenuEntry {
  const entries = items.flatMap(({ caption, handler }, at): MenuEntry[] => {
    if (handler === null) return [];
    return [{ label: caption, separator: items[at + 1]?.handler === null, run: () => run(handler) }];
  });
  return { label: EXTENSIONS, children: () => [{ label: 'Runsheet', children: () => entries }] };
}
