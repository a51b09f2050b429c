import type { HonestyLine, HonestyPart, Place } from '../contract/formalise';
import { oneLine } from '../mail/escape-html';
import { lettersOf } from '../tables/column-letters';
import type { Row } from '../tables/row';

/** Lines of one part that are told. */
const MOST_LINES = 50;
const LONGEST = 400;

/** No place at all. */
export const NOWHERE: Place = { id: '', tab: '', row: 0, column: '' };

/** The place of a row of ours. */
export function placeOfRow({ id, tab, row }: Pick<Row, 'id' | 'tab' | 'row'>): Place {
  return { id, tab, row, column: '' };
}

/** The place of a cell of any tab; `column` is 1-based. */
export function placeOfCell(tab: string, row: number, column: number): Place {
  return { id: '', tab, row, column: lettersOf(column - 1) };
}

/** A line at a place; what it quotes is cut and stays on one line. */
export function lineAt(place: Place, says: string): HonestyLine {
  return { ...place, says: oneLine(says, LONGEST) };
}

/** A part with its lines: found where there are any. */
export function partOf(key: string, title: string, says: string, lines: readonly HonestyLine[], count = lines.length): HonestyPart {
  return { key, title, says: oneLine(says, LONGEST), state: count > 0 ? 'found' : 'clean', count, lines: lines.slice(0, MOST_LINES) };
}

/** A part that cannot be answered, and why. */
export function noData(key: string, title: string, says: string): HonestyPart {
  return { key, title, says, state: 'no data', count: 0, lines: [] };
}
