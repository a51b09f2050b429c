import type { Part } from './letter';
import type { RecapReport } from './recap-report';
import { sayCount } from '../texts/say-list';
import { sayMoment } from '../texts/say-time';

/** Lines of a part; what does not fit is counted. */
const MOST_LINES = 30;

/** `2 decisions, 3 new to-dos` */
export function sayMade({ decided, todos }: RecapReport): string {
  return `${sayCount(decided.length, 'decision')}, ${sayCount(todos.length, 'new to-do')}`;
}

/** `Recap of the meeting Tue 24 Nov 09:00: 2 decisions, 3 new to-dos`: the subject and the first line. */
export function headRecap(report: RecapReport): string {
  return `Recap of the meeting ${sayMoment(report.meeting)}: ${sayMade(report)}`;
}

function sayRated({ minutes, rating, ratings }: RecapReport): string {
  const length = `It took ${sayCount(minutes, 'minute')}.`;
  return rating === null ? `${length} Nobody rated it.` : `${length} Rated ${rating} of 10 on average: ${ratings}.`;
}

function part(head: string, lines: readonly string[]): readonly Part[] {
  const more = lines.length - MOST_LINES;
  return lines.length === 0 ? [] : [{ head, lines: [...lines.slice(0, MOST_LINES), ...(more > 0 ? [`And ${more} more.`] : [])] }];
}

/** What a recap says, in paragraphs whose first line is their head. */
export function describeRecap(report: RecapReport): readonly Part[] {
  return [
    { head: `${headRecap(report)}.`, lines: [sayRated(report)] },
    ...part('Decided', report.decided),
    ...part('New to-dos', report.todos),
    ...part('To tell everybody else', report.messages),
  ];
}
