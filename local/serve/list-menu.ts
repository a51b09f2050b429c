import type { MenuItem } from '../host/execution';
import type { PageMenuItem } from '../page/messages';

/** The add-on's menus as one list; what lies in a submenu has its name before it. */
export function listMenu(menus: readonly MenuItem[]): PageMenuItem[] {
  return menus.flatMap((menu) => listItems(menu.items, ''));
}

function listItems(items: readonly MenuItem[], before: string): PageMenuItem[] {
  return items.flatMap(({ caption, handler, items: inside }) =>
    inside.length > 0 ? listItems(inside, `${before}${caption}: `) : [{ caption: caption === '' ? '' : `${before}${caption}`, handler }],
  );
}
