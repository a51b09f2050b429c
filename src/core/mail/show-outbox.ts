import type { OutboxEntry } from './outbox';
import type { OutboxContext } from './outbox-context';
import { LASTING, stillTrue } from './still-true';
import { readMailKey } from './mail-item';
import { sayCount } from '../texts/say-list';

/** Mail whose end is open for a person who looks at the file, before anything is handed over. */
export interface OutboxView {
  readonly context: OutboxContext;
  readonly settled: readonly OutboxEntry[];
  readonly queued: readonly OutboxEntry[];
}

/**
 * Rows of the Outbox that are new or wait, and those that may not have arrived though they still matter. What waited for quota is
 * shown as waiting until it is known to have gone.
 */
export function showOutbox({ context, settled, queued }: OutboxView): readonly OutboxEntry[] {
  // A rehearsal hands nothing over, so what would go now is over with this sweep.
  const ends = (entry: OutboxEntry): OutboxEntry =>
    context.mode === 'dry run' && entry.state === 'queued' ? { ...entry, state: 'dry run' } : entry;
  const before = new Map(context.outbox.map((entry) => [entry.key, entry]));
  const waits = (entry: OutboxEntry): OutboxEntry => {
    const row = before.get(entry.key);
    return entry.state === 'queued' && row?.state === 'waiting for quota' ? { ...entry, state: row.state, why: row.why } : entry;
  };
  const unsure = context.outbox.filter(
    (entry) => entry.state === 'unconfirmed' && !LASTING.has(readMailKey(entry.key).kind) && stillTrue(entry, context),
  );
  return [...settled.map(ends).map(waits), ...queued.map(ends), ...unsure];
}

/** How many mails wait for quota, as a sentence; `''` where none does. */
export function sayQuota(outbox: readonly OutboxEntry[]): string {
  const people = new Set(outbox.filter(({ state }) => state === 'waiting for quota').map(({ to }) => to));
  if (people.size === 0) return '';
  return `${sayCount(people.size, 'mail')} to be sent: today's mail quota of Google is used up, so ${people.size === 1 ? 'it waits' : 'they wait'}; the gravest go first.`;
}
