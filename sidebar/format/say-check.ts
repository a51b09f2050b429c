import type { CheckReport } from '../messages/read-results';
import { texts } from '../texts';

const NOT_SENT: ReadonlySet<string> = new Set(['dry run', 'queued', 'held', 'waiting for quota', 'waiting for approval', 'failed']);

function listCounts({ opened, missed, moved, closed, mails }: CheckReport): string {
  const sent = mails.filter(({ state }) => state === 'sent').length;
  const waiting = mails.filter(({ state }) => NOT_SENT.has(state)).length;
  const counts: readonly (readonly [number, (count: number) => string])[] = [
    [opened.length, texts.check.opened],
    [missed.length, texts.check.missed],
    [moved.length, texts.check.moved],
    [closed.length, texts.check.closed],
    [sent, texts.check.sent],
    [waiting, texts.check.waiting],
  ];
  return counts.flatMap(([count, say]) => (count === 0 ? [] : [say(count)])).join(', ');
}

/** What a check did, in one line. */
export function sayCheck(report: CheckReport): string {
  const counts = listCounts(report);
  if (counts === '' && report.changed === 0 && !report.complete) return texts.check.held;
  const done = counts !== '' ? texts.check.done(counts) : report.changed > 0 ? texts.check.updated(report.changed) : texts.check.nothing;
  const rows = report.issues.length === 0 ? [] : [texts.check.rows(report.issues.length)];
  return [done, ...rows, ...(report.complete ? [] : [texts.check.rest])].join(' ');
}
