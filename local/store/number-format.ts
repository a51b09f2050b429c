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
