import type { MailContext } from './choose-mails';
import { makeItem, readMailKey, type MailItem } from './mail-item';
import { hearersOf, isAlarm, type Standing } from './standing';
import { dateOf } from '../time/arith';

const WENT: ReadonlySet<string> = new Set(['sent', 'unconfirmed', 'sending']);

/** Addresses that were told that the row turned to what it showed until now, or may have been. */
function toldOfTurn({ id, wasSince }: Standing, { outbox, settings }: MailContext): readonly string[] {
  const told = outbox.filter(({ key, state }) => {
    const { about, kind, mark } = readMailKey(key);
    const went = WENT.has(state) || (state === 'dry run' && settings.mailMode === 'dry run');
    return went && about === id && kind === 'turned' && mark === wasSince && (!key.startsWith('test|') || settings.testRecipient !== '');
  });
  return [...new Set(told.map(({ key }) => readMailKey(key).to))];
}

function ofStanding(standing: Standing, context: MailContext): readonly MailItem[] {
  const { id, table, status, since, was } = standing;
  const { now, directory, settings } = context;
  if (was === '' || was === status) return [];
  if (isAlarm(table, status))
    return hearersOf(standing, dateOf(now), directory, settings.businessOwner).map((person) => makeItem(id, 'turned', since, person, now));
  if (!isAlarm(table, was)) return [];
  return toldOfTurn(standing, context).flatMap((to) => {
    const found = directory.resolve(to, '');
    return found.kind === 'person' ? [makeItem(id, 'better', since, found.person, now)] : [];
  });
}

/**
 * Measurables, Rocks and goals whose status differs from what their row shows: those that turned bad, and those that recovered. Mail
 * rows are written before statuses, so a sweep that is cut short between them finds the turn again, under the same key. What shows no
 * status yet is seen for the first time and did not turn.
 */
export function chooseTurns(standings: Iterable<Standing>, context: MailContext): readonly MailItem[] {
  return context.mailedThrough === null ? [] : [...standings].flatMap((standing) => ofStanding(standing, context));
}
