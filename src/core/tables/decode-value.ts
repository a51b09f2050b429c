import { cellText, isDateCell, type Cell } from './cell';
import type { ColumnKind, ColumnSpec } from './spec';
import type { Value } from './row';
import { EXPECTED, quote } from '../texts/issue-texts';
import { isLocalDate, isLocalDateTime, isLocalTime } from '../time/arith';

/** A decoded value, or the second half of a sentence that says what is wrong with the cell. */
export type Decoded = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly code: string; readonly says: string };

type Decoder = (cell: Cell, text: string, column: ColumnSpec) => Decoded;

const good = (value: Value): Decoded => ({ ok: true, value });
const bad = (kind: ColumnKind, text: string): Decoded => ({
  ok: false,
  code: `bad-${kind}`,
  says: `${quote(text)} ${EXPECTED[kind] ?? 'cannot be read'}.`,
});

const BLANK = good(null);
const YES = new Set(['yes', 'y', 'true', 'x', '1', 'on', '✓', '✔', '☑']);
const NO = new Set(['no', 'n', 'false', '0', 'off', '☐', '-']);

/** Where Sheets counts days from: a cell with a time of day only stands on it, a duration on it or soon after. */
const TIMES = '1899-12-30';

const decodeDate: Decoder = (cell, text) => {
  if (isDateCell(cell)) return cell.local < '1900' ? bad('date', text) : good(cell.local.slice(0, 10));
  const iso = text.replace(/[ T]00:00(:00)?$/, '');
  return isLocalDate(iso) ? good(iso) : bad('date', text);
};

const decodeDateTime: Decoder = (cell, text) => {
  if (isDateCell(cell)) return cell.local < '1900' ? bad('datetime', text) : good(cell.local);
  const iso = text.replace(' ', 'T').replace(/(T\d\d:\d\d):\d\d$/, '$1');
  if (isLocalDateTime(iso)) return good(iso);
  return isLocalDate(iso) ? good(`${iso}T00:00`) : bad('datetime', text);
};

function clockText(hour: number, minute: number): string | null {
  const text = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return isLocalTime(text) ? text : null;
}

/** Reads `7:00`, `07:00`, `7am`, `7.30 pm`, `0700`; `null` where it is none of them. */
export function readTimeOfDay(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?(?::\d{2})?\s*([ap])?\.?m?\.?$/i.exec(text.trim());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? '0');
  if (match[3] === undefined) return clockText(hour, minute);
  if (hour < 1 || hour > 12) return null;
  return clockText((hour % 12) + (match[3].toLowerCase() === 'p' ? 12 : 0), minute);
}

const MINUTES_A_DAY = 1440;

const decodeTime: Decoder = (cell, text) => {
  if (isDateCell(cell)) return cell.local.startsWith(TIMES) ? good(cell.local.slice(11, 16)) : bad('time', text);
  if (typeof cell === 'number' && cell >= 0 && cell < 1) {
    const minutes = Math.round(cell * MINUTES_A_DAY) % MINUTES_A_DAY;
    return good(clockText(Math.floor(minutes / 60), minutes % 60));
  }
  const time = readTimeOfDay(text);
  return time === null ? bad('time', text) : good(time);
};

/** Beyond this a number is no count of anything, and a sum of a few is none any more. */
const LARGEST = 1e15;

const isCount = (value: number | null): value is number => value !== null && Math.abs(value) <= LARGEST;

function numberFrom(text: string): number | null {
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replace(/,/g, '') : text;
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  return Number.isFinite(value) ? value : null;
}

const decodeNumber: Decoder = (cell, text) => {
  const value = typeof cell === 'number' ? cell : numberFrom(text);
  return isCount(value) ? good(value) : bad('number', text);
};

const decodePercent: Decoder = (cell, text) => {
  const value = typeof cell === 'number' ? cell : numberFrom(text.endsWith('%') ? text.slice(0, -1).trim() : text);
  if (!isCount(value)) return bad('percent', text);
  return good(typeof cell !== 'number' && text.endsWith('%') ? value / 100 : value);
};

const decodeYesNo: Decoder = (cell, text) => {
  if (typeof cell === 'boolean') return good(cell);
  const word = text.toLowerCase();
  if (YES.has(word)) return good(true);
  return NO.has(word) ? good(false) : bad('yesno', text);
};

const decodeChoice: Decoder = (_cell, text, column) => {
  const found = (column.choices ?? []).find((choice) => choice.toLowerCase() === text.toLowerCase());
  if (found !== undefined) return good(found);
  const offered = (column.choices ?? []).join(', ');
  return { ok: false, code: 'bad-choice', says: `${quote(text)} is not one of ${offered}; choose one of them.` };
};

const decodeText: Decoder = (_cell, text) => good(text);
const decodeAny: Decoder = (cell, text) => good(isDateCell(cell) ? text : cell);
const decodeList: Decoder = (_cell, text) => good(splitList(text));

/** Splits `a, b; c` and lines into trimmed pieces without blanks. */
export function splitList(text: string): readonly string[] {
  return text
    .split(/[,;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const DECODERS: Readonly<Record<ColumnKind, Decoder>> = {
  id: decodeText,
  text: decodeText,
  person: decodeText,
  date: decodeDate,
  datetime: decodeDateTime,
  time: decodeTime,
  number: decodeNumber,
  percent: decodePercent,
  choice: decodeChoice,
  link: decodeText,
  links: decodeList,
  url: decodeText,
  cadence: decodeText,
  goal: decodeText,
  yesno: decodeYesNo,
  json: decodeText,
  any: decodeAny,
};

const SHEET_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!)/;

/** True where the cell shows the error of a formula. */
export function isSheetError(cell: Cell): boolean {
  return typeof cell === 'string' && cell.startsWith('#') && SHEET_ERROR.test(cell);
}

/** Decodes one cell of a column; blank gives `null`. A leading apostrophe that a program left in the text is dropped. */
export function decodeValue(cell: Cell, column: ColumnSpec): Decoded {
  if (cell === '') return BLANK;
  const shown = cellText(cell);
  const text = shown.startsWith("'") ? shown.slice(1) : shown;
  if (text === '') return BLANK;
  if (typeof cell === 'string' && isSheetError(text)) {
    return { ok: false, code: 'cell-error', says: `the cell shows ${quote(text)}; mend its formula.` };
  }
  return DECODERS[column.kind](cell, text, column);
}
