import { setImmediate } from 'node:timers/promises';
import { fullHourFrom, fullHoursBetween } from '../cli/full-hours';
import { fireTrigger } from '../host/events';
import type { ClockMessage } from '../page/messages';
import { Refusal } from '../xlsx/refusal';
import type { LiveBook } from './live-book';
import { sayHeartbeat } from './say-heartbeat';

/** Heartbeats of one move from which on they share one scope. */
const manyBeats = 4;
/** Longest sleep of the watch over the machine's clock: a machine that slept is noticed soon. */
const longestWaitMs = 30_000;

/** Moves the clock of the page and lets the hourly triggers fire on the way, and beside a clock that runs. */
export class Clockwork {
  private moving = false;
  private stopping = false;
  private closed = false;
  private timer: NodeJS.Timeout | null = null;
  private nextHour: number;

  /** `broke` hears of what should not happen while nobody waits for an answer. */
  constructor(
    private readonly live: LiveBook,
    private readonly broke: (error: unknown) => void,
  ) {
    this.nextHour = fullHourFrom(live.clock.now() + 1, live.clock.zone);
  }

  /** True while a step is under way. */
  get isMoving(): boolean {
    return this.moving;
  }

  /** One step of the clock, or the end of the one under way. Refuses a step while another is under way. */
  async move(by: ClockMessage['by']): Promise<void> {
    if (by === 'stop') {
      this.stopping = this.moving;
      return;
    }
    if (this.moving) throw new Refusal('The clock is moving already; stop it first.');
    this.moving = true;
    try {
      await this.live.queue.run(() => undefined);
      await this.run(this.live.clock.after(by));
    } finally {
      this.moving = false;
      this.stopping = false;
    }
  }

  /** Fires every clock trigger of the book as its owner, as Google does; none where nobody made one. `warm`: see `LiveBook.begin`. */
  beat(warm = false): void {
    const { live } = this;
    const host = live.begin(warm);
    const mark = live.mark();
    const due = host.desk.triggers.filter((one) => one.bookId === host.book.id && one.event === 'CLOCK');
    for (const trigger of due) {
      const run = fireTrigger(host, trigger, {}, { full: false });
      if (run !== null) live.record({ kind: 'heartbeat', name: trigger.handler, user: trigger.user }, run, sayHeartbeat(run));
    }
    live.events.send({ type: 'clock', clock: live.clock.describe() });
    live.tell();
    if (live.mark() !== mark) live.touch();
  }

  /** Fires at the full hours of a clock that runs, until `close`. */
  start(): void {
    const wait = (): void => {
      if (this.closed) return;
      const left = this.live.clock.runs ? this.nextHour - this.live.clock.now() : longestWaitMs;
      this.timer = setTimeout(() => void this.look().catch(this.broke).finally(wait), Math.max(0, Math.min(left, longestWaitMs)));
      this.timer.unref();
    };
    wait();
  }

  /** Ends a move under way and the watch. */
  close(): void {
    this.closed = true;
    this.stopping = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async look(): Promise<void> {
    const { live } = this;
    if (!live.clock.runs || live.clock.now() < this.nextHour) return;
    this.nextHour = fullHourFrom(live.clock.now() + 1, live.clock.zone);
    await live.queue.run(() => this.beat());
  }

  private async run(to: number): Promise<void> {
    const { live } = this;
    const hours = fullHoursBetween(live.clock.now(), to, live.clock.zone);
    let done = 0;
    live.events.send({ type: 'progress', done, of: hours.length });
    for (const hour of hours) {
      if (this.stopping) break;
      await live.queue.run(() => {
        live.clock.moveTo(hour);
        this.beat(hours.length >= manyBeats);
      });
      done++;
      live.events.send({ type: 'progress', done, of: hours.length });
      // Lets the server answer between two heartbeats.
      await setImmediate();
    }
    if (done === hours.length) live.clock.moveTo(to);
    else live.events.send({ type: 'progress', done, of: done });
    live.events.send({ type: 'clock', clock: live.clock.describe() });
  }
}
