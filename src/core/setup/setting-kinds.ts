import type { SettingLine } from '../contract/setup';

/** How a setting is asked for. */
export type SettingKind = Pick<SettingLine, 'kind' | 'choices' | 'example'>;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const typed = (kind: SettingLine['kind'], example: string): SettingKind => ({ kind, choices: [], example });
const chosen = (choices: readonly string[]): SettingKind => ({ kind: 'choice', choices, example: choices[0] ?? '' });

const KINDS: ReadonlyMap<string, SettingKind> = new Map([
  ['company', typed('text', 'Corner Cup')],
  ['business owner', typed('person', 'Mara')],
  ['week starts on', chosen(DAYS)],
  ['work week', typed('text', 'Mon-Fri')],
  ['year starts in', chosen(MONTHS)],
  ['leadership meeting', typed('moment', 'Tue 09:00')],
  ['entry deadline', typed('moment', 'Mon 17:00')],
  ['meeting agenda', typed('text', 'Scorecard 5, Issues 60')],
  ['test recipient', typed('text', 'ana@cafe.example')],
  ['approved domains', typed('text', 'cafe.example, bar.example')],
  ['quiet hours', typed('time span', '20:00-07:00')],
  ['nag every', typed('time span', '1 day')],
  ['remind of to-dos', typed('text', '7, 2')],
  ['remind of rocks', typed('text', '30, 15, 7')],
  ['weekly mail', typed('moment', 'Mon 08:00')],
  ['mid-week mail', typed('moment', 'Wed 12:00')],
  ['acknowledge holds', typed('time span', '4 hours')],
  ['paused until', typed('date', '2026-11-20')],
  ['vocabulary', chosen(['EOS-style', 'Scaling Up', 'OKR', 'plain'])],
]);

/** How the setting of that name is asked for. What Runsheet writes itself, Escalation mail, and rows of the team's own are only shown. */
export function kindOfSetting(name: string): SettingKind {
  return KINDS.get(name.trim().toLowerCase()) ?? typed('engine', '');
}
