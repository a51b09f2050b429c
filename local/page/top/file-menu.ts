import type { MenuEntry } from '../dom/menu';
import type { PageFiles } from '../messages';

/** What the File menu can do. */
export interface FileDeeds {
  readonly choose: () => void;
  readonly reopen: (number: number) => void;
  readonly download: () => void;
  readonly files: () => PageFiles;
}

const name = 'File';

/** Puts opening and saving into the File menu of the sheet, or makes one where the sheet has none. */
export function withFileMenu(menus: readonly MenuEntry[], deeds: FileDeeds): MenuEntry[] {
  // The library's labels are translated late: they are objects that become text, and its ids while no sheet is shown.
  const theirs = menus.find(({ label }) => String(label).toLowerCase() === name.toLowerCase());
  const file: MenuEntry = { label: name, children: () => [...ownEntries(deeds), ...(theirs?.children?.() ?? [])] };
  return [file, ...menus.filter((menu) => menu !== theirs)];
}

function ownEntries({ choose, reopen, download, files }: FileDeeds): MenuEntry[] {
  const recent = (): MenuEntry[] =>
    files().known.map((label, number) => ({ label, checked: number === files().opened, run: () => reopen(number) }));
  return [
    { label: 'Open a file', hint: 'a copy of an .xlsx, .ods or .csv', run: choose },
    { label: 'Open recent', children: recent },
    { label: 'Download .xlsx', separator: true, run: download },
  ];
}
