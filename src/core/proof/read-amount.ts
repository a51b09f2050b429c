const PLAIN = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
/** `7,5`; three digits after the comma could be thousands. */
const COMMA = /^([-+]?\d*),(\d{1,2}|\d{4,})$/;

/** The number a text holds in the digits 0-9, with a point or a comma before its decimals; `null` where it holds none or may mean two. */
export function readAmount(text: string): number | null {
  const plain = text.replace(COMMA, '$1.$2');
  if (!PLAIN.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value + 0 : null;
}
