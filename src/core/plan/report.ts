import type { Run } from '../runs/run';
import type { Status } from '../status/status';
import type { Issue } from '../tables/issue';
import type { LocalDateTime } from '../time/local';

/** A run as the command line prints it. */
export interface ReportedRun {
  readonly id: string;
  readonly key: string;
  readonly process: string;
  readonly title: string;
  readonly location: string;
  readonly due: LocalDateTime;
  readonly assignee: string;
  readonly hop: number;
  readonly status: string;
  readonly why: string;
}

/** A status as the command line prints it. */
export interface ReportedStatus extends Pick<Status, 'tab' | 'id' | 'title' | 'owner' | 'status' | 'why' | 'since' | 'flags' | 'because'> {
  /** Runs only: true once the run has its result. */
  readonly closed?: boolean;
}

/** One message of the sweep. */
export interface ReportedMail {
  readonly key: string;
  readonly keys: readonly string[];
  readonly to: string;
  readonly subject: string;
  readonly about: readonly string[];
  readonly state: string;
  readonly text: string;
}

/** One event of the timeline. */
export interface ReportedEvent {
  readonly at: LocalDateTime;
  readonly event: 'opened' | 'covered' | 'late' | 'missed' | 'moved' | 'mail' | 'done' | 'excused' | 'recovered' | 'issue';
  readonly run: string;
  readonly process: string;
  readonly location: string;
  readonly due: LocalDateTime | '';
  readonly assignee: string;
  readonly to: string;
  readonly subject: string;
}

/** What one sweep did. */
export interface SweepReport {
  readonly now: LocalDateTime;
  readonly zone: string;
  readonly opened: readonly ReportedRun[];
  readonly moved: readonly ReportedRun[];
  readonly missed: readonly ReportedRun[];
  readonly closed: readonly ReportedRun[];
  readonly mails: readonly ReportedMail[];
  readonly statuses: readonly ReportedStatus[];
  readonly changed: number;
  readonly issues: readonly Issue[];
  readonly events: readonly ReportedEvent[];
  readonly complete: boolean;
  /** What kept it from its end, as a sentence: the ledger could not be written. Absent where it could. */
  readonly open?: string;
}

/** A run for the report. */
export function reportRun(run: Run): ReportedRun {
  const { id, key, process, location, due, assignee, hop, status, why } = run;
  return { id, key, process, title: run.terms.title, location, due, assignee, hop, status, why };
}
