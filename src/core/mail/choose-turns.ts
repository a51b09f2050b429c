import type { MailContext } from './choose-mails';
import { AGAIN, makeItem, readMailKey, type MailItem, type MailKind } from './mail-item';
import { WAITING } from './outbox';
import { hearersOf, isAlarm, type Standing } from './standing';
import type { Person } from '../people/person';
import { dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

const WENT: ReadonlySet<string> = new Set(['sent', 'unconfirmed', 'sending']);

/** What somebody heard last of a row that turned on a day; `waits` where it is still to go. */
interface Word {
  readonly to: string;
  readonly kind: MailKind;
  readonly waits: boolean;
}

/** Who heard what last, by row and the day of its turn. */
type LastWords = ReadonlyMap<string, ReadonlyMap<string, Word>>;

const turnOf = (id: string, day: LocalDate): string => `${id} ${day}`;

function listLastWords({ outbox, settings }: MailContext): LastWords {
  const words = new Map<string, Map<string, Word>>();
  for (const { key, state } of outbox) {
    const { about, kind, mark, to } = readMailKey(key);
    const went = WENT.has(state) || (state === 'dry run' && settings.mailMode === 'dry run');
    const counts = (went || WAITING.has(state)) && (!key.startsWith('test|') || settings.testRecipient !== '');
    if ((kind !== 'turned' && kind !== 'better') || !counts) continue;
    const turn = turnOf(about, mark);
    words.set(turn, (words.get(turn) ?? new Map<string, Word>()).set(to, { to, kind, waits: !went }));
  }
  return words;
}

function personOf({ to }: Word, { directory }: MailContext): readonly Person[] {
  const found = directory.resolve(to, '');
  return found.kind === 'person' ? [found.person] : [];
}

/** Several turns of one day are told once: who heard last what is not so hears the next day how it stands. */
function settle({ id, table, status, since }: Standing, words: LastWords, context: MailContext): readonly MailItem[] {
  if (since >= dateOf(context.now)) return [];
  const kind = isAlarm(table, status) ? 'turned' : 'better';
  const wrong = [...(words.get(turnOf(id, since))?.values() ?? [])].filter((word) => word.kind !== kind);
  return wrong
    .flatMap((word) => personOf(word, context))
    .map((person) => makeItem(id, kind, since, person, context.now))
    .map((item) => ({ ...item, key: `${item.key}:${AGAIN}` }));
}

function ofStanding(standing: Standing, words: LastWords, context: MailContext): readonly MailItem[] {
  const { id, table, status, since, was, wasSince } = standing;
  const { now, directory, settings } = context;
  if (was === '') return [];
  if (was === status) return settle(standing, words, context);
  if (isAlarm(table, status))
    return hearersOf(standing, dateOf(now), directory, settings.businessOwner).map((person) => makeItem(id, 'turned', since, person, now));
  if (!isAlarm(table, was)) return [];
  return [...(words.get(turnOf(id, wasSince))?.values() ?? [])]
    .filter(({ kind, waits }) => kind === 'turned' && !waits)
    .flatMap((word) => personOf(word, context))
    .map((person) => makeItem(id, 'better', since, person, now));
}

/**
 * Measurables, Rocks and goals whose status differs from what their row shows: those that turned bad, and those that recovered. Mail
 * rows are written before statuses, so a sweep that is cut short between them finds the turn again, under the same key. What shows no
 * status yet is seen for the first time and did not turn.
 */
export function chooseTurns(standings: Iterable<Standing>, context: MailContext): readonly MailItem[] {
  if (context.mailedThrough === null) return [];
  const words = listLastWords(context);
  return [...standings].flatMap((standing) => ofStanding(standing, words, context));
}
