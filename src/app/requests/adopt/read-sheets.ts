import type { TabInfo, Workbook } from '../../ports';
import type { AdoptSheet } from '../../../core/adopt/adopt-sheet';
import { quote } from '../../../core/texts/issue-texts';

/** Most cells of one tab that are looked at. */
const MOST_OF_TAB = 200_000;
/** Most cells of all tabs together. */
const MOST_OF_ALL = 2_000_000;

/** Tabs of the team as read, and what was not looked at, a sentence each. */
export interface ReadSheets {
  readonly sheets: readonly AdoptSheet[];
  readonly says: readonly string[];
}

const thousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Cells of a tab, 0 for a blank one. Its last row may be blank where formulas show nothing: the first tells how wide it is. */
function sizeOf(workbook: Workbook, tab: string): number {
  const [first = []] = workbook.part(tab, 1, 1);
  const { firstRow: height } = workbook.tail(tab, 1);
  const isBlank = height === 1 && first.every((cell) => cell === '');
  return isBlank ? 0 : height * first.length;
}

/** Reads one tab whole, with its formats and merged cells. */
export function readSheet(workbook: Workbook, { name, hidden }: TabInfo): AdoptSheet {
  return { name, hidden, cells: workbook.read(name), formats: workbook.formats(name), merges: workbook.merges(name) };
}

/** Reads the tabs one after the other, hidden ones last; what is too large is left out and said. */
export function readSheets(workbook: Workbook, tabs: readonly TabInfo[]): ReadSheets {
  const sheets: AdoptSheet[] = [];
  const says: string[] = [];
  let read = 0;
  for (const tab of [...tabs].sort((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const size = sizeOf(workbook, tab.name);
    if (size === 0) continue;
    if (size > MOST_OF_TAB) {
      says.push(`${quote(tab.name)} was not looked at: it has ${thousands(size)} cells, and at most ${thousands(MOST_OF_TAB)} are read.`);
    } else if (read + size > MOST_OF_ALL) {
      says.push(`${quote(tab.name)} was not looked at: ${thousands(MOST_OF_ALL)} cells of other tabs were read already. Scan it alone.`);
    } else {
      read += size;
      sheets.push(readSheet(workbook, tab));
      if (tab.hidden) says.push(`${quote(tab.name)} is hidden and was looked at too.`);
    }
  }
  return { sheets, says };
}
