import type { PageEvent } from '../../local/page/messages';

type EventOf<Type extends PageEvent['type']> = Extract<PageEvent, { readonly type: Type }>;

interface Waiting {
  readonly fits: (event: PageEvent) => boolean;
  readonly found: (event: PageEvent) => void;
}

/** A window's line of events. */
export class EventReader {
  readonly events: PageEvent[] = [];
  private readonly waiting: Waiting[] = [];
  private readonly abort = new AbortController();
  private looked = 0;

  static async open(address: string): Promise<EventReader> {
    const reader = new EventReader();
    const answer = await fetch(address, { signal: reader.abort.signal });
    if (answer.body === null) throw new Error('the line of events is empty');
    const lines = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    await lines.read();
    void reader.follow(lines).catch(() => undefined);
    return reader;
  }

  close(): void {
    this.abort.abort();
  }

  /** The next event of a kind that fits, of those not yet waited for. */
  async next<Type extends PageEvent['type']>(type: Type, fits: (event: EventOf<Type>) => boolean = () => true): Promise<EventOf<Type>> {
    const suits = (event: PageEvent): boolean => event.type === type && fits(event as EventOf<Type>);
    const at = this.events.findIndex((event, index) => index >= this.looked && suits(event));
    const known = this.events[at];
    if (known !== undefined) {
      this.looked = at + 1;
      return known as EventOf<Type>;
    }
    return new Promise((resolve) => {
      this.waiting.push({ fits: suits, found: (event) => resolve(event as EventOf<Type>) });
    });
  }

  private async follow(lines: ReadableStreamDefaultReader<string>): Promise<void> {
    let rest = '';
    for (let part = await lines.read(); !part.done; part = await lines.read()) {
      const blocks = (rest + part.value).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.take(block);
    }
  }

  private take(block: string): void {
    const data = block.split('\n').find((line) => line.startsWith('data: '));
    if (data === undefined) return;
    const event = JSON.parse(data.slice(6)) as PageEvent;
    this.events.push(event);
    const index = this.waiting.findIndex(({ fits }) => fits(event));
    if (index < 0) return;
    this.looked = this.events.length;
    this.waiting.splice(index, 1)[0]?.found(event);
  }
}
