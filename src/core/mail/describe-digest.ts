import { sectionLines, topLines } from './describe-weekly';
import type { DigestReport } from './digest-report';
import { sayCount } from '../texts/say-list';
import { sayMoment } from '../texts/say-time';

/** `Leadership meeting Wed 2 Dec 09:00: 3 exceptions`: the subject and the first line. */
export function headDigest({ meeting, sections }: DigestReport): string {
  const count = sections.reduce((sum, { lines }) => sum + lines.length, 0);
  return `Leadership meeting ${sayMoment(meeting)}: ${count === 0 ? 'no exceptions' : sayCount(count, 'exception')}`;
}

/** What the mail before the leadership meeting says, in paragraphs whose first line is their head. */
export function describeDigest(report: DigestReport): readonly (readonly string[])[] {
  return [[`${headDigest(report)}.`], ...report.sections.map(sectionLines), ...topLines(report.top)];
}
