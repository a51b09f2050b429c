import { buildSync } from 'esbuild';
import { join } from 'node:path';
import { readAddOn } from '../../local/cli/read-add-on';
import { Desk } from '../../local/host/desk';
import { Host } from '../../local/host/host';
import type { RunResult } from '../../local/host/run-result';
import { Book } from '../../local/store/book';
import type { Ports } from '../../src/app/ports';

/** The platform's ports over the stand-in; every call is an execution of its own. */
export interface PlatformWorld {
  readonly ports: Ports;
  readonly host: Host;
  /** What the last call cost and did. */
  readonly last: () => RunResult;
}

let bundled: string | null = null;

const tool = (name: string): string => join(__dirname, '../../tools', name);

/** What the build puts in the place of libraries that Apps Script cannot load. */
const alias = {
  eventemitter2: tool('small-emitter.cjs'),
  'jsonpath-plus': tool('refuse-jsonpath.cjs'),
  'hash-it': tool('no-hash.cjs'),
  clone: tool('no-clone.cjs'),
};

function bundleDoor(): string {
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, 'platform-door.mjs')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'door',
    target: 'es2019',
    platform: 'browser',
    alias,
    define: { 'import.meta': '{}' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

function portProxy<K extends keyof Ports>(port: K, call: (port: string, method: string, args: readonly unknown[]) => unknown): Ports[K] {
  return new Proxy(Object.create(null) as Ports[K], {
    get: (_, method) => (typeof method === 'string' ? (...args: unknown[]) => call(port, method, args) : undefined),
  });
}

/** The platform's ports over a book that another host works on too, for whoever needs both. */
export function openPlatform({ book, desk, now, user }: Pick<Host, 'book' | 'desk' | 'now' | 'user'>): PlatformWorld {
  bundled ??= bundleDoor();
  const { html } = readAddOn(join(__dirname, '..', '..'));
  const host = new Host({ code: bundled, manifest: { timeZone: 'Etc/UTC' }, html, book, desk, now, user });
  let last: RunResult | null = null;
  const call = (port: string, method: string, args: readonly unknown[]): unknown => {
    const selection = last?.selection ?? null;
    last = host.run('door.callPort', [JSON.stringify({ port, method, args })], selection === null ? {} : { selection });
    if (last.error !== null) throw new Error(last.error.message);
    const answer = JSON.parse(String(last.value)) as { value?: unknown };
    return answer.value;
  };
  const ports: Ports = {
    workbook: portProxy('workbook', call),
    mailer: portProxy('mailer', call),
    clock: portProxy('clock', call),
    lock: portProxy('lock', call),
    store: portProxy('store', call),
    identity: portProxy('identity', call),
    triggers: portProxy('triggers', call),
    assets: portProxy('assets', call),
  };
  return {
    ports,
    host,
    last: () => {
      if (last === null) throw new Error('nothing was called yet');
      return last;
    },
  };
}

/** Makes a file with one blank tab `Data` (100 x 26) in the zone, and the ports over it. */
export function makePlatformWorld(timeZone: string, now: number): PlatformWorld {
  const book = new Book({ id: 'file-1', name: 'Plan', timeZone, locale: 'en_US' });
  book.addTab('Data', 100, 26);
  return openPlatform({ book, desk: new Desk(), now, user: 'ana@example.com' });
}
