import { digest } from '../ids/digest';
import { byteLength } from '../texts/byte-length';
import { daysBetween } from '../time/arith';
import type { LocalDate } from '../time/local';

/**
 * Claims in the document's properties: which keys were about to be mailed, by day, as short hashes.
 * A property `claims.2026-11-20.0` holds messages parted by `;`, each a run of 8-digit hashes, with a `+` once the execution
 * that claimed it went on to the next. A leading `+` confirms the last message of the shard before.
 * A message without its `+` may or may not have gone out.
 */
export interface Claims {
  readonly sent: ReadonlySet<string>;
  readonly unconfirmed: ReadonlySet<string>;
}

/** How the names of such properties begin. */
export const CLAIMS = 'claims.';
const HASH_LENGTH = 8;
/** Under the 9 kB a property may hold, with room for one more message. */
const SHARD_LENGTH = 7000;
/** Claims are kept as long, days. */
export const KEEP_DAYS = 7;

/** The short hash of a mail key. */
export function hashKey(key: string): string {
  return digest(key).slice(0, HASH_LENGTH);
}

/** What is claimed for a mail that a dry run showed, so that an older version of the file does not send it later. */
export function shownKey(key: string): string {
  return `dry|${key}`;
}

/** True where a dry run showed a mail with that key, or was about to. */
export function isShown(key: string, claims: Claims): boolean {
  return claims.sent.has(hashKey(shownKey(key)));
}

interface Shard {
  readonly name: string;
  readonly day: LocalDate;
  readonly index: number;
}

function shardOf(name: string): Shard | null {
  const match = /^claims\.(\d{4}-\d\d-\d\d)\.(\d+)$/.exec(name);
  return match === null ? null : { name, day: match[1] ?? '', index: Number(match[2]) };
}

function shardsOf(properties: Readonly<Record<string, string>>): readonly Shard[] {
  return Object.keys(properties)
    .flatMap((name) => shardOf(name) ?? [])
    .sort((a, b) => a.day.localeCompare(b.day) || a.index - b.index);
}

function hashesIn(message: string): readonly string[] {
  return message.replace(/\+$/, '').match(/[0-9a-f]{8}/g) ?? [];
}

/** Reads all claims that are still kept. */
export function readClaims(properties: Readonly<Record<string, string>>): Claims {
  const sent = new Set<string>();
  const unconfirmed = new Set<string>();
  let last: readonly string[] = [];
  for (const shard of shardsOf(properties)) {
    const value = properties[shard.name] ?? '';
    if (value.startsWith('+')) last.forEach((hash) => sent.add(hash));
    for (const message of value.replace(/^\+;?/, '').split(';')) {
      if (message === '') continue;
      last = hashesIn(message);
      last.forEach((hash) => (message.endsWith('+') ? sent : unconfirmed).add(hash));
    }
  }
  sent.forEach((hash) => unconfirmed.delete(hash));
  return { sent, unconfirmed };
}

/** Room that is left for everything else of the 500 kB the properties of a file may hold, bytes. */
const MOST_BYTES = 400_000;

/**
 * Names of the claims that may go: those older than a week, and the oldest of those before yesterday while all properties together
 * are near what Google holds, because without room for a new claim no mail could go out any more.
 */
export function staleClaims(properties: Readonly<Record<string, string>>, today: LocalDate): readonly string[] {
  let over = Object.entries(properties).reduce((sum, [key, value]) => sum + byteLength(key) + byteLength(value), -MOST_BYTES);
  return shardsOf(properties).flatMap(({ name, day }) => {
    const age = daysBetween(day, today);
    if (age <= KEEP_DAYS && (age < 2 || over <= 0)) return [];
    over -= (properties[name] ?? '').length;
    return [name];
  });
}

/** Where the next claim is written. */
export interface ClaimCursor {
  readonly name: string;
  readonly value: string;
}

/** The shard of today that still has room, or a new one. */
export function openCursor(properties: Readonly<Record<string, string>>, today: LocalDate): ClaimCursor {
  const last = shardsOf(properties)
    .filter((shard) => shard.day === today)
    .pop();
  if (last === undefined) return { name: `${CLAIMS}${today}.0`, value: '' };
  return { name: last.name, value: properties[last.name] ?? '' };
}

/** Keys that go into one claim of a dry run. */
const MOST_SHOWN = 400;

/** The properties to set once a dry run has written these keys down: they are claimed and confirmed at once. */
export function claimShown(cursor: ClaimCursor, keys: readonly string[]): readonly ClaimCursor[] {
  const claimed: ClaimCursor[] = [];
  for (let at = 0; at < keys.length; at += MOST_SHOWN) {
    const next = claimNext(claimed[claimed.length - 1] ?? cursor, keys.slice(at, at + MOST_SHOWN).map(shownKey), false);
    claimed.push({ name: next.name, value: `${next.value}+` });
  }
  return claimed;
}

/**
 * The property to set before a message goes out: it claims the keys and confirms the message before.
 * @param confirms true where this same execution sent the message before
 */
export function claimNext(cursor: ClaimCursor, keys: readonly string[], confirms: boolean): ClaimCursor {
  const hashes = keys.map(hashKey).join('');
  if (cursor.value.length + hashes.length + 2 > SHARD_LENGTH && cursor.value !== '') {
    const shard = shardOf(cursor.name);
    const name = shard === null ? cursor.name : `${CLAIMS}${shard.day}.${shard.index + 1}`;
    return { name, value: `${confirms ? '+;' : ''}${hashes}` };
  }
  const before = cursor.value === '' ? '' : `${cursor.value}${confirms ? '+' : ''};`;
  return { name: cursor.name, value: `${before}${hashes}` };
}

/** The property once a claim is taken back because nothing went out; the message before it is confirmed all the same. */
export function withdraw(before: ClaimCursor, claimed: ClaimCursor, confirms: boolean): ClaimCursor {
  const kept = claimed.name === before.name ? before.value : '';
  return { name: claimed.name, value: `${kept}${confirms ? '+' : ''}` };
}
