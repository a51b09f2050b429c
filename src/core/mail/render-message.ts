import { describeDigest, headDigest } from './describe-digest';
import { callReminded, describeReminder } from './describe-reminder';
import { asksToFinish, callRun, describeRunItem } from './describe-run-item';
import { describeStanding } from './describe-standing';
import { describeWeekly, headWeekly } from './describe-weekly';
import { escapeHtml, oneLine } from './escape-html';
import { readMailKey } from './mail-item';
import type { MessageGroup } from './group-messages';
import type { OutboxEntry } from './outbox';
import type { RenderContext } from './render-context';
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

/** Lines that stand together, the first one as their head. */
type Paragraph = readonly string[];

const SUBJECT_LENGTH = 200;
const LINE_LENGTH = 400;
/** More than this nobody reads, and a mail may hold 200 kB at most. */
const MOST_ITEMS = 20;

function isOwner({ owner }: Standing, to: string, { directory }: RenderContext): boolean {
  const found = directory.resolve(owner, '');
  return found.kind === 'person' && found.person.email === to;
}

function describeEntry(entry: OutboxEntry, context: RenderContext): readonly Paragraph[] {
  const { about, kind, to } = readMailKey(entry.key);
  if (kind === 'weekly' && context.weekly !== null) return describeWeekly(context.weekly);
  if (kind === 'digest' && context.digest !== null) return describeDigest(context.digest);
  const standing = context.standings.get(about);
  if ((kind === 'turned' || kind === 'better') && standing !== undefined)
    return [describeStanding(standing, kind, isOwner(standing, to, context), context.words)];
  const [run, row] = [context.runs.get(about), context.reminded.get(about)];
  if (kind !== '' && run !== undefined) return [describeRunItem(entry, kind, run, context)];
  return row === undefined ? [[`${entry.about}: open the file to see it.`]] : [describeReminder(row, context.now, context.words)];
}

function topicOf(entry: OutboxEntry, context: RenderContext): string | undefined {
  const { about, kind } = readMailKey(entry.key);
  if (kind === 'weekly') return context.weekly === null ? undefined : headWeekly(context.weekly);
  if (kind === 'digest') return context.digest === null ? undefined : headDigest(context.digest);
  if (kind === 'turned' || kind === 'better') return context.standings.get(about)?.title;
  const [run, row] = [context.runs.get(about), context.reminded.get(about)];
  if (run !== undefined) return callRun(run);
  return row === undefined ? undefined : callReminded(row);
}

/** Mail about one thing has the same subject over its life, so that it stays one conversation. */
function subjectOf(group: MessageGroup, context: RenderContext): string {
  const only = group.entries[0];
  const count = new Set(group.entries.map((entry) => entry.about)).size;
  const topic = count === 1 && only !== undefined ? topicOf(only, context) : undefined;
  const subject = topic ?? `${count === 1 ? 'one thing' : `${count} things`} to look at, ${sayDay(dateOf(context.now))}`;
  return oneLine(context.company === '' ? subject : `${context.company}: ${subject}`, SUBJECT_LENGTH);
}

const HELD = 'You get this because it is with you now. A tick without its proof does not close it.';
const TOLD = 'You get this because you have a part in this work.';
const OWNED = 'You get this because you are the owner. Settings says how many days before Due, or off.';
const TURNED = 'You get this once because it is yours or that of somebody who reports to you.';
const MEETING =
  'You get this before each leadership meeting because you hold a leadership seat or own the business. Settings says when it is.';
const WEEKLY = 'You get this once a week because Settings names you as Business owner. Weekly mail in Settings says when, or off.';

function footerOf({ entries }: MessageGroup, context: RenderContext): string {
  if (entries.some((entry) => asksToFinish(entry, context))) return HELD;
  const kinds = entries.map((entry) => readMailKey(entry.key).kind);
  if (kinds.every((kind) => kind === 'weekly')) return WEEKLY;
  if (kinds.every((kind) => kind === 'digest')) return MEETING;
  if (kinds.every((kind) => kind === 'turned' || kind === 'better')) return TURNED;
  return kinds.every((kind) => kind === 'todo' || kind === 'rock') ? OWNED : TOLD;
}

function toHtml(lines: Paragraph): string {
  const [head = '', ...rest] = lines.map(escapeHtml);
  return `<p><strong>${head}</strong>${rest.map((line) => `<br>${line}`).join('')}</p>`;
}

/** Styles stand on the elements, because mail programs drop style sheets. */
function page(paragraphs: readonly Paragraph[], url: string, footer: string): string {
  const anchor = url === '' ? '' : `<p><a href="${escapeHtml(url)}">Open the file</a></p>`;
  const body = `${paragraphs.map(toHtml).join('')}${anchor}<p style="color:#5f6368;font-size:13px">${escapeHtml(footer)}</p>`;
  return `<div style="font:15px/1.5 Arial,sans-serif;max-width:36em">${body}</div>`;
}

function paragraphsOf({ entries }: MessageGroup, context: RenderContext): readonly Paragraph[] {
  const shown = entries.slice(0, MOST_ITEMS).flatMap((entry) => describeEntry(entry, context));
  const rest = entries.length - MOST_ITEMS;
  const all = rest > 0 ? [...shown, [`And ${rest} more: open the file to see them.`]] : shown;
  return all.map((lines) => lines.map((line) => oneLine(line, LINE_LENGTH)));
}

/** One mail for a group of rows, as things stand now: plain text and HTML, cell text always as text. */
export function renderMessage(group: MessageGroup, context: RenderContext): Message {
  const paragraphs = paragraphsOf(group, context);
  const url = /^https?:\/\//.test(context.url) ? context.url : '';
  const link = url === '' ? [] : [`Open the file: ${url}`];
  const footer = footerOf(group, context);
  const text = [...paragraphs.map((lines) => lines.join('\n')), ...link, footer].join('\n\n');
  return { to: group.to, subject: subjectOf(group, context), text, html: page(paragraphs, url, footer) };
}
