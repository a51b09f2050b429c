import type { Cell } from '../../tables/cell';

/** What a cell looks like at first sight. Numbers, so that a tab of many cells is one small array. */
export const Kind = { blank: 0, text: 1, long: 2, number: 3, date: 4, tick: 5, address: 6 } as const;

/** How many kinds there are. */
export const KINDS = 7;

/** From this length on a text is prose. */
const PROSE = 80;

const amount = /^[-+(]?\p{Sc}? ?[-+]?\d[\d.,' \u00a0\u202f]{0,20} ?(%|\p{Sc}|\p{L}{1,3})?\)?$/u;
const day = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?( \d{1,2}:\d\d(:\d\d)?( ?[ap]m)?)?$/i;
const shortDay = /^(\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.)$/;
const clock = /^\d{1,2}:\d\d(:\d\d)?( ?[ap]m)?$/i;
const cjkDay = /^(\d{2,4}[年년] ?)?\d{1,2}[月월]( ?\d{1,2}[日일])?$/;
const worded = /^(\d{1,2}(?:st|nd|rd|th|\.|º|er)?[ -]{1,2}(?:de )?)?(\p{L}{3,10})\.?(?:[ ,-]{1,2}\d{1,4})?(?:[ ,-]{1,2}\d{2,4})?$/iu;
const tick = /^(x|v|✓|✔|√|✗|✘|☑|☐|☒|●|○|•|-|–|—|true|false|✅|❌)$/i;
const address = /^(https?:\/\/\S|www\.\S|[^\s@]{1,64}@[^\s@.]{1,64}\.)/i;

function isWordedDay(text: string, months: ReadonlySet<string>): boolean {
  if (!/\d/.test(text)) return false;
  const word = worded.exec(text)?.[2];
  return word !== undefined && months.has(word.toLowerCase());
}

function tellTextKind(text: string, months: ReadonlySet<string>): number {
  if (text === '') return Kind.blank;
  if (address.test(text.slice(0, PROSE * 2))) return Kind.address;
  if (text.length > PROSE) return Kind.long;
  if (tick.test(text)) return Kind.tick;
  if (text.length > 30) return Kind.text;
  if (day.test(text) || shortDay.test(text) || clock.test(text) || cjkDay.test(text)) return Kind.date;
  if (amount.test(text)) return Kind.number;
  return isWordedDay(text, months) ? Kind.date : Kind.text;
}

/**
 * The kind of a cell. A text that writes a number, a date or a time is taken as one; `months` are names of months in
 * lower case. Takes the same time whatever the length of the text.
 */
export function tellKind(cell: Cell, months: ReadonlySet<string>): number {
  if (typeof cell === 'string') return tellTextKind(cell.length > 2000 ? cell.slice(0, 2000) : cell.trim(), months);
  if (typeof cell === 'number') return Kind.number;
  return typeof cell === 'boolean' ? Kind.tick : Kind.date;
}
