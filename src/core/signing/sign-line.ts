import type { LogLine } from '../plan/plan';
import { THE_RUN, type Run, type SignOff } from '../runs/run';

/** The line of the log for a sign-off. `before` is whose work it was, `after` the verdict. */
export function signLine({ id }: Run, { of, verdict, by, email, at, doer, marked, note }: SignOff): LogLine {
  const what = of === THE_RUN ? 'sign-off' : `sign-off of step ${of}`;
  const reason = `done ${marked}, signed ${at} by ${by}${note === '' ? '' : `: ${note}`}`;
  return { who: email, what, row: id, before: doer, after: verdict === 'approve' ? 'approved' : 'not accepted', reason, doubtful: true };
}
