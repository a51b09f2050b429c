import type { LocalDateTime } from '../time/local';
import type { Row } from '../tables/row';

/** 0 owner, 1 backup, 2 fallback, 3 business owner. */
export type Hop = 0 | 1 | 2 | 3;
export const LAST_HOP: Hop = 3;

/** One step as copied into a run when it opened. */
export interface TermStep {
  readonly order: number;
  readonly step: string;
  readonly proof: string;
  readonly required: boolean;
}

/** One step as it stood when its run closed: order, title, status, proof, who, when, note; long texts are shortened. */
export type KeptStep = readonly [number, string, string, string, string, LocalDateTime | null, string];

/** Stands where else the order of a step does, for the tick of the run itself. */
export const THE_RUN = -1;

/** A tick the engine knows: who made it and when, so that a name or a time that somebody types counts for nothing. */
export interface Mark {
  /** Order of the step, or `THE_RUN`. */
  readonly of: number;
  /** As Done by says it. */
  readonly by: string;
  readonly at: LocalDateTime;
  /** Where the run stood then. */
  readonly hop: Hop;
  /** Address of whoever made it; absent where Google did not reveal it. */
  readonly email?: string;
}

/** What a second person said of a tick. */
export interface SignOff {
  /** Order of the step, or `THE_RUN`. */
  readonly of: number;
  readonly verdict: 'approve' | 'reject';
  /** Name, or the address where People does not know it. */
  readonly by: string;
  readonly email: string;
  readonly at: LocalDateTime;
  /** Whose work and of when: the mark that was signed. */
  readonly doer: string;
  readonly marked: LocalDateTime;
  /** Tells which proof was looked at. */
  readonly seen: string;
  readonly note: string;
}

/** What was agreed when the run opened, and what has happened since that no column shows; JSON in the Terms cell. */
export interface Terms {
  readonly v: 1;
  readonly title: string;
  /** Number of the process version. */
  readonly version: number;
  /** Places as typed: owner (rotation already applied), backup, fallback, business owner. */
  readonly chain: readonly [string, string, string, string];
  readonly grace: number;
  readonly moves: number;
  /** Weekdays the cadence names. */
  readonly days: readonly number[];
  readonly proof: string;
  readonly strict: boolean;
  readonly optional: boolean;
  readonly steps: readonly TermStep[];
  /** Moment from which the current wait counts; absent before the first move. */
  readonly base?: LocalDateTime;
  /** Hop at which somebody said "I have it"; absent where nobody did. */
  readonly held?: Hop;
  /** When it was missed. */
  readonly missed?: LocalDateTime;
  /** Who held it before the last move. */
  readonly from?: string;
  /** Where it stands and who has it, while it is open: what somebody types into those columns counts for nothing. Absent in runs of older versions. */
  readonly holds?: readonly [Hop, string];
  /** When a person handed it to whoever has it now; absent where nobody did at this place. */
  readonly given?: LocalDateTime;
  /** Who did, as the log names them. */
  readonly giver?: string;
  /** When it was closed, whatever the result. */
  readonly closed?: LocalDateTime;
  /** Why places of the chain were passed. */
  readonly passed?: string;
  /** True once nobody of the rest of the chain could take it: it stays with whoever had it. */
  readonly stuck?: boolean;
  /** When it was seen last that it stays with whoever had it: missed at the last hop, or with nobody left to take it. */
  readonly stayed?: LocalDateTime;
  /** When it was first seen late, where that was not the sweep after Due: it rested meanwhile. */
  readonly late?: LocalDateTime;
  /** When the assignee's "Cannot do as defined" was first seen. */
  readonly cannot?: LocalDateTime;
  /** Hop at which it was given; absent in runs of older versions. */
  readonly cannotHop?: Hop;
  /** Reason of an Excuse, or of an engine's own closing. */
  readonly reason?: string;
  /** True where the holder stands in for somebody who is away. */
  readonly covered?: boolean;
  /** True once a step was seen ticked before its turn. */
  readonly disorder?: boolean;
  /** True where no sweep ran during the whole window. */
  readonly unseen?: boolean;
  /** Orders of cell proofs (`THE_RUN`: its own) that held already when the run opened, and have not been seen otherwise since. */
  readonly before?: readonly number[];
  /** Ticks that stand, while the run is open. */
  readonly marks?: readonly Mark[];
  readonly signed?: readonly SignOff[];
  /** The note of a closed run as the log knows it; absent in runs closed by an older version. */
  readonly noted?: string;
  /** Its steps as they stood when it closed; their rows may go then. Absent where it has none. */
  readonly kept?: readonly KeptStep[];
}

export type RunStatus = 'Scheduled' | 'Open' | 'Late' | 'Missed' | 'Done' | 'Done late' | 'Done by backup' | 'Excused';

/** One occurrence of a process at a location. */
export interface Run {
  /** The row it was read from; `null` for one that opens now. */
  readonly row: Row | null;
  readonly id: string;
  /** Process id, location and due time. */
  readonly key: string;
  readonly process: string;
  readonly location: string;
  readonly due: LocalDateTime;
  /** Name of whoever holds it, `''` where nobody could be found. */
  readonly assignee: string;
  readonly status: RunStatus;
  readonly hop: Hop;
  readonly why: string;
  readonly opened: LocalDateTime;
  readonly moved: LocalDateTime | null;
  readonly doneBy: string;
  readonly doneAt: LocalDateTime | null;
  readonly terms: Terms;
  /** What the team wrote. */
  readonly tick: boolean;
  readonly proof: string;
  readonly answer: string;
  readonly note: string;
  readonly flags: readonly string[];
}

/** One step of an open run. */
export interface RunStep {
  readonly row: Row | null;
  readonly run: string;
  readonly order: number;
  readonly step: string;
  readonly needs: string;
  readonly required: boolean;
  readonly status: 'Waiting' | 'Open' | 'Proof missing' | 'Done' | 'Skipped';
  readonly doneBy: string;
  readonly doneAt: LocalDateTime | null;
  readonly tick: boolean;
  readonly proof: string;
  readonly note: string;
}

/** The key that makes an occurrence happen once. */
export function runKey(process: string, location: string, due: LocalDateTime): string {
  return `${process}|${location}|${due}`;
}

/** The parts of a key; a location may hold any character, `|` too. */
export function readRunKey(key: string): { readonly process: string; readonly location: string; readonly due: LocalDateTime } {
  const first = key.indexOf('|');
  const last = key.lastIndexOf('|');
  if (first < 0) return { process: key, location: '', due: '' };
  return { process: key.slice(0, first), location: key.slice(first + 1, Math.max(first + 1, last)), due: key.slice(last + 1) };
}

/** Stands behind the id of a process in the key of a run that reviews its definition; no id holds this character. */
export const REVIEW_MARK = '~review';

/** True for the process of a run that reviews a definition. */
export function isReview(process: string): boolean {
  return process.endsWith(REVIEW_MARK);
}

/** True where the run has a result. */
export function isClosed(run: Run): boolean {
  return run.terms.closed !== undefined;
}
