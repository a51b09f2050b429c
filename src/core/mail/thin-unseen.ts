import type { MailItem } from './mail-item';
import type { Run } from '../runs/run';

/**
 * After days without a sweep a process may have dozens of occurrences nobody saw. Each person is told of the newest one of a
 * process and location; the others stand in Runs.
 */
export function thinUnseen(items: readonly MailItem[], runs: ReadonlyMap<string, Run>): readonly MailItem[] {
  const newest = new Map<string, MailItem>();
  const groupOf = (item: MailItem): string => {
    const run = runs.get(item.about);
    return `${run?.process ?? ''}|${run?.location ?? ''}|${item.to || item.name}`;
  };
  const dueOf = (item: MailItem | undefined): string => (item === undefined ? '' : (runs.get(item.about)?.due ?? ''));
  const unseen = items.filter((item) => item.kind === 'unseen');
  for (const item of unseen) {
    const group = groupOf(item);
    if (dueOf(item) > dueOf(newest.get(group))) newest.set(group, item);
  }
  const kept = new Set(newest.values());
  return items.filter((item) => item.kind !== 'unseen' || kept.has(item));
}
