import { sayCount, sayFirst } from './say-list';
import type { MailMode, StartPreview } from '../contract/overview';
import { oneLine } from '../mail/escape-html';
import type { ReportedRun, SweepReport } from '../plan/report';
import { namePlace } from '../runs/name-place';

/** Refusal of everything that needs the tabs. */
export const NOT_SET_UP = 'There are no tabs of Runsheet in this file yet. Choose "Set up tabs" in the Runsheet menu first.';

/** Refusal where the row that decides about mail was removed. */
export const NO_MAIL_SETTING = 'Settings has no row "Escalation mail" any more. Choose "Set up tabs" in the Runsheet menu to put it back.';

/** Refusal of mail that could reach nobody. */
export const NOBODY_TO_MAIL =
  'Mail cannot be switched on yet: no row of People has an address in its column Email. Fill that in, or start with mail off.';

/** Refusal while another execution works on the file. */
export const FILE_BUSY = 'Runsheet is working on this file at the moment. Wait a minute and try again.';

/** Refusal where somebody changed Settings in that moment. */
export const SETTINGS_CHANGED = 'Somebody changed Settings at this moment, so nothing was started. Look at it and start again.';

export const STOPPED: readonly string[] = [
  'Your hourly checks of this file are stopped. Another person who started theirs still has them.',
];
export const NOTHING_TO_STOP: readonly string[] = [
  'You had no hourly checks in this file, so nothing was stopped. Another person may have theirs.',
];

/** Refusal where Google asks the person for something first. */
export function sayUnauthorized(address: string): string {
  return `Runsheet needs a permission that you have not given yet. Open this address, agree, and start again: ${address}`;
}

const TITLES = 5;
const NAMES = 12;

const titleOf = ({ title, location }: ReportedRun): string => oneLine(namePlace(title, location), 80);
const movedTitle = (run: ReportedRun): string => (run.assignee === '' ? titleOf(run) : `${titleOf(run)} to ${oneLine(run.assignee, 60)}`);

function sayRuns(verb: string, runs: readonly ReportedRun[], nameOf: (run: ReportedRun) => string, after = ''): readonly string[] {
  if (runs.length === 0) return [];
  return [`It ${verb} ${sayCount(runs.length, 'run')}${after}: ${sayFirst(runs.map(nameOf), TITLES)}.`];
}

/** What a check does, as sentences; mail is left out. */
export function sayCheck(report: Pick<SweepReport, 'opened' | 'moved' | 'missed' | 'closed' | 'changed' | 'issues'>): readonly string[] {
  const { opened, moved, missed, closed, changed, issues } = report;
  const says = [
    ...sayRuns('opens', opened, titleOf),
    ...sayRuns('finds', missed, titleOf, ' missed'),
    ...sayRuns('moves', moved, movedTitle, ' on'),
    ...sayRuns('closes', closed, titleOf),
    ...(changed === 0 ? [] : [`It brings ${sayCount(changed, 'cell')} up to date.`]),
  ];
  const mending = issues.length === 0 ? [] : [`${sayCount(issues.length, 'thing')} in the tabs to mend; the sidebar lists what.`];
  return [...(says.length === 0 ? ['It changes nothing now.'] : says), ...mending];
}

/** What becomes of the mails that do not go out at once, and of all while a test recipient is set. */
export function sayWaiting(mails: SweepReport['mails'], testRecipient: string): readonly string[] {
  const count = (state: string): number => mails.filter((mail) => mail.state === state).length;
  const [held, unapproved] = [count('held'), count('waiting for approval')];
  return [
    ...(held === 0 ? [] : [`${sayCount(held, 'mail')} would wait until the quiet hours are over.`]),
    ...(unapproved === 0
      ? []
      : [`${sayCount(unapproved, 'mail')} would wait, because the domain is not among the Approved domains in Settings.`]),
    ...(testRecipient === '' ? [] : [`While Settings names a Test recipient, all mail goes to ${oneLine(testRecipient, 254)}.`]),
  ];
}

const fromOf = (address: string): string => (address === '' ? 'your address' : address);

function sayMode(mail: MailMode): string {
  if (mail === 'off') return 'Mail is off, so nobody is written to. Turn it on in the sidebar, or set Escalation mail in Settings to on.';
  return mail === 'on' ? 'Mail is on.' : 'Mail is on dry run: each one is listed in the Outbox, none is sent.';
}

function sayRecipients({ recipients, domains = [], from }: StartPreview): readonly string[] {
  if (recipients.length === 0) return ['There is nobody to mail yet.'];
  const names = recipients.map(({ name, address }) => (name === '' ? address : `${name} (${address})`));
  const to = `Mail would go to: ${sayFirst(
    names.map((text) => oneLine(text, 200)),
    NAMES,
  )}. It would go out from ${fromOf(from)}.`;
  const later = `People you name later are mailed only at ${sayFirst(domains, NAMES)}; others wait for your approval.`;
  return domains.length === 0 ? [to] : [to, later];
}

/** The question before the hourly checks begin: what they do, whom mail may reach, from whose address. */
export function askStart(preview: StartPreview): string {
  return [
    'Runsheet will look at this file once an hour, as you, and write its statuses into it.',
    ['The first check, if it ran now:', ...preview.says.map((line) => `- ${line}`)].join('\n'),
    [sayMode(preview.mail), ...sayRecipients(preview)].join('\n'),
    'Start?',
  ].join('\n\n');
}

/** What starting did. */
export function sayStarted(mail: MailMode, from: string, domains: readonly string[]): readonly string[] {
  const where = `Mail goes out from ${fromOf(from)}, to people at ${sayFirst(domains, NAMES)}.`;
  return ['Hourly checks are on: the first one comes within the hour.', ...(mail === 'on' ? [where] : [sayMode(mail)])];
}
