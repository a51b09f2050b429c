import type { Issue } from '../tables/issue';
import type { RawTable } from '../tables/raw-table';
import { issueOfTab } from '../texts/issue-texts';

const STANDS_STILL = 'there is no such tab, so the weeks of Scorecard do not move on; choose "Set up tabs" in the Runsheet menu.';

/** Why the weeks of Scorecard stand still. */
export function findRollIssues({
  scorecard,
  scorecard_history: history,
}: Readonly<Record<string, RawTable | undefined>>): readonly Issue[] {
  return scorecard === undefined || history !== undefined ? [] : [issueOfTab('missing-tab', 'Scorecard history', STANDS_STILL)];
}
