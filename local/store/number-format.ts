const dateFormats = new Map<string, boolean>();

/** True when the pattern shows numbers as dates, times or durations: `M/d/yyyy`, `h:mm am/pm`, `[h]:mm`. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined) return false;
  const known = dateFormats.get(format);
  if (known !== undefined) return known;
  const answer = readsAsDate(format);
  dateFormats.set(format, answer);
  return answer;
}

/** Days before and after 1899-12-30 beyond which a number has no date: the years a script's Date can hold. */
const lastDay = 90_000_000;

/** True where a number shows as a date: the format asks for one and there is a day of that number. */
export function showsDate(value: number, format: string | undefined): boolean {
  return Math.abs(value) <= lastDay && isDateFormat(format);
}

/** True for the plain text format, with or without the text section of an .xlsx. */
export function isTextFormat(format: string | undefined): boolean {
  return format === '@' || format === '@@';
}

/** True where no format was chosen. */
export function isGeneralFormat(format: string | undefined): boolean {
  return format === undefined || format === '' || format.toLowerCase() === 'general';
}

function readsAsDate(format: string): boolean {
  if (isTextFormat(format) || isGeneralFormat(format)) return false;
  const [section = ''] = format
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .split(';');
  const bare = section.replace(/\[(?![hms]+\])[^\]]*\]/gi, '').replace(/General/gi, '');
  return /[ymdhs]/i.test(bare);
}
