import { cellText, isDateCell, type Cell } from '../../tables/cell';

const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** What a cell of a sheet holds. */
const LONGEST = 50000;

/** Text of a cell as it may stand in ours: control and direction characters taken out, line ends made alike, trimmed. A formula stays the text it is. */
export function cleanText(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/\r\n?|[\u2028\u2029\u0085\v]/g, '\n')
    .replace(UNSEEN, '')
    .trim();
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** A cell as it is kept beside a row. */
export function cleanCell(cell: Cell): Cell {
  return typeof cell === 'string' ? cleanText(cell) : cell;
}

/** True where nothing stands in the cell. */
export function isBlankCell(cell: Cell): boolean {
  return cell === '' || (!isDateCell(cell) && cleanText(cellText(cell)) === '');
}
