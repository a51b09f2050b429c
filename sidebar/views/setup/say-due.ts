const language = document.documentElement.lang || 'en';
const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' });

/** A local ISO moment to come, with its weekday: `Fri, Nov 20, 11:00`. */
export function sayDue(iso: string): string {
  return `${day.format(new Date(`${iso.slice(0, 10)}T00:00Z`))}, ${iso.slice(11, 16)}`;
}
