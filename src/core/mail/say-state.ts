import { asksToFinish } from './describe-run-item';
import { sayMade } from './describe-recap';
import { sayExceptions } from './describe-digest';
import { sayLeft } from './describe-reminder';
import { sayWeek } from './describe-weekly';
import { readMailKey } from './mail-item';
import type { OutboxEntry } from './outbox';
import type { RenderContext } from './render-context';
import type { Run } from '../runs/run';
import { sayDay, sayMoment } from '../texts/say-time';
import { upperFirst } from '../texts/upper-first';
import { dateOf, timeOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

interface Standpoint {
  readonly run: Run;
  readonly holder: string;
  /** True where whoever reads it has the run. */
  readonly holds: boolean;
  readonly due: string;
  /** When it was missed, `''` where it was not. */
  readonly since: string;
  /** Until when its holder has it, `''` where that is open. */
  readonly until: string;
  readonly doneAt: string;
}

const missedSince = ({ since }: Standpoint, lead: string): string => (since === '' ? lead : `${lead} since ${since}`);
const yours = ({ until }: Standpoint): string => (until === '' ? 'yours now' : `yours until ${until}`);
/** A run may be handed on before it is missed. */
const went = (at: Standpoint): string => (at.run.terms.missed === undefined ? 'passed on' : missedSince(at, 'missed'));
const took = (at: Standpoint): string => `${went(at)}, ${yours(at)}`;

/** How a run stands for whoever reads of it, by the kind of the mail. */
const STATES: Readonly<Record<string, (at: Standpoint) => string>> = {
  late: ({ due, until }) => `due since ${due}${until === '' ? '' : `, missed from ${until}`}`,
  covered: ({ due }) => `yours this time, wanted by ${due}`,
  given: (at) => `handed to you by ${at.run.terms.giver ?? 'somebody'}, ${yours(at)}`,
  hop1: took,
  hop2: took,
  hop3: took,
  stays: (at) => `${missedSince(at, 'missed')}, stays with you`,
  stuck: (at) => `${missedSince(at, at.since === '' ? 'open' : 'missed')}, nobody is left to take it`,
  gave: (at) => `${went(at)}, with ${at.holder} now`,
  ended: (at) => `${missedSince(at, 'missed')}, and for good now`,
  nag: (at) => `still ${missedSince(at, 'missed')}, ${at.holds ? yours(at) : `with ${at.holder}`}`,
  cannot: (at) => `${at.since === '' ? `wanted by ${at.due}` : `missed since ${at.since}`}, and it cannot be done as defined`,
  recovered: ({ run, doneAt }) =>
    run.status === 'Excused'
      ? 'excused, nothing to do'
      : `done by ${run.doneBy || 'somebody'}${doneAt === '' ? '' : `, ${doneAt}`}, nothing to do`,
  unseen: () => 'passed while Runsheet did not run',
};

/** `08:00` of today, else `Fri 20 Nov 08:00`. */
function sayWhen(moment: LocalDateTime | null | undefined, now: LocalDateTime): string {
  if (moment === null || moment === undefined || moment === '') return '';
  return dateOf(moment) === dateOf(now) ? timeOf(moment) : sayMoment(moment);
}

function runState(entry: OutboxEntry, run: Run, context: RenderContext): string {
  const { now, until } = context;
  const say = STATES[readMailKey(entry.key).kind];
  const holder = run.assignee || 'nobody';
  if (say === undefined) return `wanted by ${sayWhen(run.due, now)}, with ${holder}`;
  return say({
    ...{ run, holder, holds: asksToFinish(entry, context), due: sayWhen(run.due, now), since: sayWhen(run.terms.missed, now) },
    ...{ until: sayWhen(until.get(run.id), now), doneAt: sayWhen(run.doneAt, now) },
  });
}

/** What a mail about everything at once says; `null` where it is about one row. */
function wholeState(entry: OutboxEntry, { weekly, digest, own, recaps }: RenderContext): string | null {
  const { about, kind, to } = readMailKey(entry.key);
  if (kind === 'weekly' && weekly !== null) return sayWeek(weekly);
  if (kind === 'digest' && digest !== null) return sayExceptions(digest);
  const recap = recaps.get(about);
  if (recap !== undefined) return sayMade(recap);
  if (kind === 'midweek') return own.midweek().get(to)?.counts ?? '';
  return kind === 'daily' ? (own.daily().get(to)?.counts ?? '') : null;
}

/**
 * How what a mail tells of stands, in half a sentence for the list of mails: `missed since 08:00, yours until 10:00`. Moments of today
 * are told without their day.
 */
function halfSentence(entry: OutboxEntry, context: RenderContext): string {
  const whole = wholeState(entry, context);
  if (whole !== null) return whole;
  const { about, kind } = readMailKey(entry.key);
  const [standing, run, row] = [context.standings.get(about), context.runs.get(about), context.reminded.get(about)];
  if (kind === 'turned' && standing !== undefined) return `${standing.status} since ${sayDay(standing.since)}`;
  if (kind === 'better' && standing !== undefined) return `${standing.status} now, nothing to do`;
  if (run !== undefined) return runState(entry, run, context);
  return row === undefined ? '' : sayLeft(row, context.now);
}

function nameOf(entry: OutboxEntry, context: RenderContext): string {
  const { about } = readMailKey(entry.key);
  return context.runs.get(about)?.terms.title ?? context.reminded.get(about)?.title ?? context.standings.get(about)?.title ?? entry.about;
}

/** The state that stands first in a mail: of the gravest thing in it, named where there are several. */
export function sayState(entries: readonly OutboxEntry[], context: RenderContext): string {
  const [first] = entries;
  if (first === undefined) return '';
  const others = new Set(entries.map(({ about }) => about)).size - 1;
  const half = halfSentence(first, context) || 'open the file to see it';
  return others === 0 ? `${upperFirst(half)}.` : `${nameOf(first, context)}: ${half}. And ${others} more.`;
}
