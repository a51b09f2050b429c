/** A place in the file that a line is about; blank or 0 where it has none. */
export interface Place {
  /** Id of the row, where it is one of Runsheet's. */
  readonly id: string;
  readonly tab: string;
  /** Sheet row, 1-based. */
  readonly row: number;
  /** Column letters. */
  readonly column: string;
}

/** One thing that was found. */
export interface HonestyLine extends Place {
  readonly says: string;
}

/** One question the report asks of the file. */
export interface HonestyPart {
  readonly key: string;
  readonly title: string;
  /** The answer in one sentence with its numbers. */
  readonly says: string;
  readonly state: 'found' | 'clean' | 'no data';
  /** How many there are; `lines` names the first of them. */
  readonly count: number;
  readonly lines: readonly HonestyLine[];
}

/** Something that matters first: where, why, and what to do. */
export interface HonestyFix extends Place {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly action: string;
}

/** What the file says of itself; the answer to `honesty`. */
export interface HonestyView {
  /** Local ISO. */
  readonly at: string;
  /** False where no tabs of Runsheet are there: only what holds for any file is answered then. */
  readonly installed: boolean;
  readonly says: string;
  /** The rule by which the fixes are ranked, in words. */
  readonly rule: string;
  readonly fixes: readonly HonestyFix[];
  readonly parts: readonly HonestyPart[];
}

/** What leaving does, or would do; the answer to `leave`. */
export interface LeaveView {
  /** True where nothing was written. */
  readonly dry: boolean;
  /** True where Runsheet had been removed before. */
  readonly left: boolean;
  /** One sentence a step. */
  readonly says: readonly string[];
}
