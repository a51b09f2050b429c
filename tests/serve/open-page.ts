import { join } from 'node:path';
import type { Invocation } from '../../local/cli/command';
import { readMoment } from '../../local/cli/moments';
import { openSession } from '../../local/cli/session';
import type { Session } from '../../local/cli/session';
import type { AddOn, Surroundings } from '../../local/cli/surroundings';
import type { PageState } from '../../local/page/messages';
import { servePage } from '../../local/serve/serve-page';
import type { ServedPage } from '../../local/serve/serve-page';
import { addOn, root } from '../sweep/cafe';
import { makeFolder } from '../xlsx/make-xlsx';
import { EventReader } from './event-reader';

// A page saves after a second of quiet and looks at its file twice a second.
jest.setTimeout(30_000);

export const OWNER = 'mara@cafe.example';
const ZONE = 'Europe/Berlin';

/** How a test opens a page; the clock stands at Monday 16 November 2026, 06:00 in Berlin. */
export interface PageOptions {
  readonly addOn?: AddOn;
  /** An existing workbook; a new one with one empty tab otherwise. */
  readonly path?: string;
  /** What is in the workbook before it is opened. */
  readonly fill?: (session: Session) => void;
  /** The machine's clock, which the page then follows. */
  readonly machine?: () => number;
  readonly smtpUrl?: string;
}

/** A page that is served, and what a window would do with it. */
export interface OpenPage extends ServedPage {
  readonly path: string;
  /** What the server said on stderr. */
  readonly said: string[];
  readonly state: () => Promise<PageState>;
  /** Sends a message to an address below /api and gives its answer. */
  readonly post: (name: string, message: object) => Promise<Record<string, unknown>>;
  /** Opens one more window's line of events. */
  readonly listen: () => Promise<EventReader>;
}

const open: { page: ServedPage; readers: EventReader[] }[] = [];

/** Ends every page a test opened. */
export async function closePages(): Promise<void> {
  for (const { page, readers } of open.splice(0)) {
    for (const reader of readers) reader.close();
    await page.stop();
  }
}

/** Serves a workbook on a free port. */
export async function openPage(options: PageOptions = {}): Promise<OpenPage> {
  process.env['TZ'] = addOn.manifest.timeZone;
  const path = options.path ?? join(makeFolder(), 'cafe.xlsx');
  const said: string[] = [];
  const surroundings = makeSurroundings(options, said);
  const session = await openSession(invocationFor(path, surroundings), { writes: true, creates: true });
  if (session.opened.book.tabs.length === 0) session.opened.book.addTab('Sheet1', 40, 10);
  options.fill?.(session);
  const stands = options.machine === undefined ? session.host.now : null;
  const page = await servePage(session, surroundings, { stands, port: 0, fresh: options.path === undefined, beats: false });
  const readers: EventReader[] = [];
  open.push({ page, readers });
  const at = (name: string): string => `${page.address}api/${name}`;
  return {
    ...page,
    path,
    said,
    state: async () => (await (await fetch(at('state'))).json()) as PageState,
    post: async (name, message) => {
      const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(message) };
      return (await (await fetch(at(name), request)).json()) as Record<string, unknown>;
    },
    listen: async () => {
      const reader = await EventReader.open(at('events'));
      readers.push(reader);
      return reader;
    },
  };
}

/** What a command gets of a machine in Berlin, without a terminal. */
export function makeSurroundings(options: PageOptions, said: string[]): Surroundings {
  const terminal = { out: () => undefined, err: (text: string) => void said.push(text.trim()), watched: false };
  const clock = options.machine ?? ((): number => readMoment('2026-11-16T06:00', ZONE, 'now'));
  const env = options.smtpUrl === undefined ? {} : { SMTP_URL: options.smtpUrl };
  return { terminal, addOn: options.addOn ?? addOn, clock, zone: ZONE, env, root };
}

/** An invocation of a command on one workbook, by its owner. */
export function invocationFor(path: string, surroundings: Surroundings): Invocation {
  return { positionals: [path], text: (name) => (name === 'user' ? OWNER : null), flag: () => false, surroundings };
}
