import { makeItem, TELLS_OF_MISS, readMailKey, type MailItem, type MailKind } from './mail-item';
import { WAITING, type OutboxEntry } from './outbox';
import type { Person } from '../people/person';
import type { Run } from '../runs/run';
import { isClosed } from '../runs/run';
import type { RunContext } from '../runs/run-context';
import { atTime, dateOf, daysBetween } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** What mails are chosen with: the ledger of mail, and the moment through which everything is final. */
export interface MailContext extends RunContext {
  readonly outbox: readonly OutboxEntry[];
  /** `null` where nothing was ever handled. */
  readonly mailedThrough: LocalDateTime | null;
  /** When the file was first swept; `null` where nobody knows any more. */
  readonly since: LocalDateTime | null;
}

function personNamed(text: string, run: Run, context: MailContext): Person | null {
  const found = context.directory.resolve(text.replace(/ \(unverified\)$/, ''), run.location);
  return found.kind === 'person' ? found.person : null;
}

function item(run: Run, kind: MailKind, mark: string, person: Person | null, nominal: LocalDateTime): readonly MailItem[] {
  return person === null ? [] : [makeItem(run.id, kind, mark, person, nominal)];
}

/** Only what came about after everything was last handled is still to be told. */
function isNew(moment: LocalDateTime, context: MailContext): boolean {
  return context.mailedThrough === null || moment > context.mailedThrough;
}

/** True where the holder hears in this check that somebody gave it to them: that mail says all a reminder would. */
function isJustGiven({ terms, moved }: Run, context: MailContext): boolean {
  return [terms.given, moved].some((moment) => moment !== undefined && moment !== null && isNew(moment, context));
}

function lateMails(run: Run, context: MailContext): readonly MailItem[] {
  const came = run.terms.late ?? (run.due > run.opened ? run.due : run.opened);
  if (run.terms.missed !== undefined || context.now < run.due || !isNew(came, context) || isJustGiven(run, context)) return [];
  return item(run, 'late', '', personNamed(run.assignee, run, context), run.due);
}

function coveredMails(run: Run, context: MailContext): readonly MailItem[] {
  if (run.terms.covered !== true || run.terms.missed !== undefined || context.now >= run.due || !isNew(run.opened, context)) return [];
  return item(run, 'covered', '', personNamed(run.assignee, run, context), run.opened);
}

/** The mark of a hand-over in a key, which holds no colon: `2026-11-20T0905`. */
export const handMark = (given: LocalDateTime): string => given.replace(':', '');

function givenMails(run: Run, context: MailContext): readonly MailItem[] {
  const { given } = run.terms;
  if (given === undefined || !isNew(given, context)) return [];
  return item(run, 'given', handMark(given), personNamed(run.assignee, run, context), given);
}

const HOP_KINDS: readonly MailKind[] = ['hop1', 'hop1', 'hop2', 'hop3'];

function movedMails(run: Run, context: MailContext): readonly MailItem[] {
  if (run.moved === null || !isNew(run.moved, context)) return [];
  const nominal = run.terms.base ?? run.moved;
  const holder = personNamed(run.assignee, run, context);
  const giver = personNamed(run.terms.from ?? '', run, context);
  const isHanded = run.terms.given !== undefined && run.terms.given >= run.moved;
  return [
    ...(isHanded ? [] : item(run, HOP_KINDS[run.hop] ?? 'hop3', '', holder, nominal)),
    ...item(run, 'gave', String(run.hop), giver, nominal),
  ];
}

/**
 * Where a run is missed and stays with whoever had it from its opening, because there is nobody further on, they hear of the miss; and
 * where nobody of the chain could take it, the business owner does, present or not.
 */
function stayedMails(run: Run, context: MailContext): readonly MailItem[] {
  const { stayed, stuck, missed, base, chain } = run.terms;
  if (stayed === undefined || !isNew(stayed, context)) return [];
  const [holder, owner] = [personNamed(run.assignee, run, context), personNamed(chain[3], run, context)];
  const nominal = base ?? stayed;
  const told = missed === undefined || run.moved !== null ? [] : item(run, 'stays', '', holder, nominal);
  const isTold = stuck !== true || owner === holder;
  return [...told, ...(isTold ? [] : item(run, 'stuck', missed === undefined ? 'open' : 'missed', owner, nominal))];
}

const HANDED: ReadonlySet<string> = new Set(['hop1', 'hop2', 'hop3', 'stays', 'stuck', 'given']);

/** True where somebody has not been told yet that the run is theirs: that mail waits and says all a nag would. */
function isStillToHear(run: Run, { email }: Person, { outbox }: MailContext): boolean {
  return outbox.some((entry) => {
    if (!WAITING.has(entry.state)) return false;
    const { about, kind, to } = readMailKey(entry.key);
    return about === run.id && to === email && HANDED.has(kind);
  });
}

function nagItem(run: Run, holder: Person | null, at: LocalDateTime, context: MailContext): readonly MailItem[] {
  const { stayed } = run.terms;
  const hearsNow = stayed !== undefined && isNew(stayed, context);
  return holder === null || hearsNow || isStillToHear(run, holder, context) ? [] : item(run, 'nag', dateOf(at), holder, at);
}

function nagMails(run: Run, context: MailContext): readonly MailItem[] {
  const since = run.moved ?? run.terms.missed;
  if (run.terms.missed === undefined || since === undefined) return [];
  const today = dateOf(context.now);
  const days = daysBetween(dateOf(since), today);
  const holder = personNamed(run.assignee, run, context) ?? personNamed(run.terms.chain[3], run, context);
  const quiet = holder?.quietHours ?? context.settings.quietHours;
  const at = atTime(today, quiet === null ? '00:00' : quiet.to);
  if (days < 1 || days % Math.max(1, Math.round(context.settings.nagEveryDays)) !== 0 || context.now < at || !isNew(at, context)) return [];
  const manager = run.hop >= 2 && holder !== null ? personNamed(holder.manager, run, context) : null;
  return [...nagItem(run, holder, at, context), ...(manager === holder ? [] : item(run, 'nag', today, manager, at))];
}

function cannotMails(run: Run, context: MailContext): readonly MailItem[] {
  const { cannot } = run.terms;
  if (cannot === undefined || !isNew(cannot, context)) return [];
  // The answer is that of whoever had it, even where the sweep that found it moved the run.
  const answered = run.moved === cannot ? (run.terms.from ?? '') : run.assignee;
  const holder = personNamed(answered, run, context);
  const manager = holder === null ? null : personNamed(holder.manager, run, context);
  const { cannotHop = 0 } = run.terms;
  return item(run, 'cannot', cannotHop === 0 ? '' : String(cannotHop), manager ?? personNamed(run.terms.chain[3], run, context), cannot);
}

const WENT: ReadonlySet<string> = new Set(['sent', 'unconfirmed', 'sending']);

/** Addresses that were told of a miss of this run, or may have been. */
function toldOfMiss(run: Run, context: MailContext): ReadonlySet<string> {
  const told = context.outbox.filter((entry) => {
    const key = readMailKey(entry.key);
    if (entry.key.startsWith('test|') && context.settings.testRecipient === '') return false;
    const went = WENT.has(entry.state) || (entry.state === 'dry run' && context.settings.mailMode === 'dry run');
    return went && key.about === run.id && TELLS_OF_MISS.has(key.kind);
  });
  return new Set(told.map((entry) => readMailKey(entry.key).to));
}

function endedMails(run: Run, context: MailContext, closed: LocalDateTime): readonly MailItem[] {
  const owner = personNamed(run.terms.chain[3], run, context);
  if (owner === null || run.terms.optional || toldOfMiss(run, context).has(owner.email)) return [];
  return item(run, 'ended', '', owner, closed);
}

function recoveredMails(run: Run, context: MailContext, closed: LocalDateTime): readonly MailItem[] {
  const closer = personNamed(run.doneBy, run, context);
  return [...toldOfMiss(run, context)].flatMap((to) => {
    const person = personNamed(to, run, context);
    return person === null || person === closer ? [] : item(run, 'recovered', '', person, closed);
  });
}

function unseenMails(run: Run, context: MailContext, closed: LocalDateTime): readonly MailItem[] {
  const people = [personNamed(run.terms.chain[0], run, context), personNamed(run.terms.chain[3], run, context)];
  return [...new Set(people)].flatMap((person) => item(run, 'unseen', '', person, closed));
}

function closedMails(run: Run, context: MailContext): readonly MailItem[] {
  const { closed } = run.terms;
  if (closed === undefined || !isNew(closed, context)) return [];
  if (run.terms.unseen === true) return unseenMails(run, context, closed);
  return run.status === 'Missed' ? endedMails(run, context, closed) : recoveredMails(run, context, closed);
}

/**
 * Everything that has to be told about a run as it stands now. It follows from the state and the times in it, not from what
 * this sweep changed, so that a sweep that was killed half-way is completed by the next.
 */
export function chooseMails(run: Run, context: MailContext): readonly MailItem[] {
  if (isClosed(run)) return closedMails(run, context);
  return [
    ...lateMails(run, context),
    ...coveredMails(run, context),
    ...movedMails(run, context),
    ...givenMails(run, context),
    ...stayedMails(run, context),
    ...nagMails(run, context),
    ...cannotMails(run, context),
  ];
}
