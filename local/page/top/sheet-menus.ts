import type { MenuEntry } from '../dom/menu';
import type { GridEnv } from '../grid/grid-host';
import { sheets } from '../packages';

type Action = ReturnType<typeof sheets.registries.topbarMenuRegistry.getMenuItems>[number];

/** Items of the library for what no file here can hold, or what needs a library that is not here. */
const absent: ReadonlySet<string> = new Set([
  ...['settings', 'edit_table', 'delete_table', 'group_headers', 'toggle_pin_panel', 'view_irregularity_map'],
  ...[
    'insert_chart',
    'insert_carousel',
    'insert_pivot',
    'insert_image',
    'insert_table',
    'insert_link',
    'insert_checkbox',
    'insert_dropdown',
  ],
  ...['format_cf', 'conditional_formatting', 'column_statistics', 'data_validation', 'named_range', 'add_remove_data_filter'],
  ...['pivot_data_sources', 'reinsert_dynamic_pivot', 'reinsert_static_pivot', 'pivot_headers_group', 'pivot_group_remaining'],
  ...['pivot_headers_ungroup', 'collapse_pivot', 'pivot_sorting', 'pivot_fix_formulas', 'pivot_properties'],
  ...['group_columns', 'ungroup_columns', 'group_rows', 'ungroup_rows'],
]);

/** Takes what cannot be done here out of the menus that open on cells, rows and columns. */
export function trimContextMenus(): void {
  const { cellMenuRegistry, rowMenuRegistry, colMenuRegistry } = sheets.registries;
  for (const registry of [cellMenuRegistry, rowMenuRegistry, colMenuRegistry]) {
    for (const key of registry.getKeys()) if (absent.has(key)) registry.remove(key);
  }
}

/** The library's own menus, as entries of ours. */
export function sheetMenus(env: () => GridEnv | null): MenuEntry[] {
  return sheets.registries.topbarMenuRegistry.getMenuItems().map((action) => {
    const first = env();
    return {
      label: first === null ? action.id : action.name(first),
      children: () => {
        const now = env();
        return now === null ? [] : toEntries(action.children(now), now);
      },
    };
  });
}

function toEntries(actions: readonly Action[], env: GridEnv): MenuEntry[] {
  return actions
    .filter((action) => !absent.has(action.id) && action.isVisible(env))
    .flatMap((action) => {
      const children = toEntries(action.children(env), env);
      if (children.length === 0 && action.execute === undefined) return [];
      return [toEntry(action, children, env)];
    });
}

function toEntry(action: Action, children: readonly MenuEntry[], env: GridEnv): MenuEntry {
  const { execute } = action;
  return {
    label: action.name(env),
    hint: action.description(env) || action.shortcut,
    enabled: action.isEnabled(env),
    separator: action.separator,
    ...(children.length > 0 ? { children: () => children } : { run: () => void execute?.(env) }),
    ...(action.isActive === undefined ? {} : { checked: action.isActive(env) }),
  };
}
