import { productText } from './product';
import { wordsText } from './words';
import type { Ports } from '../../src/app/ports';
import type { Cell } from '../../src/core/tables/cell';
import type { Instant, LocalDateTime, Zone } from '../../src/core/time/local';
import { toInstant } from '../../src/core/time/zone';
import { makeMemoryWorkbook, type CallHook, type MemoryWorkbook } from './memory-workbook';

/** What a test starts from; everything has a default. */
export interface MemoryOptions {
  readonly tabs?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  /** Zone as data (see make-zone.ts); UTC where absent. */
  readonly zone?: Zone;
  /** Wall clock in that zone. */
  readonly now?: LocalDateTime;
  readonly quota?: number;
  readonly fingerprint?: string;
  readonly effective?: string;
  readonly active?: string;
  readonly properties?: Readonly<Record<string, string>>;
  /** Called around every counted call; a throw ends the execution there. */
  readonly onCall?: CallHook;
}

/** A mail as it left. */
export interface SentMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly at: Instant;
}

/** The ports over plain arrays, and the hands to move the world between calls. */
export interface MemoryPorts extends Ports {
  readonly workbook: MemoryWorkbook;
  readonly sent: readonly SentMail[];
  /** Counted calls so far, by name. */
  readonly calls: Readonly<Record<string, number>>;
  setNow(local: LocalDateTime): void;
  setQuota(quota: number): void;
  /** True: another execution holds the lock. */
  setBusy(busy: boolean): void;
}

export const UTC: Zone = { name: 'Etc/UTC', stretches: [{ from: null, offset: 0 }] };
const VALUE_LIMIT = 9 * 1024;
const MAIL_LIMIT = 50;

type Counted = <T>(call: string, run: () => T) => T;

function makeCounter(onCall: CallHook | undefined): { readonly counted: Counted; readonly calls: Record<string, number> } {
  const calls: Record<string, number> = {};
  let index = 0;
  const counted: Counted = (call, run) => {
    index += 1;
    const mine = index;
    onCall?.(call, mine, 'before');
    calls[call] = (calls[call] ?? 0) + 1;
    const result = run();
    onCall?.(call, mine, 'after');
    return result;
  };
  return { counted, calls };
}

function makeStore(properties: Readonly<Record<string, string>>, counted: Counted): Ports['store'] {
  const values = new Map(Object.entries(properties));
  return {
    all: () => counted('store.all', () => Object.fromEntries(values)),
    set: (key, value) =>
      counted('store.set', () => {
        if (value.length > VALUE_LIMIT) throw new Error('Argument too large: value');
        values.set(key, value);
      }),
    remove: (key) => counted('store.remove', () => void values.delete(key)),
  };
}

function makeTriggers(counted: Counted): Ports['triggers'] {
  let exists = false;
  return {
    exists: () => counted('triggers', () => exists),
    create: () => counted('triggers', () => void (exists = true)),
    remove: () => counted('triggers', () => void (exists = false)),
  };
}

function makeMailer(world: { quota: number; now: Instant }, sent: SentMail[], counted: Counted): Ports['mailer'] {
  return {
    quota: () => counted('quota', () => world.quota),
    send: (mail) =>
      counted('send', () => {
        const recipients = mail.to.split(',').length;
        if (!/^[^@\s]+@[^@\s]+$/.test(mail.to.split(',')[0] ?? '')) throw new Error(`Invalid email: ${mail.to}`);
        if (recipients > MAIL_LIMIT) throw new Error('Limit exceeded: Email Recipients Per Message.');
        if (recipients > world.quota) throw new Error('Service invoked too many times for one day: email.');
        world.quota -= recipients;
        sent.push({ ...mail, at: world.now });
      }),
  };
}

function makeLock(world: { busy: boolean }, counted: Counted): Ports['lock'] {
  let held = false;
  return {
    acquire: () => counted('lock', () => (held = held || !world.busy)),
    release: () => counted('lock', () => void (held = false)),
  };
}

/** Makes the ports. Nothing is shared between two of them. */
export function makeMemoryPorts(options: MemoryOptions = {}): MemoryPorts {
  const zone = options.zone ?? UTC;
  const { counted, calls } = makeCounter(options.onCall);
  const world = { now: toInstant(options.now ?? '2026-11-20T10:00', zone), quota: options.quota ?? 100, busy: false };
  const sent: SentMail[] = [];
  return {
    workbook: makeMemoryWorkbook(options.tabs ?? { Sheet1: [] }, options.fingerprint ?? 'file-1', counted),
    mailer: makeMailer(world, sent, counted),
    clock: { now: () => world.now, zone: () => zone, zoneNamed: (name) => (name === zone.name ? zone : null), elapsed: () => 0 },
    lock: makeLock(world, counted),
    store: makeStore(options.properties ?? {}, counted),
    identity: {
      effective: () => options.effective ?? 'installer@corner-cup.example',
      active: () => options.active ?? options.effective ?? 'installer@corner-cup.example',
      authorizationUrl: () => null,
    },
    triggers: makeTriggers(counted),
    assets: { text: (name) => (name === 'Words' ? wordsText : productText) },
    sent,
    calls,
    setNow: (local) => void (world.now = toInstant(local, zone)),
    setQuota: (quota) => void (world.quota = quota),
    setBusy: (busy) => void (world.busy = busy),
  };
}
