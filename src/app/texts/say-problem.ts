import { oneLine } from '../../core/mail/escape-html';

const LENGTH = 300;

/** What went wrong as one sentence a person can read and pass on. */
export function sayProblem(error: unknown): string {
  const says = error instanceof Error ? error.message : String(error);
  const text = oneLine(says, LENGTH);
  return text === '' ? 'Something went wrong. Nothing more was changed; try again.' : text;
}

/** The summary of a check somebody asked for. */
export function saySweep(report: {
  readonly complete: boolean;
  readonly opened: readonly unknown[];
  readonly missed: readonly unknown[];
  readonly closed: readonly unknown[];
  readonly issues: readonly unknown[];
}): string {
  if (!report.complete) return 'Another check is working on this file. Its result will be here in a minute.';
  const { opened, missed, closed, issues } = report;
  const counts = `${opened.length} opened, ${missed.length} missed, ${closed.length} closed.`;
  return issues.length === 0 ? counts : `${counts} ${issues.length} rows need mending; the sidebar lists them.`;
}
