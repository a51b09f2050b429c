/** A language whose script runs from right to left; `iw` is what Google calls Hebrew. */
const FROM_RIGHT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'iw', 'ur']);
const FALLBACK = 'en-GB';

/** How a file writes days, times and numbers. Days are wall clocks: they are written from the UTC fields of a Date. */
export interface Formats {
  readonly dir: 'ltr' | 'rtl';
  readonly time: Intl.DateTimeFormat;
  readonly weekday: Intl.DateTimeFormat;
  readonly thisYear: Intl.DateTimeFormat;
  readonly otherYear: Intl.DateTimeFormat;
  readonly number: Intl.NumberFormat;
  readonly percent: Intl.NumberFormat;
}

/** `de_DE` as `de-DE`; `en-GB` for what is no locale or is not known here. */
function tagOf(locale: string): string {
  try {
    const tags = Intl.getCanonicalLocales(locale.replace(/_/g, '-'));
    return Intl.NumberFormat.supportedLocalesOf(tags)[0] ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
}

function makeFormats(locale: string): Formats {
  const tag = tagOf(locale);
  const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    // A sheet counts in the Gregorian calendar wherever it is read.
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC', calendar: 'gregory' });
  return {
    dir: FROM_RIGHT.has(tag.slice(0, 2)) ? 'rtl' : 'ltr',
    // The sheet's own cells and sentences count to 24.
    time: write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    weekday: write({ weekday: 'short' }),
    thisYear: write({ day: 'numeric', month: 'short' }),
    otherYear: write({ day: 'numeric', month: 'short', year: 'numeric' }),
    number: new Intl.NumberFormat(tag, { maximumFractionDigits: 2 }),
    percent: new Intl.NumberFormat(tag, { style: 'percent' }),
  };
}

let [known, formats] = ['', makeFormats('')];

/** From now on everything is written as in a file of that locale, `de_DE`; `''` where it is not known. */
export function speakLocale(locale: string): Formats {
  if (locale !== known) [known, formats] = [locale, makeFormats(locale)];
  return formats;
}

/** How the file that is shown writes. */
export const formatsNow = (): Formats => formats;
