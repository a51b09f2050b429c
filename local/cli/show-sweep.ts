import type { Answer } from './call-add-on';
import { alignRows, showTime } from './print';
import { recordsIn, say } from './records';

/** A sweep's report for a person: what happened, who holds what, which mails, what needs attention. */
export function showSweep(report: Answer): string[] {
  const counts = ['opened', 'moved', 'missed', 'closed'].map((key) => `${recordsIn(report, key).length} ${key}`);
  return [
    `Heartbeat ${showTime(say(report, 'now'))} (${say(report, 'zone')}): ${counts.join(', ')}, ${recordsIn(report, 'mails').length} mails, ${say(report, 'changed')} cells changed`,
    ...showRuns('Opened', recordsIn(report, 'opened')),
    ...showRuns('Missed and moved', joinRuns(recordsIn(report, 'missed'), recordsIn(report, 'moved'))),
    ...showRuns('Closed', recordsIn(report, 'closed')),
    ...showMails(recordsIn(report, 'mails')),
    ...showAttention(recordsIn(report, 'statuses')),
    ...showIssues(recordsIn(report, 'issues')),
    ...(report['complete'] === false ? ['', 'This heartbeat stopped before its end; the next one goes on from there.'] : []),
  ];
}

/** Runs, one line each: process, place, when due, who holds it, and what comes next. */
export function showRuns(title: string, runs: readonly Answer[]): string[] {
  if (runs.length === 0) return [];
  const rows = runs.map((run) => [
    nameOf(run),
    `due ${showTime(say(run, 'due'))}`,
    say(run, 'assignee') || 'nobody',
    say(run, 'status'),
    say(run, 'why'),
  ]);
  return ['', title, ...alignRows(rows)];
}

/** Mails, one line each. */
export function showMails(mails: readonly Answer[]): string[] {
  if (mails.length === 0) return [];
  return ['', 'Mail', ...alignRows(mails.map((mail) => [`to ${say(mail, 'to')}`, say(mail, 'state'), say(mail, 'subject')]))];
}

const fine = new Set('On track,Done,Done late,Done by backup,Excused,Open,Good,New,Here,Current,Not started,Scheduled,Solved,'.split(','));

/** Statuses that are not all right, one line each with the reason. */
export function showAttention(statuses: readonly Answer[]): string[] {
  const open = statuses.filter((one) => !fine.has(say(one, 'status')));
  if (statuses.length === 0) return [];
  if (open.length === 0) return ['', `All ${statuses.length} statuses are fine.`];
  const rows = open.map((one) => [say(one, 'tab'), say(one, 'title'), say(one, 'status'), say(one, 'owner') || 'nobody', say(one, 'why')]);
  return ['', `Needs attention (${open.length} of ${statuses.length})`, ...alignRows(rows)];
}

/** Things to mend in the sheet. */
export function showIssues(issues: readonly Answer[]): string[] {
  if (issues.length === 0) return [];
  return ['', 'To mend', ...issues.map((issue) => `  ${say(issue, 'message')}`)];
}

/** A run's process, with its place where it has one. */
export function nameOf(run: Answer): string {
  const title = say(run, 'title') || say(run, 'process');
  const place = say(run, 'location');
  return place === '' ? title : `${title} · ${place}`;
}

function joinRuns(missed: readonly Answer[], moved: readonly Answer[]): Answer[] {
  const known = new Set(missed.map((run) => say(run, 'id')));
  return [...missed, ...moved.filter((run) => !known.has(say(run, 'id')))];
}
