import type { MenuItem } from '../platform/google-ui';

/** The add-on's menu. */
export const MENU: readonly MenuItem[] = [
  { text: 'Set up tabs', handler: 'menuInstall' },
  { text: 'Remove sample rows', handler: 'menuRemoveSample' },
  { text: 'Check now', handler: 'menuCheckNow' },
  { text: 'Start hourly checks', handler: 'menuStart' },
  { text: 'Stop hourly checks', handler: 'menuStop' },
];
