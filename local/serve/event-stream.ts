import type { ServerResponse } from 'node:http';
import type { PageEvent } from '../page/messages';

type WithoutVersion<Event> = Event extends unknown ? Omit<Event, 'version'> : never;

/** An event before it gets its number. */
export type News = WithoutVersion<PageEvent>;

/** Silence after which a proxy or a browser would take the line for dead. */
const keepAliveMs = 15_000;

/** Tells every open window the same events, numbered without a gap. */
export class EventStream {
  private readonly windows = new Set<ServerResponse>();
  private readonly keepAlive: NodeJS.Timeout;
  private last = 0;

  constructor() {
    this.keepAlive = setInterval(() => this.write(': still here\n\n'), keepAliveMs);
    this.keepAlive.unref();
  }

  /** Number of the newest event. */
  get version(): number {
    return this.last;
  }

  /** Opens the line to one more window; `headers` come first, and are all that is sent where only the head was asked for. */
  open(response: ServerResponse, headers: Readonly<Record<string, string>>, head = false): void {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
    if (head) return void response.end();
    response.write(`: version ${this.last}\n\n`);
    this.windows.add(response);
    response.on('close', () => this.windows.delete(response));
  }

  send(news: News): void {
    this.last++;
    this.write(`id: ${this.last}\ndata: ${JSON.stringify({ ...news, version: this.last })}\n\n`);
  }

  /** Ends every line. */
  close(): void {
    clearInterval(this.keepAlive);
    for (const response of this.windows) response.end();
    this.windows.clear();
  }

  private write(text: string): void {
    for (const response of this.windows) response.write(text);
  }
}
