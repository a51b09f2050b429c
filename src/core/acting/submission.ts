/** What somebody gives for a run or one of its steps; what is absent stays as it is. */
export interface Submission {
  readonly run: string;
  /** Order of the step; absent: the run itself. */
  readonly step?: number;
  readonly proof?: string;
  readonly done?: boolean;
  readonly note?: string;
  /** What was shown, as `seenOfRun` names it. */
  readonly seen?: string;
}
