import { indexOfLetters } from '../tables/column-letters';

/** A formula as its neighbours would write it, and what it reads outside its own tab. */
export interface FormulaShape {
  /** References as distances from the cell, so that a formula that was filled down is the same text in every row. */
  readonly relative: string;
  /** Tabs of this file it names, as written. */
  readonly tabs: readonly string[];
  /** True where it reads another file. */
  readonly outside: boolean;
}

/** Longer formulas are looked at as far as this, characters. */
const LONGEST = 4000;

const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED_TAB = /'(?:[^']|'')*'!/y;
const PLAIN_TAB = /[\p{L}_][\p{L}\p{N}_.]*!/uy;
const CELL = /(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_(!])/uy;
const WORD = /[\p{L}\p{N}_.]+/uy;
/** A file in brackets before a tab, as other programs write it: `[2]Sheet1!`, `'C:\[Plan.xlsx]Q1'!`. */
const FILE_IN_BRACKETS = /^'?[^'[\]]*\[[^[\]]+\]/;
const BRACKETED_TAB = /\[[^[\]"']{1,200}\][^\s[\]"'!()+*/,;]{0,100}!/y;
const IMPORT = /^IMPORT(?:RANGE|DATA|FEED|HTML|XML)$/i;

function columnNumber(letters: string): number {
  return indexOfLetters(letters.toUpperCase()) + 1;
}

function distance(fixed: string, place: number, own: number, letter: string): string {
  return fixed === '$' ? `${letter}${place}` : `${letter}[${place - own}]`;
}

interface Scan {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly tabs: Set<string>;
  outside: boolean;
  at: number;
}

function take(scan: Scan, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = scan.at;
  const match = pattern.exec(scan.text);
  if (match !== null) scan.at += match[0].length;
  return match;
}

function takeTab(scan: Scan): string | null {
  const bracketed = take(scan, BRACKETED_TAB);
  if (bracketed !== null) {
    scan.outside = true;
    return bracketed[0];
  }
  const match = take(scan, QUOTED_TAB) ?? take(scan, PLAIN_TAB);
  if (match === null) return null;
  const written = match[0].slice(0, -1);
  if (FILE_IN_BRACKETS.test(written)) scan.outside = true;
  else scan.tabs.add(written.startsWith("'") ? written.slice(1, -1).replace(/''/g, "'") : written);
  return match[0];
}

function takeReference(scan: Scan): string | null {
  const columns = take(scan, COLUMNS);
  if (columns !== null) {
    const [, fixed = '', first = '', alsoFixed = '', last = ''] = columns;
    const from = distance(fixed, columnNumber(first), scan.column, 'C');
    return `${from}:${distance(alsoFixed, columnNumber(last), scan.column, 'C')}`;
  }
  const cell = take(scan, CELL);
  if (cell === null) return null;
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
  return `${distance(fixedRow, Number(digits), scan.row, 'R')}${distance(fixedColumn, columnNumber(letters), scan.column, 'C')}`;
}

function takeWord(scan: Scan): string | null {
  const word = take(scan, WORD);
  if (word === null) return null;
  if (IMPORT.test(word[0])) scan.outside = true;
  return word[0].toUpperCase();
}

function takeNext(scan: Scan): string {
  const piece = take(scan, TEXT)?.[0] ?? takeTab(scan) ?? takeReference(scan) ?? takeWord(scan);
  if (piece !== null) return piece;
  const character = scan.text[scan.at] ?? '';
  scan.at += 1;
  return /[\s$]/.test(character) ? '' : character;
}

/**
 * Reads a formula in A1 notation; `row` and `column` are those of its cell, 1-based. `=B2*$C$1` in row 2, column 4 is
 * `=R[0]C[-2]*R1C3`. Texts in quotes are kept as they are and name nothing.
 */
export function shapeFormula(formula: string, row: number, column: number): FormulaShape {
  const scan: Scan = { text: formula.slice(0, LONGEST), row, column, tabs: new Set(), outside: false, at: 0 };
  let relative = '';
  while (scan.at < scan.text.length) relative += takeNext(scan);
  return { relative, tabs: [...scan.tabs], outside: scan.outside };
}
