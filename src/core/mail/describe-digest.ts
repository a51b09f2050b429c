import { fitSections } from './fit-sections';
import { topPart } from './describe-weekly';
import type { DigestReport } from './digest-report';
import type { Part } from './letter';
import { sayCount } from '../texts/say-list';
import { sayMoment } from '../texts/say-time';

/** A mail has at most 20 lines; this many are left beside its first lines, the top of the quarter, the button and the reason. */
const ROOM = 14;

/** `Leadership meeting Wed 2 Dec 09:00: 3 exceptions`: the subject and the first line. */
export function headDigest({ meeting, sections }: DigestReport): string {
  const count = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  return `Leadership meeting ${sayMoment(meeting)}: ${count === 0 ? 'no exceptions' : sayCount(count, 'exception')}`;
}

/** `Measurables that are not on track: 1; to-dos that are due: 2` */
export function sayExceptions({ sections }: DigestReport): string {
  return sections.length === 0
    ? 'no exceptions, nothing to prepare'
    : sections.map(({ head, lines }) => `${head}: ${lines.length}`).join('; ');
}

/** What the mail before the leadership meeting says below its first line: the exceptions, and the top of the quarter. */
export function describeDigest(report: DigestReport): readonly Part[] {
  return [{ head: `${headDigest(report)}.`, lines: [] }, ...fitSections(report.sections, ROOM), ...topPart(report.top)];
}
