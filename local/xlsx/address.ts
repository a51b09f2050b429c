import type { Area } from '../store/types';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** `28` gives `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `AB` gives 28. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `A1` notation of one cell. */
export function cellName(row: number, column: number): string {
  return columnLetters(column) + String(row);
}

/** `A1:B2` or `A1`; whole columns and rows come out with the limits of the file format. */
export function areaName(area: Area): string {
  const first = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellName(Math.min(area.row + area.rows - 1, lastRow), Math.min(area.column + area.columns - 1, lastColumn))}`;
}

/** `A1` and the like, as the cells of a sheet are named: a file has hundreds of thousands. `null` for every other form. */
function parsePlainCell(name: string): Area | null {
  let at = 0;
  let column = 0;
  for (let code = name.charCodeAt(0); code >= 65 && code <= 90; code = name.charCodeAt(++at)) column = column * 26 + code - 64;
  const letters = at;
  let row = 0;
  for (let code = name.charCodeAt(at); code >= 48 && code <= 57; code = name.charCodeAt(++at)) row = row * 10 + code - 48;
  const digits = at - letters;
  const whole = at === name.length && letters >= 1 && letters <= 3 && digits >= 1 && digits <= 7;
  return whole ? { row, column, rows: 1, columns: 1 } : null;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `3:5`; `null` where it is something else. */
export function parseArea(name: string): Area | null {
  const plain = parsePlainCell(name);
  if (plain !== null) return plain;
  const [left = '', right = left] = name.replace(/\$/g, '').split(':');
  const from = parseCorner(left, 1, 1);
  const to = parseCorner(right, lastRow, lastColumn);
  if (from === null || to === null || to.row < from.row || to.column < from.column) return null;
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function parseCorner(text: string, row: number, column: number): { row: number; column: number } | null {
  const found = /^([A-Za-z]{0,3})(\d{0,7})$/.exec(text);
  if (found === null || text === '') return null;
  return { row: found[2] ? Number(found[2]) : row, column: found[1] ? columnNumber(found[1]) : column };
}
