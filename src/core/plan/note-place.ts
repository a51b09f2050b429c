import type { DecodedWorkbook } from './decode-workbook';
import type { CellChange } from './plan';
import { settingChange, settingRow } from './plan-mail';
import type { SweepInput } from './sweep-input';
import { cellText } from '../tables/cell';
import type { Issue } from '../tables/issue';
import { issueOfTab } from '../texts/issue-texts';
import { sayMoment } from '../texts/say-time';
import { dateOf, daysBetween } from '../time/arith';
import type { LocalDateTime } from '../time/local';

const ZONE = 'Time zone';

/** True where the file lies in another zone than the one noted: local times of before are no longer what they were. */
export function isRezoned({ zone }: SweepInput, workbook: DecodedWorkbook): boolean {
  const noted = cellText(settingRow(workbook, ZONE)?.cells['value'] ?? '');
  return noted !== '' && noted !== zone.name;
}

/** Where the file says it lies: its zone, its locale when that was read, and whose hourly checks it has. */
export function notePlace({ zone, locale, state }: SweepInput, workbook: DecodedWorkbook): readonly CellChange[] {
  const spoken = locale === undefined ? [] : settingChange(workbook, 'Locale', locale);
  const by = state.sweeper === undefined ? [] : settingChange(workbook, 'Sweeper', state.sweeper.who);
  return [...settingChange(workbook, ZONE, zone.name), ...spoken, ...by];
}

/**
 * A clock that stands days before the last check went wrong then or goes wrong now; that checks wait for it is said. Another zone
 * or summer time set it back by less.
 */
export function findClockIssues(clock: LocalDateTime, now: LocalDateTime): readonly Issue[] {
  if (daysBetween(dateOf(clock), dateOf(now)) < 2) return [];
  const says = `the clock shows ${sayMoment(clock)}, but the last check was at ${sayMoment(now)}; until then nothing new opens or moves.`;
  return [issueOfTab('clock-behind', 'Home', says)];
}
