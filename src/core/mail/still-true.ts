import { handMark } from './choose-mails';
import { listLeaders, nextMeeting } from './choose-digest';
import { isMidweekDue } from './choose-midweek';
import { isDayDue } from './choose-daily';
import { rungOf } from './choose-reminders';
import { weeklyMoment } from './choose-weekly';
import { readMailKey } from './mail-item';
import type { OutboxEntry } from './outbox';
import type { OutboxContext } from './outbox-context';
import { hearersOf, isAlarm } from './standing';
import type { Run } from '../runs/run';
import { isClosed } from '../runs/run';
import { dateOf } from '../time/arith';
import type { LocalDate } from '../time/local';

/** Kinds that stay true whatever happens to what they are about. */
export const LASTING: ReadonlySet<string> = new Set(['recovered', 'ended', 'unseen', 'recap']);

interface Question {
  readonly run: Run;
  readonly mark: string;
  /** True where the recipient still holds the run. */
  readonly holds: boolean;
  /** True where the recipient is the manager of who holds it. */
  readonly manages: boolean;
  /** True where the recipient had the run before whoever holds it now. */
  readonly gaveLast: boolean;
  readonly today: LocalDate;
}

const isHolder = ({ holds }: Question): boolean => holds;

/** Whether a mail about an open run still says the truth. */
const STILL: Readonly<Record<string, (question: Question) => boolean>> = {
  late: ({ holds, run }) => holds && run.terms.missed === undefined,
  covered: isHolder,
  given: ({ holds, run, mark }) => holds && run.terms.given !== undefined && handMark(run.terms.given) === mark,
  hop1: isHolder,
  hop2: isHolder,
  hop3: isHolder,
  stays: isHolder,
  stuck: () => true,
  nag: ({ holds, manages, mark, today }) => mark === today && (holds || manages),
  gave: ({ holds, gaveLast, run, mark }) => !holds && (!gaveLast || run.terms.stuck === true || String(run.hop) === mark),
  cannot: () => true,
};

type Parts = ReturnType<typeof readMailKey>;

function isRunAsTold({ about, kind, mark, to }: Parts, context: OutboxContext): boolean {
  const run = context.runs.get(about);
  if (run === undefined || isClosed(run)) return false;
  const isRecipient = (name: string): boolean => {
    const found = context.directory.resolve(name, run.location);
    return found.kind === 'person' && found.person.email === to;
  };
  const holder = context.directory.resolve(run.assignee, run.location);
  const manages = holder.kind === 'person' && isRecipient(holder.person.manager);
  const [holds, gaveLast] = [isRecipient(run.assignee), isRecipient(run.terms.from ?? '')];
  return STILL[kind]?.({ run, mark, holds, manages, gaveLast, today: dateOf(context.now) }) ?? false;
}

/** A later step of the ladder stands for the one that waits, and so does another due date or owner. */
function isStillDue({ about, mark, to }: Parts, context: OutboxContext): boolean {
  const row = context.reminded.get(about);
  return row !== undefined && row.owner.email === to && dateOf(rungOf(row, context) ?? '') === mark;
}

function isNewestWeek({ mark, to }: Parts, { settings, now, directory }: OutboxContext): boolean {
  const owner = directory.resolve(settings.businessOwner, '');
  return owner.kind === 'person' && owner.person.email === to && dateOf(weeklyMoment(settings, now) ?? '') === mark;
}

function isMeetingAhead({ mark, to }: Parts, context: OutboxContext): boolean {
  return dateOf(nextMeeting(context.settings, context.now) ?? '') === mark && listLeaders(context).some(({ email }) => email === to);
}

/** A row that turned again, or that somebody else answers for by now, has a mail of its own. */
function isAsItTurned({ about, kind, mark, to }: Parts, { standings, now, directory, settings }: OutboxContext): boolean {
  const standing = standings.get(about);
  if (standing === undefined || standing.since !== mark) return false;
  const isBad = isAlarm(standing.table, standing.status);
  if (kind === 'better') return !isBad;
  return isBad && hearersOf(standing, dateOf(now), directory, settings.businessOwner).some(({ email }) => email === to);
}

/** True where what a waiting mail says still holds. */
export function stillTrue(entry: OutboxEntry, context: OutboxContext): boolean {
  const parts = readMailKey(entry.key);
  if (LASTING.has(parts.kind)) return true;
  if (parts.kind === 'todo' || parts.kind === 'rock') return isStillDue(parts, context);
  if (parts.kind === 'turned' || parts.kind === 'better') return isAsItTurned(parts, context);
  if (parts.kind === 'midweek') return isMidweekDue(parts, context);
  if (parts.kind === 'daily') return isDayDue(parts, context);
  if (parts.kind === 'digest') return isMeetingAhead(parts, context);
  return parts.kind === 'weekly' ? isNewestWeek(parts, context) : isRunAsTold(parts, context);
}
