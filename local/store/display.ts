import { habitsOf } from './locale';
import { isGeneralFormat, isTextFormat, showsDate } from './number-format';
import type { Wall } from './serial';
import { wallFromSerial } from './serial';
import type { StoredValue } from './types';

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const longMonths = 'January February March April May June July August September October November December'.split(' ');
const perDay: Readonly<Record<string, number>> = { h: 24, m: 1440, s: 86_400 };
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** What a person sees in the cell, by its format and the spreadsheet's locale. */
export function displayValue(value: StoredValue, format: string | undefined, locale: string): string {
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format !== undefined && showsDate(value, format)) return displayDate(value, format);
  return displayNumber(value, format, habitsOf(locale).decimal);
}

function displayNumber(value: number, format: string | undefined, decimal: string): string {
  if (format === undefined || isGeneralFormat(format) || isTextFormat(format)) return general(value).replace('.', decimal);
  const sections = format.split(';');
  const section = value < 0 && sections[1] !== undefined ? sections[1] : (sections[0] ?? '');
  const pattern = /[#0?][#0?,]*(\.[#0?]+)?/.exec(section);
  if (pattern === null) return section.replace(/"([^"]*)"/g, '$1');
  const shown =
    value < 0 && sections[1] === undefined
      ? `-${digits(-value, pattern[0], section, decimal)}`
      : digits(Math.abs(value), pattern[0], section, decimal);
  const before = section.slice(0, pattern.index);
  const after = section.slice(pattern.index + pattern[0].length);
  return `${shown.startsWith('-') ? '-' : ''}${literal(before)}${shown.replace(/^-/, '')}${literal(after)}`;
}

function literal(text: string): string {
  return text
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1')
    .replace(/_./g, '');
}

function digits(value: number, pattern: string, section: string, decimal: string): string {
  const scaled = section.includes('%') ? value * 100 : value;
  const places = (pattern.split('.')[1] ?? '').length;
  const optional = (/#*$/.exec(pattern.split('.')[1] ?? '')?.[0] ?? '').length;
  const [whole = '0', fraction = ''] = round(scaled, places).split('.');
  const least = (pattern.split('.')[0] ?? '').replace(/[^0]/g, '').length;
  const padded = whole.padStart(least, '0');
  const grouped = pattern.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, decimal === ',' ? '.' : ',') : padded;
  const cut = fraction.replace(new RegExp(`0{0,${optional}}$`), '');
  return cut === '' ? grouped : `${grouped}${decimal}${cut}`;
}

function round(value: number, places: number): string {
  const nudged = Number(`${Math.round(Number(`${value.toPrecision(15)}e${places}`))}e-${places}`);
  return (Number.isFinite(nudged) ? nudged : value).toFixed(places);
}

function general(value: number): string {
  return String(Number(value.toPrecision(15)));
}

function displayDate(serial: number, format: string): string {
  const wall = wallFromSerial(serial);
  const half = /am\/pm|a\/p/i.test(format);
  const tokens = format.match(/"[^"]*"|\\.|\[[hms]+\]|am\/pm|a\/p|y+|m+|d+|h+|s+|\.0+|[\s\S]/gi) ?? [];
  return tokens.map((token, index) => dateToken(token, serial, wall, half, isMinute(tokens, index))).join('');
}

/** In `m` runs of one or two letters the neighbours decide: after hours or before seconds they are minutes. */
function isMinute(tokens: readonly string[], index: number): boolean {
  const letters = (from: number, step: number): string => {
    for (let at = from + step; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at] ?? '';
      if (/^\[?[ymdhs]/i.test(token)) return token.replace('[', '').charAt(0).toLowerCase();
    }
    return '';
  };
  return letters(index, -1) === 'h' || letters(index, 1) === 's';
}

function dateToken(token: string, serial: number, wall: Wall, half: boolean, minute: boolean): string {
  const lower = token.toLowerCase();
  if (token.startsWith('"')) return token.slice(1, -1);
  if (token.startsWith('\\')) return token.slice(1);
  if (lower === 'am/pm' || lower === 'a/p') return wall.hour < 12 ? 'AM' : 'PM';
  if (token.startsWith('[')) return String(Math.floor(serial * (perDay[lower.charAt(1)] ?? 1) + 1e-9));
  if (/^\.0+$/.test(token))
    return `.${String(wall.ms)
      .padStart(3, '0')
      .slice(0, token.length - 1)}`;
  const { length } = token;
  const kind = lower.startsWith('m') && minute && length <= 2 ? 'minute' : lower.charAt(0);
  return dateLetters[kind]?.({ serial, wall, half, length }) ?? token;
}

interface DatePart {
  readonly serial: number;
  readonly wall: Wall;
  /** True where hours count to twelve. */
  readonly half: boolean;
  readonly length: number;
}

const dateLetters: Readonly<Record<string, (part: DatePart) => string>> = {
  y: ({ wall, length }) => (length <= 2 ? pad(wall.year % 100, 2) : String(wall.year)),
  m: ({ wall, length }) => monthToken(wall.month, length),
  minute: ({ wall, length }) => pad(wall.minute, length),
  d: ({ serial, wall, length }) => dayToken(serial, wall.day, length),
  h: ({ wall, half, length }) => pad(half ? wall.hour % 12 || 12 : wall.hour, length),
  s: ({ wall, length }) => pad(wall.second, length),
};

function monthToken(month: number, length: number): string {
  if (length <= 2) return pad(month, length);
  return (length === 3 ? shortMonths[month - 1] : longMonths[month - 1]) ?? '';
}

function dayToken(serial: number, day: number, length: number): string {
  if (length <= 2) return pad(day, length);
  const name = days[(((Math.floor(serial + 1e-9) - 1) % 7) + 7) % 7] ?? '';
  return length === 3 ? name.slice(0, 3) : name;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
