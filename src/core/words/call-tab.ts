import { reword, type Words } from '../contract/reword';

/** A tab as a group of rows is called; one with a name of the team keeps it. */
export function callTab(tab: string, words: Words): string {
  return tab.toLowerCase() in words ? reword(tab, words) : tab;
}

/** `Rocks: Off track` with the tab as it is called. */
export function callKind(kind: string, words: Words): string {
  const [tab = '', ...status] = kind.split(': ');
  return [callTab(tab, words), ...status].join(': ');
}
