/** Longest text that can be a number. */
const LONGEST = 40;
const SIGNS =
  /[$€£¥₹₽₩₺₴₫฿]|^(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|PLN|SEK|NOK|DKK|CZK|HUF|BRL|MXN|INR|R\$|kr|zł)(?=[\s\d-])|(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|PLN|SEK|NOK|DKK|CZK|HUF|BRL|MXN|INR|kr|zł)$/g;
const POWERS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9 };
const SHAPES: Readonly<Record<',' | '.', RegExp>> = {
  ',': /^(?:\d{1,3}(?:[. ']\d{3})+|\d+)?(?:,\d+)?$/,
  '.': /^(?:\d{1,3}(?:[, ']\d{3})+|\d+)?(?:\.\d+)?$/,
};

function unsigned(text: string, decimal: ',' | '.'): number | null {
  if (!/\d/.test(text) || !SHAPES[decimal].test(text)) return null;
  const [whole = '', rest = ''] = text.split(decimal);
  return Number(`${whole.replace(/\D/g, '') || '0'}.${rest || '0'}`);
}

interface Scaled {
  readonly text: string;
  readonly factor: number;
}

/** Takes `%`, `K`, `M`, `bn` off the end. */
function takeScale(text: string): Scaled {
  if (text.endsWith('%')) return { text: text.slice(0, -1).trim(), factor: 0.01 };
  const letters = /[a-z]{1,2}$/i.exec(text)?.[0] ?? '';
  const power = POWERS[letters.toLowerCase()];
  return power === undefined ? { text, factor: 1 } : { text: text.slice(0, -letters.length).trim(), factor: power };
}

/**
 * Reads a number that somebody wrote as text: `1.234,5` with a decimal comma, `$100K`, `45 %` (0.45), `(300)` (-300).
 * @returns `null` where it is none, or where its thousands do not stand in threes
 */
export function readTextNumber(text: string, decimal: ',' | '.'): number | null {
  if (text === '' || text.length > LONGEST) return null;
  const plain = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/’/g, "'")
    .replace(/[−–]/g, '-')
    .trim();
  const inBrackets = plain.startsWith('(') && plain.endsWith(')');
  const bare = (inBrackets ? plain.slice(1, -1) : plain).replace(SIGNS, '').trim();
  const isMinus = bare.startsWith('-');
  const scaled = takeScale(isMinus || bare.startsWith('+') ? bare.slice(1).trim() : bare);
  const value = unsigned(scaled.text.replace(SIGNS, '').trim(), decimal);
  if (value === null) return null;
  // Percent and powers of ten are exact in decimal, not in binary.
  const size = Number((value * scaled.factor).toPrecision(12));
  return isMinus !== inBrackets ? -size : size;
}
