import type { Member, Work } from './firm';

export type Ending = 'Done' | 'Done late' | 'Done by backup' | 'Missed' | 'Excused';

/** A run as the model sees it. Times are wall-clock minutes. */
export interface RunState {
  readonly key: string;
  readonly work: Work;
  readonly place: string;
  readonly due: number;
  readonly opened: number;
  /** Owner, backup, fallback and business owner as cells. */
  readonly chain: readonly string[];
  holder: Member | null;
  hop: number;
  /** The hop of the last move, which may be followed by a try that found nobody. */
  given: number;
  /** Who had it before. */
  from: Member | null;
  /** When it last changed hands, or was opened. */
  changed: number;
  /** Nominal time from which the current wait counts. */
  base: number;
  /** Extra minutes of this hop, once somebody said "I have it". */
  hold: number;
  status: 'Open' | 'Late' | 'Missed' | Ending;
  missed: boolean;
  stuck: boolean;
  closed: number | null;
  doneAt: number | null;
  movedAt: number | null;
  /** Numbers of the heartbeats in which it opened, last moved and closed. */
  readonly beats: { readonly opened: number; moved: number; closed: number };
  /** Typed by people. */
  cells: {
    done: boolean;
    good: boolean;
    answer: string;
    note: string;
    /** When it was seen to be ticked. */
    at?: number;
    /** Who is known to have ticked it. */
    by?: string;
  };
  /** Addresses that really got word of the miss. */
  readonly knows: Set<string>;
}

/** Something that somebody has to be told. */
export interface Duty {
  readonly run: RunState;
  /** `late`, `covered`, `hop1`, `gave-1`, `nag-2026-11-21`, `recovered`, `ended`, `cannot`, `unseen`, `stays`, `stuck-missed`. */
  readonly kind: string;
  readonly to: Member;
  /** The holder's hop when it arose. */
  readonly hop: number;
  state: 'waits' | 'sent' | 'dropped';
}

/** How a duty is written down: `P-1||2026-11-20T07:00 late ana@cafe.example`. */
export const nameDuty = ({ run, kind, to }: Pick<Duty, 'run' | 'kind' | 'to'>): string => `${run.key} ${kind} ${to.email}`;
