import { addOn, setClock } from './cafe';
import { Desk } from '../../local/host/desk';
import { Host, type RunOptions } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { Book } from '../../local/store/book';

/** The built add-on in a file in which nothing was ever set up; `warm` as for `makeCafe`. */
export function makeEmpty(warm = false): Host {
  const book = new Book({ id: 'cafe', name: 'Café', timeZone: 'Europe/Berlin', locale: 'en_GB' });
  book.addTab('Sheet1');
  const host = new Host({ ...addOn, book, desk: new Desk(), now: 0, user: 'dee@cafe.example', warm });
  setClock(host, '2026-11-20T06:05');
  host.desk.user(host.user);
  host.desk.store('document:cafe');
  return host;
}

/** What the door answered, its envelope read. */
export interface Asked {
  readonly run: RunResult;
  readonly ok: boolean;
  readonly version: string;
  readonly error: string;
  readonly result: Readonly<Record<string, unknown>>;
}

/** Asks as the sidebar does. */
export function askAs(host: Host, request: object, options: RunOptions = {}): Asked {
  const run = host.rpc('rpc', JSON.stringify(request), options);
  if (run.error !== null) throw new Error(run.error.message);
  return { run, ...(JSON.parse(String(run.value)) as Omit<Asked, 'run'>) };
}

/** Everything in the file and beside it that an action could change. */
function footprint(host: Host): unknown {
  const cells = host.book.tabs.map((tab) => [tab.name, tab.version, tab.lastRow(), tab.hidden]);
  return { cells, changes: host.book.changes, desk: JSON.stringify(host.desk), mails: host.desk.mails.length };
}

const WRITES = /\.(set|insert|delete|append|clear|put|send|create|remove|show|add)/;

/** Names of the services an execution wrote to; keeping the zone in the cache is none. */
export function writesOf(run: RunResult): readonly string[] {
  return Object.keys(run.calls.byService).filter((name) => WRITES.test(name) && name !== 'Cache.put');
}

/** Clicks an item and gives what was shown, dialog by dialog: title and text. */
export function click(
  host: Host,
  handler: string,
  answers: readonly string[] = [],
  options: RunOptions = {},
): readonly (readonly [string, string])[] {
  const run = host.run(handler, [], { answers, ...options });
  expect([run.error, run.missing]).toEqual([null, []]);
  return run.alerts.map(({ title, text }) => [title, text] as const);
}

/** The texts alone. */
export const textsOf = (host: Host, handler: string, answers: readonly string[] = [], options: RunOptions = {}): readonly string[] =>
  click(host, handler, answers, options).map(([, text]) => text);

/** Does something that must change nothing, neither in the file nor beside it. */
export function unchanged<T>(host: Host, act: () => T): T {
  host.desk.user(host.user);
  const before = footprint(host);
  const result = act();
  expect(footprint(host)).toEqual(before);
  return result;
}
