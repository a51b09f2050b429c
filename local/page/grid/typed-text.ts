const day = 86_400_000;

/** The grid counts days from 30 December 1899, as Sheets does. */
const dayZero = Date.UTC(1899, 11, 30);

/**
 * What a person would type to get this content under this format: the grid keeps a date as a number of days and a percentage as a
 * fraction, which mean something else when typed. `46342.25` with `dd.mm.yyyy hh:mm` gives `2026-11-16 06:00`, `0.05` with `0%` gives `5%`.
 */
export function typedText(content: string, format: string | undefined): string {
  const number = Number(content);
  if (format === undefined || content.trim() === '' || !Number.isFinite(number)) return content;
  if (/\[[hms]+\]/i.test(format)) return content;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (bare.includes('%')) return `${Number((number * 100).toPrecision(15))}%`;
  return isDateFormat(bare) ? dateText(number) : content;
}

function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format) && !/[0#@]/.test(format);
}

function dateText(days: number): string {
  const moment = new Date(dayZero + Math.round((days * day) / 1000) * 1000).toISOString();
  const time = moment.slice(11, 19);
  if (days < 1) return time;
  return time === '00:00:00' ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time.replace(/:00$/, '')}`;
}
