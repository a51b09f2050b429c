import { callRun } from './call-run';
import { chooseAction } from './choose-action';
import { describeDigest, headDigest } from './describe-digest';
import { headOwn, describeOwn } from './describe-own';
import { describeRecap, headRecap } from './describe-recap';
import { callReminded, describeReminder } from './describe-reminder';
import { describeRunItem } from './describe-run-item';
import { describeStanding } from './describe-standing';
import { describeWeekly, headWeekly } from './describe-weekly';
import { isolateWords, oneLine } from './escape-html';
import { layOutLetter } from './lay-out-letter';
import type { Letter, Part } from './letter';
import { readMailKey } from './mail-item';
import type { MessageGroup } from './group-messages';
import type { OutboxEntry } from './outbox';
import type { RenderContext } from './render-context';
import { sayReason } from './say-reason';
import { sayState } from './say-state';
import type { Standing } from './standing';
import { sayDay } from '../texts/say-time';
import { dateOf } from '../time/arith';

/** A mail ready to be sent; `text` and `html` say the same. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const SUBJECT_LENGTH = 200;
/** A note of 400 characters with who wrote it. */
const LINE_LENGTH = 460;
/** More than this nobody reads, and a mail may hold 200 kB at most. */
const MOST_ITEMS = 20;

function isOwner({ owner }: Standing, to: string, { directory }: RenderContext): boolean {
  const found = directory.resolve(owner, '');
  return found.kind === 'person' && found.person.email === to;
}

function toPart([head = '', ...lines]: readonly string[]): Part {
  return { head, lines };
}

/** What is told of everything at once; `null` where a mail is about one row. */
function describeWhole(entry: OutboxEntry, context: RenderContext): readonly Part[] | null {
  const { about, kind, to } = readMailKey(entry.key);
  if (kind === 'weekly' && context.weekly !== null) return describeWeekly(context.weekly);
  if (kind === 'digest' && context.digest !== null) return describeDigest(context.digest);
  const recap = context.recaps.get(about);
  if (kind === 'recap' && recap !== undefined) return describeRecap(recap);
  return kind === 'midweek' || kind === 'daily' ? describeOwn(kind, to, context) : null;
}

function describeEntry(entry: OutboxEntry, context: RenderContext): readonly Part[] {
  const { about, kind, to } = readMailKey(entry.key);
  const whole = describeWhole(entry, context);
  if (whole !== null) return whole;
  const standing = context.standings.get(about);
  if ((kind === 'turned' || kind === 'better') && standing !== undefined)
    return [toPart(describeStanding(standing, kind, isOwner(standing, to, context), context.words))];
  const [run, row] = [context.runs.get(about), context.reminded.get(about)];
  if (kind !== '' && run !== undefined) return [toPart(describeRunItem(entry, kind, run, context))];
  const known = row === undefined ? [`${entry.about}: open the file to see it.`] : describeReminder(row, context.now, context.words);
  return [toPart(known)];
}

function topicOf(entry: OutboxEntry, context: RenderContext): string | undefined {
  const { about, kind } = readMailKey(entry.key);
  if (kind === 'weekly') return context.weekly === null ? undefined : headWeekly(context.weekly);
  if (kind === 'digest') return context.digest === null ? undefined : headDigest(context.digest);
  if (kind === 'midweek' || kind === 'daily') return headOwn(kind, context.now);
  const recap = context.recaps.get(about);
  if (recap !== undefined) return headRecap(recap);
  if (kind === 'turned' || kind === 'better') return context.standings.get(about)?.title;
  const [run, row] = [context.runs.get(about), context.reminded.get(about)];
  if (run !== undefined) return callRun(run);
  return row === undefined ? undefined : callReminded(row);
}

/** Mail about one thing has the same subject over its life, however much of it is told at once, so that it stays one conversation. */
function subjectOf(group: MessageGroup, context: RenderContext): string {
  const only = group.entries[0];
  const count = new Set(group.entries.map((entry) => entry.about)).size;
  const topic = count === 1 && only !== undefined ? topicOf(only, context) : undefined;
  const subject = topic ?? `${count === 1 ? 'one thing' : `${count} things`} to look at, ${sayDay(dateOf(context.now))}`;
  return oneLine(context.company === '' ? subject : `${context.company}: ${subject}`, SUBJECT_LENGTH);
}

const fit = (line: string): string => isolateWords(oneLine(line, LINE_LENGTH));

function partsOf({ entries }: MessageGroup, context: RenderContext): readonly Part[] {
  const shown = entries.slice(0, MOST_ITEMS).flatMap((entry) => describeEntry(entry, context));
  const rest = entries.length - MOST_ITEMS;
  const all = rest > 0 ? [...shown, { head: `And ${rest} more: open the file to see them.`, lines: [] }] : shown;
  return all.map((part) => ({ ...part, head: fit(part.head), lines: part.lines.map(fit) }));
}

/** One mail for a group of rows, as things stand now: plain text and HTML, cell text always as text. */
export function renderMessage(group: MessageGroup, context: RenderContext): Message {
  const { entries, to } = group;
  const subject = subjectOf(group, context);
  const letter: Letter = {
    subject,
    state: fit(sayState(entries, context)),
    parts: partsOf(group, context),
    action: chooseAction(entries, context),
    reason: sayReason(entries, context),
  };
  return { to, subject, ...layOutLetter(letter) };
}
