/** What stands in a text as a number. `unit` is what stands before or behind it: `%`, `$`, `h`, `''`. */
export interface NumberText {
  /** The number where the decimal mark is a point, and where it is a comma; both are the same where the text leaves no doubt. */
  readonly withPoint: number;
  readonly withComma: number;
  /** The decimal mark that the text itself proves; `null` where it proves none. */
  readonly decimal: '.' | ',' | null;
  readonly unit: string;
  /** True where the unit is money. */
  readonly money: boolean;
}

const LONGEST = 40;
const BODY = /^([+\-\u2212\u2013]?)\s?([^\d\s+\-.,()%]{0,4})\s?([+\-\u2212\u2013]?)(\d[\d.,'\u2019\u00a0\u202f ]*)(.*)$/u;
const MONEY =
  /^(?:[$€£¥₹₽₩₺₪฿₫₴]|R\$|US\$|A\$|C\$|CA\$|AU\$|NZ\$|USD|EUR|GBP|CHF|JPY|CNY|RMB|INR|AUD|CAD|SEK|NOK|DKK|PLN|CZK|HUF|RON|TRY|BRL|MXN|KRW|IDR|Rp|zł|Kč|Ft|kr\.?|lei|TL|円|元|원|грн|руб\.?|dollars?|euros?)$/i;
const TIMES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['тыс', 1e3],
  ['tys', 1e3],
  ['M', 1e6],
  ['MM', 1e6],
  ['mio', 1e6],
  ['Mio', 1e6],
  ['mln', 1e6],
  ['млн', 1e6],
  ['B', 1e9],
  ['bn', 1e9],
  ['Mrd', 1e9],
  ['млрд', 1e9],
  ['万', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
]);
/** Short words that count something: `12 h`, `3 days`, `4x`. Longer texts are sentences. */
const UNIT = /^\p{L}{1,12}\.?$/u;

type Marks = Pick<NumberText, 'withPoint' | 'withComma' | 'decimal'>;

const sure = (value: number, decimal: '.' | ',' | null): Marks | null =>
  Number.isFinite(value) ? { withPoint: value, withComma: value, decimal } : null;

function isGrouped(parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  return first.length >= 1 && first.length <= 3 && rest.every((part) => part.length === 3);
}

function oneKind(plain: string, mark: '.' | ','): Marks | null {
  const parts = plain.split(mark);
  const other = mark === '.' ? ',' : '.';
  if (parts.length > 2) return isGrouped(parts) ? sure(Number(parts.join('')), other) : null;
  const [whole = '', behind = ''] = parts;
  const decimal = Number(`${whole}.${behind}`);
  if (behind.length !== 3 || whole.length > 3 || whole === '0' || whole === '')
    return behind === '' ? sure(Number(whole), null) : sure(decimal, mark);
  const grouped = Number(whole + behind);
  return mark === '.'
    ? { withPoint: decimal, withComma: grouped, decimal: null }
    : { withPoint: grouped, withComma: decimal, decimal: null };
}

/** Blanks or apostrophes between thousands; at most one mark stands behind them. */
function spaced(parts: readonly string[]): Marks | null {
  const last = parts[parts.length - 1] ?? '';
  const [whole = '', behind, ...more] = last.split(/[.,]/);
  if (more.length > 0 || !isGrouped([...parts.slice(0, -1), whole])) return null;
  const number = Number(`${parts.slice(0, -1).join('')}${whole}.${behind ?? '0'}`);
  return sure(number, behind === undefined ? null : last.includes(',') ? ',' : '.');
}

function bothKinds(plain: string): Marks | null {
  const [decimal, group] = plain.lastIndexOf('.') > plain.lastIndexOf(',') ? (['.', ','] as const) : ([',', '.'] as const);
  const halves = plain.split(decimal);
  if (halves.length !== 2 || !isGrouped((halves[0] ?? '').split(group))) return null;
  return sure(Number(plain.split(group).join('').replace(decimal, '.')), decimal);
}

function readMarks(raw: string): Marks | null {
  const parts = raw.split(/['\u2019\u00a0\u202f ]/);
  if (parts.length > 1) return spaced(parts);
  const [point, comma] = [raw.includes('.'), raw.includes(',')];
  if (point && comma) return bothKinds(raw);
  if (point || comma) return oneKind(raw, point ? '.' : ',');
  return sure(Number(raw), null);
}

interface Unit {
  readonly unit: string;
  readonly money: boolean;
  readonly times: number;
}

const PERCENT = /^[%٪％]$/;

/** `K`, `Mio. €`: how many times the number counts, and what stands behind that. */
function cutScale(behind: string): readonly [number, string] {
  const scale = /^([万億亿]|\p{L}{1,4}\.?)\s*(.*)$/u.exec(behind);
  const times = TIMES.get((scale?.[1] ?? '').replace(/\.$/, ''));
  return times === undefined ? [1, behind] : [times, scale?.[2] ?? ''];
}

function readUnit(before: string, behind: string): Unit | null {
  if (PERCENT.test(behind)) return before === '' ? { unit: '%', money: false, times: 1 } : null;
  const [times, rest] = cutScale(behind);
  const money = [before, rest].find((part) => MONEY.test(part));
  if (money !== undefined) return before === '' || rest === '' ? { unit: money, money: true, times } : null;
  const fits = (before === '' || /^[#~≈№]$/.test(before)) && (rest === '' || UNIT.test(rest));
  return fits ? { unit: rest, money: false, times } : null;
}

interface Parts {
  readonly negative: boolean;
  readonly before: string;
  readonly digits: string;
  readonly behind: string;
}

function cutParts(written: string): Parts | null {
  const text = written.length > LONGEST ? '' : written.trim();
  const bracketed = /^\(.*\)$/.test(text);
  const match = BODY.exec(bracketed ? text.slice(1, -1).trim() : text);
  if (match === null) return null;
  const [, outer = '', before = '', inner = '', raw = '', tail = ''] = match;
  const digits = raw.replace(/[\s'\u2019.,]+$/, '');
  const sign = `${outer}${inner}`;
  if (sign.length > 1 || (bracketed && sign !== '')) return null;
  return {
    negative: bracketed || (sign !== '' && sign !== '+'),
    before: before.trim(),
    digits,
    behind: `${raw.slice(digits.length)}${tail}`.trim(),
  };
}

/**
 * Reads `1,234.5`, `1.234,5`, `1 234`, `95 %`, `$100K`, `4x`, `(12)`, `12 h`. Percentages are ratios: `95%` is 0.95.
 * @returns `null` where the text is more or less than one number with its unit
 */
export function parseNumberText(written: string): NumberText | null {
  const parts = cutParts(written);
  const marks = parts === null ? null : readMarks(parts.digits);
  const unit = parts === null ? null : readUnit(parts.before, parts.behind);
  if (parts === null || marks === null || unit === null) return null;
  const factor = ((parts.negative ? -1 : 1) * unit.times) / (unit.unit === '%' ? 100 : 1);
  const scaled = (value: number): number => Number((value * factor).toPrecision(15));
  return {
    withPoint: scaled(marks.withPoint),
    withComma: scaled(marks.withComma),
    decimal: marks.decimal,
    unit: unit.unit,
    money: unit.money,
  };
}
