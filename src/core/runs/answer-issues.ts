import type { Run } from './run';
import type { Issue } from '../tables/issue';
import { issueAt } from '../texts/issue-texts';

const NEED_REASON: ReadonlySet<string> = new Set(['Excuse', 'Cannot do as defined']);

/** Answers of open runs that wait for their reason. */
export function answerIssues(open: readonly Run[]): readonly Issue[] {
  return open.flatMap((run) => {
    if (run.row === null || run.note !== '' || !NEED_REASON.has(run.answer)) return [];
    const { tab, row } = run.row;
    return [issueAt('reason-missing', { tab, row, column: 'Note' }, `"${run.answer}" needs its reason; write it into Note.`)];
  });
}
