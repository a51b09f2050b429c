/** One part of a meeting. `kind` names what the sidebar shows under it. */
export interface AgendaPart {
  readonly key: string;
  readonly title: string;
  readonly minutes: number;
  readonly kind: 'talk' | 'scorecard' | 'rocks' | 'todos' | 'issues' | 'close';
}

/** A meeting that runs, as it is kept in the file: everybody who opens the sidebar sees the same one. */
export interface RunningMeeting {
  readonly id: string;
  readonly started: string;
  readonly by: string;
  /** Position in the agenda. */
  readonly at: number;
  /** Seconds spent in each part before the one that runs now. */
  readonly spent: readonly number[];
  /** Instant (`Z`) at which the clock was started last; `null` while it is paused. */
  readonly since: string | null;
}

/** A meeting that is over. */
export interface PastMeeting {
  readonly id: string;
  readonly date: string;
  readonly minutes: number;
  readonly rating: number | null;
  readonly says: string;
}

/** The answer to `meeting`. */
export interface MeetingView {
  readonly agenda: readonly AgendaPart[];
  readonly people: readonly string[];
  readonly running: RunningMeeting | null;
  readonly history: readonly PastMeeting[];
  /** Instant of the answer, so that the sidebar counts from the server's clock. */
  readonly now: string;
}
