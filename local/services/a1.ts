import type { Area } from '../store/types';

/** What an A1 notation says; open ends are `null`. */
export interface ParsedA1 {
  /** Tab name, `null` where the notation has none. */
  readonly tab: string | null;
  readonly row: number | null;
  readonly column: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

/** Reads `B2`, `A1:C3`, `A:C`, `A2:A`, `2:5`, `Tab!A1`, `'My tab'!A1:B2`; `null` where it is none of these. */
export function parseA1(notation: string): ParsedA1 | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?(.+)$/.exec(notation.trim());
  if (match === null) return null;
  const tab = match[1]?.replace(/''/g, "'") ?? match[2] ?? null;
  return parseCorners(tab, match[3] ?? '');
}

function parseCorners(tab: string | null, text: string): ParsedA1 | null {
  const corners = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(text);
  if (corners === null) return null;
  const [, letters = '', digits = '', toLetters = '', toDigits = ''] = corners;
  if (!text.includes(':')) return letters === '' || digits === '' ? null : single(tab, letters, digits);
  if (letters + digits === '' || toLetters + toDigits === '') return null;
  return ordered(tab, [readColumn(letters), readRow(digits)], [readColumn(toLetters), readRow(toDigits)]);
}

/** `A1` or `A1:C3` of an area. */
export function renderA1(area: Area): string {
  const first = `${renderColumn(area.column)}${area.row}`;
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${renderColumn(area.column + area.columns - 1)}${area.row + area.rows - 1}`;
}

/** Letters of a column: 1 is A, 27 is AA. */
export function renderColumn(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? renderColumn(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function single(tab: string | null, letters: string, digits: string): ParsedA1 {
  const row = readRow(digits);
  const column = readColumn(letters);
  return { tab, row, column, lastRow: row, lastColumn: column };
}

type Corner = readonly [column: number | null, row: number | null];

function ordered(tab: string | null, from: Corner, to: Corner): ParsedA1 {
  const [column, lastColumn] = inOrder(from[0], to[0]);
  const [row, lastRow] = inOrder(from[1], to[1]);
  return { tab, row, column, lastRow, lastColumn };
}

function inOrder(from: number | null, to: number | null): readonly [number | null, number | null] {
  if (from === null) return [to === null ? null : 1, to];
  return to !== null && to < from ? [to, from] : [from, to];
}

function readColumn(letters: string): number | null {
  if (letters === '') return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function readRow(digits: string): number | null {
  return digits === '' ? null : Number(digits);
}
