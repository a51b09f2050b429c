import type { Tab } from '../store/tab';
import type { Unflushed } from './faults';
import { seededRandom } from './random';

interface PendingWrite {
  readonly tab: Tab;
  readonly apply: () => void;
  readonly rows: number;
  readonly columns: number;
}

/** How the size of a tab's grid changes with a write. */
export interface Growth {
  readonly rows?: number;
  readonly columns?: number;
}

/** Cell writes of one execution that Google has not carried out yet, in order. */
export class PendingWrites {
  private queue: PendingWrite[] = [];

  add(tab: Tab, apply: () => void, growth: Growth = {}): void {
    this.queue.push({ tab, apply, rows: growth.rows ?? 0, columns: growth.columns ?? 0 });
  }

  /** Rows of the tab as this execution sees them, unflushed inserts and deletes included. */
  maxRows(tab: Tab): number {
    return this.queue.reduce((rows, write) => (write.tab === tab ? rows + write.rows : rows), tab.maxRows);
  }

  maxColumns(tab: Tab): number {
    return this.queue.reduce((columns, write) => (write.tab === tab ? columns + write.columns : columns), tab.maxColumns);
  }

  /** Carries out what waits for one tab, as a read of it does. */
  flushTab(tab: Tab): void {
    if (this.queue.length === 0) return;
    const due = this.queue.filter((write) => write.tab === tab);
    this.queue = this.queue.filter((write) => write.tab !== tab);
    for (const write of due) write.apply();
  }

  flushAll(): void {
    const due = this.queue;
    this.queue = [];
    for (const write of due) write.apply();
  }

  /** What a killed execution leaves behind. */
  settle(mode: Unflushed, seed: number): void {
    const kept = mode === 'lost' ? 0 : mode === 'kept' ? this.queue.length : Math.floor(seededRandom(seed)() * (this.queue.length + 1));
    const due = this.queue.slice(0, kept);
    this.queue = [];
    for (const write of due) write.apply();
  }
}
