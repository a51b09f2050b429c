import type { Reminded } from './reminded';
import { reword, type Words } from '../contract/reword';
import { sayCount } from '../texts/say-list';
import { sayDay } from '../texts/say-time';
import { dateOf, daysBetween } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** A to-do or Rock as it is called in mail. */
export function callReminded({ title, due }: Reminded): string {
  return `${title}, due ${sayDay(due)}`;
}

/** `2 days to go` */
export function sayLeft({ due }: Reminded, now: LocalDateTime): string {
  const days = daysBetween(dateOf(now), due);
  return days <= 0 ? 'today is the last day' : `${sayCount(days, 'day')} to go`;
}

/** What a mail says of a row that comes due: how long it has, how it stands, and what to do. */
export function describeReminder(row: Reminded, now: LocalDateTime, words: Words): readonly string[] {
  const left = sayLeft(row, now);
  if (row.kind === 'todo') {
    return [
      `${callReminded(row)}, is not done yet: ${left}.`,
      'It is your to-do.',
      `To do: finish it and write the day under Done on in the tab ${row.tab}, ID ${row.id}.`,
    ];
  }
  return [
    `${callReminded(row)}, is not done yet: ${left}.`,
    `${reword('Your Rock is', words)} ${row.status}: ${row.why}`,
    `To do: bring its row and milestones up to date (tab ${row.tab}, ID ${row.id}); raise an issue now if it will not be done in time.`,
  ];
}
