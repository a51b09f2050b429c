import type { Tone } from './tone';

/** One part of a meeting. `kind` names what the sidebar shows under it. */
export interface AgendaPart {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly kind: 'talk' | 'headlines' | 'scorecard' | 'rocks' | 'todos' | 'issues' | 'close';
}

/** A meeting that runs, as it is kept in the file: everybody who opens the sidebar sees the same one. */
export interface RunningMeeting {
  readonly id: string;
  /** Local date and time. */
  readonly started: string;
  readonly by: string;
  /** Position in the agenda. */
  readonly at: number;
  /** Seconds spent in each part until the clock was started last. */
  readonly spent: readonly number[];
  /** Instant (`Z`) at which the clock was started last; `null` while it is paused. */
  readonly since: string | null;
  /** What is to be told on, as it was written so far. */
  readonly messages: string;
}

/** A meeting that is over. */
export interface PastMeeting {
  readonly id: string;
  readonly date: string;
  readonly minutes: number;
  readonly rating: number | null;
  readonly says: string;
}

/** Something that is talked about. */
export interface MeetingLine {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly status: string;
  readonly tone: Tone;
  /** Local date, `null` where it has none. */
  readonly due: string | null;
}

/** The answer to `meeting`. */
export interface MeetingView {
  /** Of the meeting that runs, else as Settings has it. */
  readonly agenda: readonly AgendaPart[];
  /** Names of those who lead, then of everybody else. */
  readonly people: readonly string[];
  /** How many of `people` lead. */
  readonly leaders: number;
  readonly running: RunningMeeting | null;
  /** At most thirteen, the oldest first. */
  readonly history: readonly PastMeeting[];
  /** Open issues, the first to solve first. */
  readonly issues: readonly MeetingLine[];
  /** Open to-dos, the oldest due first. */
  readonly todos: readonly MeetingLine[];
  /** To-dos that were due in the last seven days, today included, and how many of them are done. */
  readonly kept: { readonly done: number; readonly of: number };
  /** What the last meeting wanted told on, `''` where nothing. */
  readonly told: string;
  /** Why no meeting can be held, `''` where one can. */
  readonly refusal: string;
  /** Instant of the answer, so that the sidebar counts from the server's clock. */
  readonly now: string;
}

/** The answer to `start-meeting`, `move-meeting` and `end-meeting`: what was done, and what runs now. */
export interface MeetingStep {
  readonly says: readonly string[];
  readonly running: RunningMeeting | null;
  readonly now: string;
}
