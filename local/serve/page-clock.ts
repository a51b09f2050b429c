import { localText, readMoment } from '../cli/moments';
import type { ClockMessage, PageClock } from '../page/messages';

const hour = 3_600_000;
const days = { day: 1, week: 7 } as const;

/** The clock of the page: the machine's own, or one that stands until somebody moves it. */
export class Clock {
  private stands: number | null;

  /** `stands` is the moment at which it stands, `null` where it follows the machine's clock. */
  constructor(
    private readonly machine: () => number,
    stands: number | null,
    readonly zone: string,
  ) {
    this.stands = stands;
  }

  get runs(): boolean {
    return this.stands === null;
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.stands ?? this.machine();
  }

  /** Moves it to a moment; from then on it stands. */
  moveTo(moment: number): void {
    this.stands = moment;
  }

  /** Where a step leads: days end at the same wall-clock time they began at. */
  after(by: Exclude<ClockMessage['by'], 'stop'>): number {
    const now = this.now();
    if (by === 'hour') return now + hour;
    const local = localText(now, this.zone);
    const day = new Date(Date.parse(`${local.slice(0, 10)}T00:00Z`) + days[by] * 24 * hour).toISOString().slice(0, 10);
    return readMoment(`${day}${local.slice(10)}`, this.zone, 'now') + (now % 60_000);
  }

  describe(): PageClock {
    const now = this.now();
    return { now, local: localText(now, this.zone), zone: this.zone, runs: this.runs };
  }
}
