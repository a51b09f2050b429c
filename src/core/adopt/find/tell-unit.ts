const LONGEST = 120;
const literal = /"[^"]{0,40}"|\\./g;
const sign = /\[\$([^\]\-]{1,5})|(\p{Sc})/u;

/** What a number format shows beside the number: `%`, `$`, `€`, `CHF`; `''` where it shows nothing of the kind. */
export function tellUnit(format: string): string {
  if (format === '' || format === 'General' || format.length > LONGEST) return '';
  if (format.replace(literal, '').includes('%')) return '%';
  const match = sign.exec(format);
  return (match?.[1] ?? match?.[2] ?? '').trim();
}
