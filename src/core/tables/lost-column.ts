import type { Issue } from './issue';
import type { RawTable } from './raw-table';
import { issueOfTab, quote } from '../texts/issue-texts';

/** Without these the occasions of a process would be others, and its runs would stand there twice. */
const OCCASIONS: readonly string[] = ['due_at', 'location'];

/**
 * The issue of a tab of our own that lost a column without which nothing can be read from it: every row would be new at each check.
 * `null` where all of them are there.
 * @param others keys of further columns it needs
 */
export function findLostColumn({ spec, tab, binding, adopted }: RawTable, others: readonly string[] = []): Issue | null {
  const needed = ['id', ...(spec.key === 'processes' ? OCCASIONS : []), ...others];
  const lost = spec.columns.find(({ key }) => needed.includes(key) && binding.missing.includes(key));
  if (adopted !== undefined || lost === undefined) return null;
  const says = `the column ${quote(lost.header)} is missing in row 1, so nothing of the tab is read; write that header again.`;
  return issueOfTab('missing-column', tab, says);
}
