import { oneLine } from '../../core/mail/escape-html';
import { isFullFile } from '../../core/plan/cell-room';
import { sayCount } from '../../core/texts/say-list';
import { NOT_SET_UP } from '../../core/texts/start-texts';

const LENGTH = 300;

/** How Google says that the person has not agreed to something, or not to everything. */
const UNAUTHORIZED = /^(Authorization is required|Specified permissions are not sufficient)/;
const AUTHORIZE =
  'Google has not given Runsheet a permission that this needs. Choose it in the Runsheet menu again and agree to what Google asks.';

const FULL = 'This file is full: it has the 10 million cells Google allows. Delete blank rows and columns of large tabs, then try again.';

/** What went wrong as one sentence a person can read and pass on. */
export function sayProblem(error: unknown): string {
  const says = error instanceof Error ? error.message : String(error);
  if (UNAUTHORIZED.test(says)) return AUTHORIZE;
  if (isFullFile(says)) return FULL;
  const text = oneLine(says, LENGTH);
  return text === '' ? 'Something went wrong. Nothing more was changed; try again.' : text;
}

/** Why a check did nothing, or not all of it. */
const RESTING: ReadonlySet<string> = new Set(['out-of-time', 'removed', 'newer-version', 'standing-by', 'not-authorized']);

/** The summary of a check somebody asked for. */
export function saySweep(report: {
  readonly complete: boolean;
  readonly open?: string;
  readonly opened: readonly unknown[];
  readonly missed: readonly unknown[];
  readonly closed: readonly unknown[];
  readonly issues: readonly { readonly code: string; readonly message: string }[];
  readonly mails: readonly { readonly state: string }[];
}): string {
  const { opened, missed, closed, issues } = report;
  const rests = issues.find(({ code }) => RESTING.has(code))?.message ?? report.open;
  if (rests !== undefined) return rests;
  if (!report.complete && issues.length + report.mails.length === 0)
    return 'Another check is working on this file. Its result will be here in a minute.';
  if (issues.some(({ code }) => code === 'not-installed')) return NOT_SET_UP;
  const waiting = report.mails.filter(({ state }) => state === 'queued').length;
  const wait = waiting === 0 ? '' : ` ${sayCount(waiting, 'mail')} to go out with the next hourly check.`;
  const counts = `${opened.length} opened, ${missed.length} missed, ${closed.length} closed.${wait}`;
  return issues.length === 0 ? counts : `${counts} ${sayCount(issues.length, 'thing')} in the tabs to mend; the sidebar lists what.`;
}
