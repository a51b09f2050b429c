import type { WeeklyReport, WeeklySection } from './weekly-report';
import { sayShare } from '../statistics/rates';
import { sayCount } from '../texts/say-list';
import { sayDay } from '../texts/say-time';
import { addDays, dateOf } from '../time/arith';

/** Lines of a section; what does not fit is counted. */
const MOST_LINES = 6;

function isCalm({ rates, open, sections }: WeeklyReport): boolean {
  return sections.length === 0 && open === 0 && rates.excused === 0 && rates.counted === rates.onTime && rates.reachedOwner === 0;
}

function sayWeek(report: WeeklyReport): string {
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

function numberLines({ rates, open, coverage }: WeeklyReport): readonly string[] {
  const { counted, onTime, late, carried, reachedOwner, missed, excused } = rates;
  const rest: readonly (readonly [number, string])[] = [
    [late, 'late'],
    [carried, 'carried by the backup'],
    [missed, 'missed'],
    [excused, 'excused'],
    [open, 'still open'],
  ];
  const parts = rest.filter(([count]) => count > 0).map(([count, says]) => `${count} ${says}`);
  const reached = reachedOwner === 0 ? '' : ` ${reachedOwner} of them reached you.`;
  const { counted: of, withoutOwner } = coverage;
  return [
    `${sayCount(counted + excused + open, 'run')} due: ${[`${onTime} on time`, ...parts].join(', ')}.${reached}`,
    ...(of === 0 ? [] : [`System coverage: ${withoutOwner} of ${of} ran without you (${sayShare(withoutOwner, of)}).`]),
  ];
}

/** A section with its head first; what does not fit is counted. */
export function sectionLines({ head, lines, action }: WeeklySection): readonly string[] {
  const more = lines.length - MOST_LINES;
  return [head, ...lines.slice(0, MOST_LINES), ...(more > 0 ? [`And ${more} more.`] : []), action];
}

/** The top of the quarter in two lines; nothing where there is none. */
export function topLines(top: readonly string[]): readonly (readonly string[])[] {
  return top.length === 0 ? [] : [['Top of the quarter', top.map((rock, index) => `${index + 1}. ${rock}`).join('; ')]];
}

/** What the weekly mail says, in paragraphs whose first line is their head; a week without an exception is one line and the top three. */
export function describeWeekly(report: WeeklyReport): readonly (readonly string[])[] {
  const { rates, open, sections, top } = report;
  const quiet = isCalm(report) || rates.counted + rates.excused + open === 0;
  const head = [`${headWeekly(report)}.`, ...(quiet ? [] : numberLines(report))];
  return [head, ...sections.map(sectionLines), ...topLines(top)];
}
