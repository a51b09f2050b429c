import { duesOf } from './calendar';
import type { Firm, Work } from './firm';
import { berlinUtc, DAY, dayOf, elapse } from './wall';

/** One occurrence with the time in which it can be done. */
export interface Slot {
  readonly due: number;
  readonly opens: number;
  /** When its window ends. */
  readonly ends: number;
}

/** How far ahead a stream is written out, days. */
const AHEAD = 420;

/** What nobody saw is told of so many days back. */
const LOOK_BACK = 31;

/** Occurrences of one process at one place, and which of them count. */
export class Stream {
  readonly first: number;
  /** Every due time since Starts, with pauses and all. */
  readonly dues: readonly number[];
  /** When it was first seen, or its schedule last changed: due times before this are never made due. */
  since: number;
  /** End of the last pause or rest. */
  wakes = 0;
  private cursor = 0;

  constructor(
    firm: Firm,
    readonly work: Work,
    readonly place: string,
    now: number,
  ) {
    this.first = work.starts ?? dayOf(now);
    this.since = now;
    this.dues = duesOf(firm, work, place, this.first, Math.min(this.first, dayOf(now)), dayOf(now) + AHEAD);
  }

  /** Occurrences whose time has begun and that count: those with a run, and those that are due from `since` on. */
  slots(now: number, exists: (due: number) => boolean, isOver: (due: number) => boolean): readonly Slot[] {
    const slots: Slot[] = [];
    let before: number | undefined;
    const oldest = (dayOf(now) - LOOK_BACK) * DAY;
    for (let at = this.cursor; at < this.dues.length; at += 1) {
      const due = this.dues[at] ?? 0;
      if (!exists(due) && due < Math.max(this.since, oldest)) continue;
      const opens = this.openingOf(due, before);
      const last = slots.pop();
      if (last !== undefined) slots.push({ ...last, ends: Math.min(last.ends, this.openingOf(due, last.due)) });
      if (opens > now && !exists(due)) break;
      slots.push({ due, opens, ends: this.stop });
      before = due >= this.since ? due : undefined;
      if (isOver(due)) this.cursor = at;
    }
    return slots;
  }

  /** How many occurrences came before this one. */
  countBefore(due: number): number {
    return this.dues.indexOf(due);
  }

  private get stop(): number {
    return this.work.ends === null ? Infinity : (this.work.ends + 1) * DAY;
  }

  /** At its own time, but never before the one before is due: then half-way between the two. */
  private openingOf(due: number, before: number | undefined): number {
    const { opensBefore } = this.work;
    const wanted = Math.max(opensBefore === null ? dayOf(due) * DAY : elapse(due, -opensBefore * 60), this.first * DAY);
    return before === undefined || wanted > before ? wanted : elapse(before, Math.floor((berlinUtc(due) - berlinUtc(before)) / 2));
  }
}
