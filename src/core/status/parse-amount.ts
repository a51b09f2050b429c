/** What a number counts. Percentages are held as ratios, durations as minutes. */
export type AmountUnit = 'number' | 'percent' | 'minutes';

/** A number with its unit. `scale`: minutes that one of the first named unit has, so that a bare number can be read the same way. */
export interface Amount {
  readonly value: number;
  readonly unit: AmountUnit;
  readonly scale: number;
}

const MINUTES: Readonly<Record<string, number>> = { d: 1440, h: 60, m: 1, s: 1 / 60 };
const DURATION = /^(?:\d+(?:[.,]\d+)?\s*(?:d|days?|h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)\b\.?\s*)+$/i;
const DURATION_PART = /(\d+(?:[.,]\d+)?)\s*([dhms])[a-z]*\.?/gi;
const CLOCK = /^(\d+):([0-5]\d)(?::([0-5]\d))?$/;
const CURRENCY = /^([+-]?)\s*[$€£¥₹]\s*|\s{0,3}[$€£¥₹]$/g;
/** A word behind the number that only names what is counted: `5 calls`. */
const LABEL = /\s*[a-z][a-z ./]{1,30}$/i;

/** Groups of three with one kind of separator, decimals behind the other kind. */
const GROUPED_BY_COMMA = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const GROUPED_BY_DOT = /^[+-]?\d{1,3}(\.\d{3})+,\d+$|^[+-]?\d{1,3}(\.\d{3}){2,}$/;
const GROUPED_BY_SPACE = /^[+-]?\d{1,3}([ '’\u00a0\u202f]\d{3})+([.,]\d+)?$/;
const DECIMAL_COMMA = /^[+-]?(\d+,(\d{1,2}|\d{4,})|0,\d+)$/;
/** The two forms that mean something else where decimals stand behind a comma: `1.500` and `1,234`. */
const GROUPED_AT_HOME = /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/;
const DECIMAL_AT_HOME = /^[+-]?\d+,\d+$/;
const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)$/;

function plainForm(text: string, decimalComma: boolean): string {
  if (decimalComma && GROUPED_AT_HOME.test(text)) return text.replace(/\./g, '');
  if (decimalComma && DECIMAL_AT_HOME.test(text)) return text.replace(',', '.');
  if (GROUPED_BY_COMMA.test(text)) return text.replace(/,/g, '');
  if (GROUPED_BY_DOT.test(text)) return text.replace(/\./g, '').replace(',', '.');
  if (GROUPED_BY_SPACE.test(text)) return text.replace(/[ '’\u00a0\u202f]/g, '').replace(',', '.');
  return DECIMAL_COMMA.test(text) ? text.replace(',', '.') : text;
}

/**
 * `1,234.5`, `1.234,5`, `1 234`, `2,5`. A single separator before exactly three digits groups them where it does so in the
 * file's country: `1,500` is 1500, with `decimalComma` it is 1.5, and `1.500` the other way round. `null` where it is no number.
 */
export function parseNumber(text: string, decimalComma = false): number | null {
  const thousands = /\dk$/i.test(text);
  const plain = plainForm(thousands ? text.slice(0, -1) : text, decimalComma);
  return PLAIN.test(plain) ? Number(plain) * (thousands ? 1000 : 1) : null;
}

function parseDuration(text: string): Amount | null {
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    return { value: Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60, unit: 'minutes', scale: 60 };
  }
  if (!DURATION.test(text)) return null;
  let value = 0;
  let scale = 0;
  text.replace(DURATION_PART, (whole, count: string, letter: string) => {
    const minutes = MINUTES[letter.toLowerCase()] ?? 1;
    value += Number(count.replace(',', '.')) * minutes;
    scale = scale === 0 ? minutes : scale;
    return whole;
  });
  return { value, unit: 'minutes', scale };
}

/**
 * Reads a number with its unit: `95`, `95 %`, `$1,200`, `12k`, `2h 30m`, `1:30`, `5 calls`.
 * @returns `null` where the text is none of them
 */
export function parseAmount(written: string, decimalComma = false): Amount | null {
  const text = written.trim();
  const duration = parseDuration(text);
  if (duration !== null) return duration;
  const percent = /^(.+?)\s*(?:%|percent)$/i.exec(text);
  const number = parseNumber((percent?.[1] ?? text).replace(CURRENCY, '$1').trim(), decimalComma);
  if (number !== null)
    return percent === null ? { value: number, unit: 'number', scale: 1 } : { value: number / 100, unit: 'percent', scale: 1 };
  const bare = percent === null && LABEL.test(text) ? parseNumber(text.replace(LABEL, '').replace(CURRENCY, '$1'), decimalComma) : null;
  return bare === null ? null : { value: bare, unit: 'number', scale: 1 };
}
