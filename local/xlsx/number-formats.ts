/** Number formats every spreadsheet program knows by number (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0;-$#,##0',
  6: '$#,##0;[Red]-$#,##0',
  7: '$#,##0.00;-$#,##0.00',
  8: '$#,##0.00;[Red]-$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0;(#,##0)',
  38: '#,##0;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** East Asian programs give these numbers to dates (27-36, 50-58) and times (32-35). */
function eastAsianDate(id: number): string | undefined {
  if (id >= 32 && id <= 35) return 'h:mm:ss';
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : undefined;
}

/** Pattern behind a number of the file format, `undefined` for general. */
export function builtInFormat(id: number): string | undefined {
  return builtIn[id] ?? eastAsianDate(id);
}

/** Number of a pattern that needs no declaration in the file. */
export function builtInNumber(format: string): number | undefined {
  const found = Object.entries(builtIn).find(([, pattern]) => pattern === format);
  return found === undefined ? undefined : Number(found[0]);
}

/** True where a number under this pattern is shown as a date or a time of day. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) && !/^[^ymdhs]*E[+-]/i.test(bare);
}
