import type { Mailer, Store } from '../ports';
import { claimNext, claimShown, hashKey, openCursor, readClaims, type ClaimCursor } from '../../core/mail/claims';
import type { NamedMessage } from '../../core/mail/name-messages';
import type { MailState, OutboxEntry } from '../../core/mail/outbox';
import type { LocalDate, LocalDateTime } from '../../core/time/local';

/** A message with what became of it. */
export interface Delivered extends NamedMessage {
  readonly state: MailState;
}

/** What delivery needs besides the messages. */
export interface DeliveryContext {
  readonly now: LocalDateTime;
  /** True once there is no time left for another mail. */
  readonly isOutOfTime: () => boolean;
}

function settle(named: NamedMessage, state: MailState, why: string, sent: LocalDateTime | null): Delivered {
  const entries: readonly OutboxEntry[] = named.group.entries.map((entry) => ({
    ...entry,
    state,
    sent,
    why: why === '' ? entry.why : why,
  }));
  return { ...named, group: { ...named.group, entries }, state };
}

function sendOne(named: NamedMessage, mailer: Mailer, now: LocalDateTime): Delivered {
  try {
    mailer.send(named.message);
    return settle(named, 'sent', '', now);
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return settle(named, 'unconfirmed', `Google answered: ${says.slice(0, 200)}`, null);
  }
}

/**
 * Claims what a dry run wrote down now. Call it once the rows are in the sheet: a row that is lost with its sweep is told of anew.
 * @param entries rows of the Outbox as they stand after the sweep
 */
export function claimRehearsed(entries: readonly OutboxEntry[], store: Store, today: LocalDate): void {
  const keys = entries.filter(({ dry, row, state }) => dry && (row === null || state === 'dry run')).map(({ key }) => key);
  if (keys.length === 0) return;
  claimShown(openCursor(store.all(), today), keys).forEach(({ name, value }) => store.set(name, value));
}

/**
 * Hands mails over one by one: one property claims a mail's keys and confirms the mail before it, then the mail goes out.
 * What the quota does not allow waits. Nothing here writes to the sheet.
 */
export function deliver(messages: readonly NamedMessage[], mailer: Mailer, store: Store, context: DeliveryContext): readonly Delivered[] {
  if (messages.length === 0) return [];
  let quota = mailer.quota();
  // Read again, because Google's lock may fail: what another execution claimed since this one began is left to the next heartbeat.
  const properties = store.all();
  const claims = readClaims(properties);
  const isClaimed = (key: string): boolean => claims.sent.has(hashKey(key)) || claims.unconfirmed.has(hashKey(key));
  let cursor: ClaimCursor = openCursor(properties, context.now.slice(0, 10));
  let confirms = false;
  return messages.map((named) => {
    if (quota < 1) return settle(named, 'waiting for quota', 'The daily mail quota of Google is used up.', null);
    if (context.isOutOfTime()) return settle(named, 'queued', 'There was no time left in this run.', null);
    const keys = named.group.entries.map((entry) => entry.key);
    if (keys.some(isClaimed)) return settle(named, 'queued', 'Another check of this file ran at the same time.', null);
    cursor = claimNext(cursor, keys, confirms);
    store.set(cursor.name, cursor.value);
    const delivered = sendOne(named, mailer, context.now);
    quota -= 1;
    confirms = delivered.state === 'sent';
    return delivered;
  });
}
