import type { MenuItem } from '../platform/google-ui';

/** The add-on's menu; Google's style guide allows six items. */
export const MENU: readonly MenuItem[] = [
  { text: 'Open Runsheet', handler: 'menuOpen' },
  { text: 'Set up tabs', handler: 'menuInstall' },
  { text: 'Check now', handler: 'menuCheckNow' },
  { text: 'Start hourly checks', handler: 'menuStart' },
  { text: 'Stop hourly checks', handler: 'menuStop' },
  { text: 'Remove sample rows', handler: 'menuRemoveSample' },
];
