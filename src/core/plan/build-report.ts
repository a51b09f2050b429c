import { reportRun, type ReportedEvent, type ReportedMail, type ReportedRun, type ReportedStatus, type SweepReport } from './report';
import { runEvents } from './run-events';
import type { SweepPlan } from './plan-sweep';
import type { NamedMessage } from '../mail/name-messages';
import type { PastRun } from '../runs/past-run';
import { isClosed, type Run } from '../runs/run';
import type { LocalDateTime } from '../time/local';

/** What became of the plan when it was carried out. */
export interface Carried {
  readonly now: LocalDateTime;
  readonly zone: string;
  readonly messages: readonly NamedMessage[];
  readonly changed: number;
  readonly complete: boolean;
  /** True where the runs closed long ago are reported too. */
  readonly past: boolean;
}

function runStatus(run: Run, tab: string): ReportedStatus {
  const { id, assignee, status, why, flags } = run;
  return {
    tab,
    id,
    title: run.terms.title,
    owner: assignee,
    status,
    why,
    since: run.terms.missed ?? null,
    flags,
    because: [run.process],
    closed: isClosed(run),
  };
}

function pastStatus(run: PastRun, tab: string): ReportedStatus {
  const { id, status } = run;
  const { title, assignee, why } = run.tell();
  return { tab, id, title, owner: assignee, status, why, since: null, flags: [], because: [run.process], closed: true };
}

function runStatuses(plan: SweepPlan, withPast: boolean): readonly ReportedStatus[] {
  const tab = 'Runs';
  const shown = new Set(plan.runs.outcomes.map((outcome) => outcome.run.id));
  const resting = plan.ledger.open.filter((run) => !shown.has(run.id));
  const past = withPast ? plan.ledger.past.filter((run) => !shown.has(run.id)) : [];
  return [
    ...plan.runs.outcomes.map(({ run }) => runStatus(run, tab)),
    ...resting.map((run) => runStatus(run, tab)),
    ...past.map((run) => pastStatus(run, tab)),
  ];
}

/** Every status there is, strategy first, then the runs; those closed before this sweep only where asked for. */
export function reportStatuses(plan: SweepPlan, withPast: boolean): readonly ReportedStatus[] {
  const strategy = plan.statuses.map(({ tab, id, title, owner, status, why, since, flags, because }) => ({
    ...{ tab, id, title, owner, status, why, since },
    ...{ flags, because },
  }));
  return [...strategy, ...runStatuses(plan, withPast)];
}

function reportMail({ group, message }: NamedMessage): ReportedMail {
  const keys = group.entries.map((entry) => entry.key);
  const about = [...new Set(group.entries.map((entry) => entry.about))];
  const state = group.entries[0]?.state ?? 'queued';
  return { key: keys[0] ?? '', keys, to: message.to, subject: message.subject, about, state, text: message.text };
}

/** A timeline shows a mail when it goes, once; what is held or waits is still to come. */
const GOES: ReadonlySet<string> = new Set(['sent', 'unconfirmed', 'dry run']);

function mailEvents({ group, message }: NamedMessage, runs: ReadonlyMap<string, Run>, now: LocalDateTime): readonly ReportedEvent[] {
  return group.entries
    .filter(({ state }) => GOES.has(state))
    .map((entry) => {
      const run = runs.get(entry.about);
      const { process = '', location = '', due = '', assignee = '' } = run ?? {};
      return { at: now, event: 'mail', run: entry.about, process, location, due, assignee, to: message.to, subject: message.subject };
    });
}

/** An issue stands for the newest run that shows what keeps failing. */
function issueEvents({ patterns }: SweepPlan, now: LocalDateTime): readonly ReportedEvent[] {
  return patterns.flatMap(({ process, bad }) => {
    const [run] = bad;
    if (run === undefined) return [];
    const { id, location, due } = run;
    return [{ at: now, event: 'issue', run: id, process: process.id, location, due, assignee: '', to: '', subject: '' }];
  });
}

/** The report of a sweep. */
export function buildReport(plan: SweepPlan, carried: Carried): SweepReport {
  const { outcomes } = plan.runs;
  const pick = (wanted: 'openedNow' | 'movedNow' | 'missedNow' | 'closedNow'): readonly ReportedRun[] =>
    outcomes
      .filter((outcome) => outcome[wanted] && (wanted !== 'openedNow' || outcome.run.terms.unseen !== true))
      .map(({ run }) => reportRun(run));
  const runs = new Map([...plan.ledger.stillTold, ...plan.currentRuns].map((run) => [run.id, run]));
  const events = [
    ...outcomes.flatMap((outcome) => runEvents(outcome, carried.now)),
    ...issueEvents(plan, carried.now),
    ...carried.messages.flatMap((named) => mailEvents(named, runs, carried.now)),
  ];
  return {
    now: carried.now,
    zone: carried.zone,
    opened: pick('openedNow'),
    moved: pick('movedNow'),
    missed: pick('missedNow'),
    closed: pick('closedNow'),
    mails: carried.messages.map(reportMail),
    statuses: reportStatuses(plan, carried.past),
    changed: carried.changed,
    issues: plan.issues,
    events,
    complete: carried.complete,
  };
}

/** The report of a sweep that did nothing, because another one holds the file. */
export function emptyReport(now: LocalDateTime, zone: string): SweepReport {
  return {
    now,
    zone,
    opened: [],
    moved: [],
    missed: [],
    closed: [],
    mails: [],
    statuses: [],
    changed: 0,
    issues: [],
    events: [],
    complete: false,
  };
}
