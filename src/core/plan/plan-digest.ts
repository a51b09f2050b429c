import { CONCERNS, sayTitle, sayTop, sectionOf, type Concern } from './concerns';
import type { SweepPlan } from './plan-sweep';
import { nextMeeting } from '../mail/choose-digest';
import type { DigestReport } from '../mail/digest-report';
import type { WeeklySection } from '../mail/weekly-report';
import { sayDay } from '../texts/say-time';
import { dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

const MEASURABLES: Concern = {
  table: 'scorecard',
  statuses: ['Off track', 'No data', 'At risk'],
  head: 'Measurables that are not on track',
  action: 'To do: make what stays bad an issue, and fill in what has no data.',
};

/** Open to-dos that are due by the day of the meeting. */
function todoSection({ mail }: SweepPlan, day: LocalDate): readonly WeeklySection[] {
  const due = [...mail.context.reminded.values()]
    .filter((row) => row.kind === 'todo' && row.due <= day)
    .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
  const lines = due.map(({ title, owner, due: on }) => `${sayTitle(title)} (${owner.name || owner.email}), due ${sayDay(on)}`);
  return lines.length === 0 ? [] : [{ head: 'To-dos that are due', lines, action: 'To do: ask each owner: done, or not.' }];
}

/** What those who lead are told before their next meeting: the exceptions of Scorecard and Rocks, the to-dos due, the top of the quarter. */
export function planDigest(plan: SweepPlan): DigestReport | null {
  const { statuses, front, mail } = plan;
  const meeting = nextMeeting(mail.context.settings, mail.context.now);
  if (meeting === null) return null;
  const rocks = CONCERNS.filter(({ table }) => table === 'rocks');
  const exceptions = [MEASURABLES, ...rocks].flatMap((concern) => sectionOf(concern, statuses, front.words));
  return { meeting, sections: [...exceptions, ...todoSection(plan, dateOf(meeting))], top: sayTop(front.top) };
}
