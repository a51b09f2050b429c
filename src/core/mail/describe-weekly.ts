import { fitSections } from './fit-sections';
import type { Part } from './letter';
import type { WeeklyReport } from './weekly-report';
import { sayShare } from '../statistics/rates';
import { sayCount } from '../texts/say-list';
import { sayDay } from '../texts/say-time';
import { addDays, dateOf } from '../time/arith';

/** A mail has at most 20 lines; this many are left beside its first lines, the top of the quarter, the button and the reason. */
const ROOM = 11;

function isCalm({ rates, open, sections }: WeeklyReport): boolean {
  return sections.length === 0 && open === 0 && rates.excused === 0 && rates.counted === rates.onTime && rates.reachedOwner === 0;
}

/** `3 of 40 runs needed you (8 %)` */
export function sayWeek(report: WeeklyReport): string {
  const { counted, onTime, reachedOwner, excused } = report.rates;
  if (isCalm(report) && counted > 0) return `all ran, ${sayCount(counted, 'run')} on time`;
  if (report.withYou > 0) return `${sayCount(report.withYou, 'missed run')} with you now`;
  if (reachedOwner > 0) return `${reachedOwner} of ${sayCount(counted, 'run')} needed you (${sayShare(reachedOwner, counted)})`;
  if (counted > 0) return `${onTime} of ${sayCount(counted, 'run')} on time, none needed you`;
  if (report.open > 0) return `${sayCount(report.open, 'run')} still open`;
  return excused > 0 ? `${sayCount(excused, 'run')} excused` : 'no run was due';
}

/** `Week to Sun 22 Nov: 3 of 40 runs needed you (8 %)`: the subject and the first line. */
export function headWeekly(report: WeeklyReport): string {
  return `Week to ${sayDay(addDays(dateOf(report.at), -1))}: ${sayWeek(report)}`;
}

/** The numbers of the week: due, on time, carried by the backup, reached the owner, still open, how many needed the owner; then the rest. */
function numberLines({ rates, open, coverage }: WeeklyReport): readonly string[] {
  const { counted, onTime, late, carried, reachedOwner, missed, excused } = rates;
  const rest: readonly (readonly [number, string])[] = [
    [late, 'late'],
    [missed, 'missed'],
    [excused, 'excused'],
  ];
  const others = rest.filter(([count]) => count > 0).map(([count, says]) => `${count} ${says}`);
  const needed = counted === 0 ? '' : ` ${sayShare(reachedOwner, counted)} needed you.`;
  const due = sayCount(counted + excused + open, 'run');
  return [
    `${due} due: ${onTime} on time, ${carried} carried by the backup, ${reachedOwner} reached you, ${open} still open.${needed}`,
    ...(others.length === 0 ? [] : [`Of those that are over: ${others.join(', ')}.`]),
    ...(coverage.counted === 0 ? [] : [sayCovered(coverage)]),
  ];
}

function sayCovered({ counted, withoutOwner }: WeeklyReport['coverage']): string {
  return `System coverage: ${withoutOwner} of ${counted} ran without you (${sayShare(withoutOwner, counted)}).`;
}

/** The top of the quarter in two lines; nothing where there is none. */
export function topPart(top: readonly string[]): readonly Part[] {
  return top.length === 0 ? [] : [{ head: 'Top of the quarter', lines: [top.map((rock, at) => `${at + 1}. ${rock}`).join('; ')] }];
}

/** What the weekly mail says; a week without an exception is one line and the top three. */
export function describeWeekly(report: WeeklyReport): readonly Part[] {
  const { rates, open, sections, top } = report;
  const quiet = isCalm(report) || rates.counted + rates.excused + open === 0;
  const first: Part = { head: `${headWeekly(report)}.`, lines: quiet ? [] : numberLines(report) };
  return [first, ...fitSections(sections, ROOM), ...topPart(top)];
}
