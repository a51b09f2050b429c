import { loadLibrary } from '../../formulas/load-model';
import { displayValue } from '../../store/display';
import { isDateFormat, isGeneralFormat, isTextFormat } from '../../store/number-format';
import type { StoredValue } from '../../store/types';

const known = new Map<string, string | null>();

/**
 * A number format in the grid's own notation, `''` where automatic. `yyyy-mm-dd h:mm` gives `yyyy-mm-dd hh:mm`. Where the grid has
 * no such notation, or the format depends on the value, the result fits this value alone.
 */
export function gridFormat(format: string | undefined, value: StoredValue, locale: string): string {
  if (format === undefined || isGeneralFormat(format)) return '';
  if (isTextFormat(format)) return '@';
  const sections = splitSections(format).map(readCondition);
  const chosen = sections.every(({ holds }) => holds === null) ? format : chooseSection(sections, value);
  const converted = convert(chosen);
  if (converted !== null) return converted;
  const shows = typeof value === 'number' && !isFraction(chosen);
  return shows ? literally(displayValue(value, chosen.replace(/general/gi, '0.##########'), locale)) : '';
}

const isFraction = (format: string): boolean => !isDateFormat(format) && /[#0?]\s*\/\s*[#0?\d]/.test(format);

// Both signs get the text, or the grid would put a minus before it.
function literally(text: string): string {
  const quoted = `"${text.replace(/"/g, '')}"`;
  return `${quoted};${quoted}`;
}

interface Section {
  readonly pattern: string;
  readonly holds: ((value: number) => boolean) | null;
}

/** The one section that counts for a value, where sections have conditions. */
function chooseSection(sections: readonly Section[], value: StoredValue): string {
  if (typeof value !== 'number') return '';
  const chosen = sections.find(({ holds }) => holds === null || holds(value))?.pattern ?? '';
  return /[#0?ymdhs]/i.test(chosen.replace(/"[^"]*"|\\./g, '')) ? chosen : literally(chosen.replace(/["\\]/g, ''));
}

const tests: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '=': (value, bound) => value === bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
  '<>': (value, bound) => value !== bound,
};

function readCondition(section: string): Section {
  const [whole = '', sign = '', bound = ''] = /\[([<>]=?|=|<>)(-?[\d.]+)\]/.exec(section) ?? [];
  const test = tests[sign];
  if (test === undefined) return { pattern: section, holds: null };
  return { pattern: section.replace(whole, ''), holds: (value) => test(value, Number(bound)) };
}

function splitSections(format: string): string[] {
  const sections = [''];
  for (const token of format.match(/"[^"]*"|\\.|\[[^\]]*\]|[\s\S]/g) ?? []) {
    if (token === ';') sections.push('');
    else sections[sections.length - 1] += token;
  }
  return sections;
}

function convert(format: string): string | null {
  const before = known.get(format);
  if (before !== undefined) return before;
  const sections = dropTextSection(splitSections(format)).map(convertSection);
  const joined = sections.every((section) => section !== null) ? sections.join(';') : null;
  const result = joined !== null && gridKnows(joined) ? joined : null;
  known.set(format, result);
  return result;
}

// The grid knows a section for text in fourth place only; elsewhere it says that text stays as it is.
function dropTextSection(sections: readonly string[]): readonly string[] {
  const last = sections[sections.length - 1] ?? '';
  return sections.length > 1 && sections.length < 4 && /@/.test(last) ? sections.slice(0, -1) : sections;
}

function gridKnows(format: string): boolean {
  const { helpers, DEFAULT_LOCALE } = loadLibrary();
  try {
    for (const value of [1.5, -1.5, 0, 'text']) helpers.formatValue(value, { format, locale: DEFAULT_LOCALE });
    return true;
  } catch {
    return false;
  }
}

const tokens = /"[^"]*"|\\[\s\S]|_[\s\S]|\*[\s\S]|\[[^\]]*\]|general|am\/pm|a\/p|e[+-]0+|y+|m+|d+|h+|s+|\.0+(?=[^0#?]*$)|[#0?]|[\s\S]/gi;

/** One section, `null` where it says something the grid cannot. */
function convertSection(section: string): string | null {
  if (isFraction(section)) return null;
  const dates = isDateFormat(section);
  const parts = section.match(tokens) ?? [];
  const converted = parts.map((token, index) => (dates ? convertDateToken(token, parts, index) : convertNumberToken(token)));
  return converted.every((part) => part !== null) ? converted.join('') : null;
}

function convertNumberToken(token: string): string | null {
  if (/^(general|y+|m+|d+|h+|s+|am\/pm|a\/p)$/i.test(token)) return null;
  if (/^e[+-]/i.test(token)) return 'e';
  if (token === '?') return '#';
  return /^[#0.,%@]/.test(token) ? token : convertPlainToken(token);
}

const units: Readonly<Record<string, (length: number) => string>> = {
  y: (length) => (length <= 2 ? 'yy' : 'yyyy'),
  m: (length) => 'm'.repeat(Math.min(length, 5)),
  d: (length) => 'd'.repeat(Math.min(length, 4)),
  h: () => 'hh',
  s: () => 'ss',
};

function convertDateToken(token: string, parts: readonly string[], index: number): string | null {
  if (/^(am\/pm|a\/p)$/i.test(token)) return 'a';
  if (/^\[h+\]$/i.test(token)) return 'hhhh';
  if (/^(\[[ms]+\]|general|[#0?@%])$/i.test(token)) return null;
  if (token.startsWith('.0')) return '';
  const letter = token.charAt(0).toLowerCase();
  const unit = units[letter];
  if (unit === undefined) return token === '.' || token === ',' ? token : convertPlainToken(token);
  return letter === 'm' && token.length === 1 && isMinute(parts, index) ? 'mm' : unit(token.length);
}

/** A single `m` after hours or before seconds stands for minutes. */
function isMinute(parts: readonly string[], index: number): boolean {
  const unitOf = (token: string | undefined): string => /^\[?([ymdhs])/i.exec(token ?? '')?.[1]?.toLowerCase() ?? '';
  const isUnit = (token: string): boolean => unitOf(token) !== '';
  return unitOf(parts.slice(0, index).findLast(isUnit)) === 'h' || unitOf(parts.slice(index + 1).find(isUnit)) === 's';
}

/** Text, colours, currencies and the blanks of an accounting format. */
function convertPlainToken(token: string): string {
  if (token === '""' || token.startsWith('_') || token.startsWith('*')) return '';
  if (token.startsWith('[')) {
    const currency = /^\[\$([^\]-]*)/.exec(token)?.[1] ?? '';
    return currency === '' ? '' : `"${currency}"`;
  }
  return /^["\\$+\-/():!^&~{}<>= ]/.test(token) ? token : `\\${token}`;
}
