import { hashKey, isShown } from './claims';
import { AGAIN, readMailKey, type MailItem } from './mail-item';
import { nameOfMessage, WAITING, type MailState, type OutboxEntry } from './outbox';
import type { OutboxContext } from './outbox-context';
import { LASTING, stillTrue } from './still-true';
import { isQuiet } from '../settings/read-quiet-hours';
import { addDays, dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Entries older than this by their nominal time are history, days: a restored version of the file never mails them again. */
const HISTORY_DAYS = 7;

/** One an hour and some; more in a day is somebody's mistake, or worse. */
const MOST_A_DAY = 30;

/** How many messages went to each address on that day. */
export function countSent(outbox: readonly OutboxEntry[], day: LocalDate): ReadonlyMap<string, number> {
  const messages = new Map<string, Set<string>>();
  for (const { sent, to, message, key } of outbox) {
    if (sent !== null && dateOf(sent) === day) messages.set(to, (messages.get(to) ?? new Set()).add(message || key));
  }
  return new Map([...messages].map(([to, names]) => [to, names.size]));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Whoever chose a time inside their quiet hours wants the daily mail then. */
function quietOf(item: MailItem, context: OutboxContext): boolean {
  const found = context.directory.resolve(item.to, '');
  const own = found.kind === 'person' ? found.person.quietHours : null;
  const quiet = own ?? context.settings.quietHours;
  return isQuiet(quiet, context.now) && !(item.kind === 'daily' && isQuiet(quiet, item.nominal));
}

function isRehearsal({ mode }: OutboxContext): boolean {
  return mode === 'dry run';
}

interface Fate {
  readonly state: MailState;
  readonly why: string;
}

function fateOf(item: MailItem, context: OutboxContext): Fate {
  if (item.to === '') return { state: 'failed', why: `${item.name} has no usable address in People.` };
  if (context.settings.testRecipient === '' && !context.approvedDomains.includes(domainOf(item.to))) {
    return { state: 'waiting for approval', why: `${domainOf(item.to)} is not among the Approved domains in Settings.` };
  }
  const { pausedUntil } = context.settings;
  if (pausedUntil !== null && context.now < pausedUntil) return { state: 'held', why: 'Held while everything is paused.' };
  if ((context.sentToday?.get(item.to) ?? 0) >= MOST_A_DAY)
    return { state: 'held', why: `Held until tomorrow: ${MOST_A_DAY} mails went to this address today.` };
  if (quietOf(item, context)) return { state: 'held', why: 'Held until the quiet hours are over.' };
  return { state: 'queued', why: '' };
}

function toEntry(item: MailItem, context: OutboxContext): OutboxEntry {
  const test = context.settings.testRecipient !== '';
  return {
    row: null,
    key: test ? `test|${item.key}` : item.key,
    message: '',
    to: test ? context.settings.testRecipient : item.to || item.name,
    subject: '',
    about: item.about,
    nominal: item.nominal,
    queued: context.now,
    sent: null,
    dry: isRehearsal(context),
    ...fateOf(item, context),
  };
}

function isHistory(item: Pick<MailItem, 'nominal' | 'about'>, context: OutboxContext): boolean {
  // Moves that are made again come late, so the run counts: what is still open of it stands on Home.
  const first = context.runs.get(item.about)?.due ?? item.nominal;
  if (first <= (context.forgotten ?? '')) return true;
  return context.mailedThrough !== null && item.nominal < addDays(dateOf(context.mailedThrough), -HISTORY_DAYS);
}

/** The rows to add for what has to be told now; a key that the Outbox or the claims know is never added again. */
export function queueMails(items: readonly MailItem[], context: OutboxContext): readonly OutboxEntry[] {
  if (context.mode === 'off') return [];
  const known = new Set(context.outbox.map((entry) => entry.key));
  const entries: OutboxEntry[] = [];
  for (const item of items) {
    const entry = toEntry(item, context);
    const hash = hashKey(entry.key);
    const claimed = context.claims.sent.has(hash) || context.claims.unconfirmed.has(hash) || isShown(entry.key, context.claims);
    if (known.has(entry.key) || claimed || isHistory(item, context)) continue;
    known.add(entry.key);
    entries.push(entry);
  }
  return entries;
}

/** A mail to its real recipient waits while all mail goes to the Test recipient. */
function isDiverted(entry: OutboxEntry, context: OutboxContext): boolean {
  return context.settings.testRecipient !== '' && !entry.key.startsWith('test|');
}

/** The state of a row that may go out, by its own key. */
function fateOfEntry(entry: OutboxEntry, context: OutboxContext): Fate {
  const { about, kind, mark, to } = readMailKey(entry.key);
  if (kind === '') return { state: 'failed', why: 'The key of this row was changed.' };
  if (isDiverted(entry, context)) return { state: 'held', why: 'Held while a Test recipient is set.' };
  return fateOf({ key: mark, kind, about, to, name: to, nominal: entry.nominal }, context);
}

/** A row of a real mail goes on as a rehearsal under `dry run`; that cannot be undone. */
function rehearse(entry: OutboxEntry, context: OutboxContext): OutboxEntry {
  if (entry.dry || !isRehearsal(context)) return entry;
  return { ...entry, dry: true, message: nameOfMessage(entry.message.slice(2), true) };
}

/** The final state of a row that was shown by a dry run. */
export const SHOWN = { state: 'dry run', why: 'Escalation mail is on dry run.' } as const;
const SWITCHED = { state: 'dry run', why: 'It was queued under dry run, so it is never sent.' } as const;

function refresh(entry: OutboxEntry, context: OutboxContext): OutboxEntry {
  if (context.mode === 'off') return { ...entry, state: 'not needed', why: 'Escalation mail was switched off.' };
  const { testRecipient } = context.settings;
  if (entry.key.startsWith('test|') && testRecipient === '')
    return { ...entry, state: 'not needed', why: 'The Test recipient it was for is no longer set.' };
  const resting = context.resting.has(readMailKey(entry.key).about);
  if (resting) return { ...entry, state: 'held', why: 'Held while its process is paused.' };
  if (!stillTrue(entry, context)) return { ...entry, state: 'not needed', why: 'It was no longer true when it could have gone out.' };
  if (entry.dry && !isRehearsal(context)) return { ...entry, ...SWITCHED };
  // The key says who it is for: somebody may have written into To.
  const to = entry.key.startsWith('test|') ? testRecipient : readMailKey(entry.key).to || entry.to;
  return { ...rehearse(entry, context), to, ...fateOfEntry(entry, context) };
}

function settleClaim(entry: OutboxEntry, context: OutboxContext): OutboxEntry | null {
  const hash = hashKey(entry.key);
  if (context.claims.sent.has(hash)) return { ...entry, state: 'sent', why: 'Handed over to Google; the run that sent it was cut short.' };
  if (context.claims.unconfirmed.has(hash) || entry.state === 'sending') {
    return { ...entry, state: 'unconfirmed', why: 'The run was cut short while sending; it may or may not have gone out.' };
  }
  if (entry.queued <= (context.forgotten ?? '')) {
    return {
      ...entry,
      state: 'unconfirmed',
      why: 'An older version of this file was brought back; it may or may not have gone out since.',
    };
  }
  if (!entry.dry && isShown(entry.key, context.claims)) return { ...entry, ...SWITCHED };
  return null;
}

/** Rows that were left waiting, as they stand now: settled by the claims, no longer needed, or ready to go. */
export function settleOutbox(context: OutboxContext): readonly OutboxEntry[] {
  return context.outbox.filter((entry) => WAITING.has(entry.state)).map((entry) => settleClaim(entry, context) ?? refresh(entry, context));
}

/**
 * What only the Test recipient was told and is still true: mail to the real people takes it up once the test is over, because
 * their keys were never used.
 */
export function itemsAfterTest(context: OutboxContext): readonly MailItem[] {
  if (context.settings.testRecipient !== '') return [];
  const told = (entry: OutboxEntry): boolean => entry.key.startsWith('test|') && entry.dry === isRehearsal(context);
  return context.outbox
    .filter((entry) => told(entry) && !LASTING.has(readMailKey(entry.key).kind) && stillTrue(entry, context))
    .flatMap((entry) => {
      const { about, kind, to } = readMailKey(entry.key);
      return kind === '' ? [] : [{ key: entry.key.replace(/^test\|/, ''), kind, about, to, name: to, nominal: entry.nominal }];
    });
}

/** At the last hop an unconfirmed mail is repeated once and says so, because silence would be worse. */
export function repeatLastHop(settled: readonly OutboxEntry[], context: OutboxContext): readonly OutboxEntry[] {
  const known = new Set(context.outbox.map((entry) => entry.key));
  // What Google answered with an error is in doubt since its own sweep, so it is not among what is settled now.
  const refused = context.outbox.filter((entry) => entry.state === 'unconfirmed' && !isHistory(entry, context));
  return [...settled, ...refused].flatMap((entry) => {
    const again = `${entry.key}:${AGAIN}`;
    const last = readMailKey(entry.key).kind === 'hop3' && !entry.key.endsWith(`:${AGAIN}`);
    if (entry.state !== 'unconfirmed' || !last || known.has(again) || context.mode !== 'on' || !stillTrue(entry, context)) return [];
    if (context.claims.sent.has(hashKey(again)) || context.claims.unconfirmed.has(hashKey(again))) return [];
    const { state, why } = fateOfEntry(entry, context);
    const says = state === 'queued' ? 'Repeated once: the first may not have arrived.' : why;
    return [{ ...entry, row: null, key: again, state, queued: context.now, why: says }];
  });
}
