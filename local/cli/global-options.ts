import type { OptionSpec } from './command';

/** Options that every command takes. */
export const globalOptions: Readonly<Record<string, OptionSpec>> = {
  json: { says: 'print one JSON value on stdout and nothing else' },
  zone: { value: 'ZONE', says: 'time zone of the spreadsheet, like Europe/Berlin (kept with the workbook)' },
  now: { value: 'ISO', says: 'what time it is: 2026-11-16T07:00 in the workbook, or with Z or an offset' },
  user: { value: 'ADDRESS', says: 'Google account to work as (kept with the workbook)' },
  help: { says: 'show this help' },
};
