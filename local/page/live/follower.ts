import type { PageEvent, PageState } from '../messages';

/** Who shows what the server tells. */
export interface Stage {
  /** Asks for the whole state. */
  readonly ask: () => Promise<PageState>;
  /** Shows a whole state. */
  readonly show: (state: PageState) => Promise<void>;
  /** Shows one event. */
  readonly apply: (event: PageEvent) => void;
  /** The state could not be asked for. */
  readonly failed: (error: unknown) => void;
}

/**
 * Follows the server: every event counts once and in order. Where one was missed, or cannot be shown alone, the whole state is asked
 * for, and the events that came meanwhile are shown on top of it.
 */
export class Follower {
  private version = 0;
  private waiting: PageEvent[] = [];
  private asking = false;
  private askAgain = false;

  constructor(private readonly stage: Stage) {}

  /** Takes an event of the server. */
  receive(event: PageEvent): void {
    if (this.asking) this.waiting.push(event);
    else if (!this.follow(event)) void this.refresh();
  }

  /** Asks for the whole state and shows it; resolves when what is shown is up to date. */
  async refresh(): Promise<void> {
    this.askAgain = true;
    if (this.asking) return;
    this.asking = true;
    try {
      while (this.askAgain) await this.askOnce();
    } catch (error) {
      this.stage.failed(error);
    } finally {
      this.asking = false;
      this.askAgain = false;
    }
  }

  private async askOnce(): Promise<void> {
    this.askAgain = false;
    const state = await this.stage.ask();
    await this.stage.show(state);
    this.version = state.version;
    const { waiting } = this;
    this.waiting = [];
    this.askAgain = !waiting.every((event) => this.follow(event)) || this.askAgain;
  }

  /** False where the whole state is needed. */
  private follow(event: PageEvent): boolean {
    if (event.version <= this.version) return true;
    if (event.version !== this.version + 1 || event.type === 'book') return false;
    this.version = event.version;
    this.stage.apply(event);
    return true;
  }
}
