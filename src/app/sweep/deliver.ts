import type { Mailer, Store } from '../ports';
import { claimNext, claimShown, hashKey, openCursor, readClaims, withdraw, type ClaimCursor } from '../../core/mail/claims';
import type { NamedMessage } from '../../core/mail/name-messages';
import type { MailState, OutboxEntry } from '../../core/mail/outbox';
import { ASKS } from '../../core/texts/beat-texts';
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

/** How Google says that it took nothing because the quota of the day is used up. */
const OVER_QUOTA = /^Service invoked too many times/;
/** How Google says that it took nothing because whoever runs this may not send. */
const UNAUTHORIZED = /^Authorization is required/;
const NO_QUOTA = 'The daily mail quota of Google is used up.';
/** After so many mails in a row that Google did not take nothing more is tried, because each of them stays doubtful for good. */
const MOST_REFUSED = 3;

const saysOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Claims what a dry run wrote down now. Call it once the rows are in the sheet: a row that is lost with its sweep is told of anew.
 * @param entries rows of the Outbox as they stand after the sweep
 */
export function claimRehearsed(entries: readonly OutboxEntry[], store: Store, today: LocalDate): void {
  const keys = entries.filter(({ dry, row, state }) => dry && (row === null || state === 'dry run')).map(({ key }) => key);
  if (keys.length === 0) return;
  claimShown(openCursor(store.all(), today), keys).forEach(({ name, value }) => store.set(name, value));
}

/** Hands mails over one by one; what is so far is kept from one to the next. */
class Delivery {
  private stopped: readonly [MailState, string] | null;
  private confirms = false;
  private refused = 0;

  constructor(
    private readonly mailer: Mailer,
    private readonly store: Store,
    private readonly now: LocalDateTime,
    private cursor: ClaimCursor,
    private quota: number,
  ) {
    this.stopped = quota < 1 ? ['waiting for quota', NO_QUOTA] : null;
  }

  hand(named: NamedMessage): Delivered {
    if (this.quota < 1) this.stopped ??= ['waiting for quota', NO_QUOTA];
    if (this.stopped !== null) return settle(named, ...this.stopped, null);
    const next = claimNext(
      this.cursor,
      named.group.entries.map(({ key }) => key),
      this.confirms,
    );
    if (!this.claims(next)) return this.stop(named, 'queued', 'Google did not keep the note that it was to go out.');
    const before = this.cursor;
    this.cursor = next;
    return this.send(named, () => withdraw(before, next, this.confirms));
  }

  private claims({ name, value }: ClaimCursor): boolean {
    try {
      this.store.set(name, value);
      return true;
    } catch {
      return false;
    }
  }

  private stop(named: NamedMessage, state: MailState, why: string): Delivered {
    this.stopped = [state, why];
    return settle(named, state, why, null);
  }

  private send(named: NamedMessage, withdrawn: () => ClaimCursor): Delivered {
    try {
      this.mailer.send(named.message);
      [this.confirms, this.refused, this.quota] = [true, 0, this.quota - 1];
      return settle(named, 'sent', '', this.now);
    } catch (error) {
      const says = saysOf(error);
      if (UNAUTHORIZED.test(says) && this.claims(withdrawn())) return this.stop(named, 'queued', ASKS);
      if (OVER_QUOTA.test(says) && this.claims(withdrawn())) return this.stop(named, 'waiting for quota', NO_QUOTA);
      [this.confirms, this.refused, this.quota] = [false, this.refused + 1, this.quota - 1];
      if (this.refused >= MOST_REFUSED) this.stopped = ['queued', 'Google did not take the mails before it.'];
      return settle(named, 'unconfirmed', `Google answered: ${says.slice(0, 200)}`, null);
    }
  }
}

/**
 * Hands mails over one by one: one property claims a mail's keys and confirms the mail before it, then the mail goes out.
 * What cannot be claimed, or the quota does not allow, waits. Nothing here writes to the sheet.
 */
export function deliver(messages: readonly NamedMessage[], mailer: Mailer, store: Store, context: DeliveryContext): readonly Delivered[] {
  if (messages.length === 0) return [];
  const quota = mailer.quota();
  // Read again, because Google's lock may fail: what another execution claimed since this one began is left to the next heartbeat.
  const properties = store.all();
  const claims = readClaims(properties);
  const isClaimed = (key: string): boolean => claims.sent.has(hashKey(key)) || claims.unconfirmed.has(hashKey(key));
  const delivery = new Delivery(mailer, store, context.now, openCursor(properties, context.now.slice(0, 10)), quota);
  return messages.map((named) => {
    if (context.isOutOfTime()) return settle(named, 'queued', 'There was no time left in this run.', null);
    if (named.group.entries.some(({ key }) => isClaimed(key)))
      return settle(named, 'queued', 'Another check of this file ran at the same time.', null);
    return delivery.hand(named);
  });
}
