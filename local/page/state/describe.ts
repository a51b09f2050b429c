import type { PageClock, PagePerson, PageRun } from '../messages';

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026-11-16T06:00` gives `Mon 16 Nov 2026, 06:00`; what is no such time comes back as it is. */
export function describeMoment(local: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}:\d{2})/.exec(local);
  if (found === null) return local;
  const [, year = '', month = '', date = '', time = ''] = found;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date))).getUTCDay();
  return `${days[day] ?? ''} ${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}, ${time}`;
}

/** The clock's day, `2026-11-16`. */
export function dayOf(clock: PageClock): string {
  return clock.local.slice(0, 10);
}

/** The same as short as a list needs it: only the time on the clock's own day, `16 Nov, 06:00` before. */
export function describeShortly(local: string, clock: PageClock): string {
  const whole = describeMoment(local);
  if (whole === local) return local;
  return local.slice(0, 10) === dayOf(clock) ? local.slice(11, 16) : whole.slice(4).replace(` ${local.slice(0, 4)}`, '');
}

const kinds: Readonly<Record<string, string>> = {
  heartbeat: 'Heartbeat',
  onEdit: 'On edit',
  onOpen: 'On open',
  menu: 'Menu',
  sidebar: 'Sidebar',
};

/** Name of a kind of execution. */
export function describeKind(kind: string): string {
  return kinds[kind] ?? kind;
}

/** `1 call`, `1,234 calls`. */
export function describeCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** Seconds of modelled time: `0.4 seconds`, `12.5 seconds`. */
export function describeSeconds(seconds: number): string {
  return `${(Math.round(seconds * 10) / 10).toLocaleString('en-US', { minimumFractionDigits: 1 })} seconds`;
}

/** What executions cost: `12 calls, about 1.8 seconds at Google`. */
export function describeCost({ calls, seconds }: Pick<PageRun, 'calls' | 'seconds'>): string {
  return `${describeCount(calls, 'call')}, about ${describeSeconds(seconds)} at Google`;
}

/** Service calls and modelled seconds of all executions together. */
export function sumRuns(runs: readonly PageRun[]): { readonly calls: number; readonly seconds: number } {
  return {
    calls: runs.reduce((sum, run) => sum + run.calls, 0),
    seconds: runs.reduce((sum, run) => sum + run.seconds, 0),
  };
}

/** Calls of all executions together, by service. */
export function sumServices(runs: readonly PageRun[]): PageRun['byService'] {
  const sums: Record<string, number> = {};
  for (const { byService } of runs) for (const [name, calls] of Object.entries(byService)) sums[name] = (sums[name] ?? 0) + calls;
  return sums;
}

/** Services and their calls, the busiest first. */
export function rankServices(byService: PageRun['byService']): readonly (readonly [string, number])[] {
  return Object.entries(byService)
    .filter(([, calls]) => calls > 0)
    .sort(([name, calls], [otherName, otherCalls]) => otherCalls - calls || name.localeCompare(otherName));
}

/** Up to two letters that stand for a person: `Ana Ruiz` gives `AR`. */
export function initialsOf(person: PagePerson): string {
  const words = (person.name.trim() === '' ? person.address : person.name).split(/[\s.@_-]+/).filter((word) => word !== '');
  const [first = '?', ...more] = words;
  return `${[...first][0] ?? ''}${[...(more.at(-1) ?? '')][0] ?? ''}`.toUpperCase();
}

const colours = ['#7b3fa0', '#00695c', '#a52714', '#1a5fb4', '#6d4c00', '#ad1457', '#33691e', '#37474f'];

/** The colour of a person, the same in every window. White text can be read on it. */
export function colourOf({ address }: PagePerson): string {
  const sum = [...address].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  return colours[sum % colours.length] ?? '#37474f';
}
