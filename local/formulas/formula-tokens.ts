import type { Area } from '../store/types';
import { parseArea } from '../xlsx/address';

/** A reference in a formula: the tab's name (`null`: the formula's own tab) and the cells. */
export interface Reference {
  readonly tab: string | null;
  readonly area: Area;
}

const text = '"(?:[^"]|"")*"';
const sheet = `(?:'(?:[^']|'')+'|[^\\s'"!(),+\\-*/^&=<>;:{}\\[\\]$]+)!`;
const corner = '\\$?[A-Za-z]{1,3}\\$?\\d+';
const column = '\\$?[A-Za-z]{1,3}';
const cells = `(?:${corner}:${corner}|${corner}:${column}(?![\\w(])|${corner}|${column}:${column}|\\$?\\d+:\\$?\\d+)(?![\\w(.!])`;
const token = new RegExp(`${text}|(${sheet})?(${cells})|[A-Za-z_\\\\][\\w.]*`, 'g');

/** Every cell reference of a formula; text in quotes is passed over. */
export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  for (const [, name, area] of formula.matchAll(token)) {
    const read = area === undefined ? null : parseArea(closeRange(area));
    if (read !== null) found.push({ tab: name === undefined ? null : unquote(name.slice(0, -1)), area: read });
  }
  return found;
}

/** Replaces bare words (names and functions) of a formula; `replace` gives `undefined` to leave one alone. `next` is the character behind it. */
export function replaceWords(formula: string, replace: (word: string, next: string) => string | undefined): string {
  return formula.replace(token, (whole, _sheet: unknown, area: unknown, at: number) => {
    if (area !== undefined || whole.startsWith('"')) return whole;
    return replace(whole, formula.charAt(at + whole.length)) ?? whole;
  });
}

/** Replaces the tabs' names before references; `rename` gives `undefined` to leave one alone. */
export function replaceTabs(formula: string, rename: (tab: string) => string | undefined): string {
  return formula.replace(token, (whole, name: string | undefined, area: string | undefined) => {
    if (name === undefined || area === undefined) return whole;
    const other = rename(unquote(name.slice(0, -1)));
    return other === undefined ? whole : `${other}!${area}`;
  });
}

/**
 * Replaces references whole; `replace` gets the tab's name (`null`: the formula's own) and the cells as they stand, and gives
 * `undefined` to leave one alone.
 */
export function replaceReferences(formula: string, replace: (tab: string | null, cells: string) => string | undefined): string {
  return formula.replace(token, (whole, name: string | undefined, area: string | undefined) => {
    if (area === undefined) return whole;
    return replace(name === undefined ? null : unquote(name.slice(0, -1)), area) ?? whole;
  });
}

/** A tab's name as it stands before a reference: `Runs!`, `'Run steps'!`. */
export function quoteTab(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

/** A range of which one end is open, as far as a sheet can reach: `A2:A` gives `A2:A1048576`. */
export function closeRange(area: string): string {
  const [from = '', to] = area.split(':');
  if (to === undefined || /\d/.test(to) === /\d/.test(from)) return area;
  return `${from}:${to}1048576`;
}

function unquote(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}
