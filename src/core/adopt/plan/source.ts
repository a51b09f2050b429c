import { oneLine } from '../../mail/escape-html';

/** Where rows are copied from. */
export interface SourceTab {
  /** Name of another file, `''` where it is this one. */
  readonly file: string;
  readonly sheet: string;
  /** Address of this file. */
  readonly url: string;
  /** Number of the tab in addresses. */
  readonly tabId: number;
  /** First column of the table, `A`. */
  readonly letter: string;
  /** What stands above the table, absent where nothing does. */
  readonly title?: string;
}

/** Header of the column that leads back to where a row was copied from. */
export const SOURCE_HEADER = 'Source';

/** The last part of a path, fit for a cell. */
const fileName = (file: string): string => oneLine(file.split(/[\\/]/).pop() ?? '', 120);

const prefixOf = ({ file, sheet }: SourceTab): string => `${fileName(file)}, ${oneLine(sheet, 120)}, row `;

/** What stands in Source: a link to the cell, or its place in another file. */
export function writeSource(tab: SourceTab, row: number): string {
  return tab.file === '' ? `${tab.url}#gid=${tab.tabId}&range=${tab.letter}${row}` : `${prefixOf(tab)}${row}`;
}

const RANGE = /#gid=(\d{1,12})&range=([A-Z]{1,3})(\d{1,8})$/;

/**
 * Row and first column (`''` where not known) of the table a row was copied from; `null` where the text leads elsewhere. The address
 * of the file is not compared: a copy of a file has another one and the same tabs.
 */
export function readSource(text: string, tab: SourceTab): { readonly row: number; readonly letter: string } | null {
  if (tab.file === '') {
    const match = RANGE.exec(text.slice(-60));
    return match !== null && Number(match[1]) === tab.tabId ? { letter: match[2] ?? '', row: Number(match[3]) } : null;
  }
  const prefix = prefixOf(tab);
  const row = text.startsWith(prefix) ? Number(text.slice(prefix.length)) : NaN;
  return Number.isInteger(row) && row > 0 ? { letter: '', row } : null;
}
