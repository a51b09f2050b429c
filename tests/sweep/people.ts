import { fireTrigger } from '../../local/host/events';
import type { Faults } from '../../local/host/faults';
import type { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { rowsOf, setClock, tabOf } from './cafe';

/** The heartbeat of one person's own hourly trigger at a wall-clock moment; how it ends is for the test to judge. */
export function beatAs(host: Host, name: string, local: string, faults: Faults = {}): RunResult {
  setClock(host, local);
  const user = `${name}@cafe.example`;
  const trigger = { uid: `of-${name}`, handler: 'runsheetHourly', user, bookId: host.book.id, schedule: ['everyHours(1)'] };
  const run = fireTrigger(host, { ...trigger, event: 'CLOCK', disabled: false }, { faults });
  if (run === null) throw new Error('the trigger did not fire');
  return run;
}

/** Codes of what a heartbeat reports. */
export const codesOf = (run: RunResult): readonly string[] =>
  (JSON.parse(String(run.value)) as { issues: readonly { code: string }[] }).issues.map(({ code }) => code);

/** What Home says of mail and the checks. */
export const noticeOn = (host: Host): string => String(tabOf(host, 'Home').cell(5, 1)?.value ?? '');

/** Lines of the log of that kind, as their reasons. */
export const logged = (host: Host, what: string): readonly string[] =>
  rowsOf(host, 'Log')
    .filter((row) => row['What'] === what)
    .map((row) => row['Reason'] ?? '');

/** The value of a setting. */
export const settingOf = (host: Host, name: string): string =>
  rowsOf(host, 'Settings').find((row) => row['Setting'] === name)?.['Value'] ?? '';

/** Mails of Runsheet about itself: to whom, at which hour. */
export const aboutChecks = (host: Host): readonly string[] =>
  host.desk.mails
    .filter(({ subject }) => subject.startsWith('Runsheet: your hourly checks'))
    .map(({ to, subject }) => `${to.join()} ${subject.slice(22)}`);

/** Hours of a day as moments: `2026-11-20T09:05`. */
export const hours = (day: string, from: number, to: number, minute = '05'): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_unused, at) => `${day}T${String(from + at).padStart(2, '0')}:${minute}`);
