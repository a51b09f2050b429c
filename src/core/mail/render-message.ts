import { escapeHtml, oneLine } from './escape-html';
import { AGAIN, readMailKey, type MailKind } from './mail-item';
import type { MessageGroup } from './group-messages';
import type { OutboxEntry } from './outbox';
import type { Run, RunStep } from '../runs/run';
import { sayDay, sayMoment } from '../texts/say-time';
import { dateOf } from '../time/arith';
import type { LocalDateTime } from '../time/local';

/** A mail ready to be sent; `text` and `html` say the same. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a mail is rendered with. */
export interface RenderContext {
  readonly now: LocalDateTime;
  readonly company: string;
  /** Address of the file. */
  readonly url: string;
  readonly runs: ReadonlyMap<string, Run>;
  readonly stepsOf: ReadonlyMap<string, readonly RunStep[]>;
}

const SUBJECT_LENGTH = 200;
const LINE_LENGTH = 400;
/** More than this nobody reads, and a mail may hold 200 kB at most. */
const MOST_ITEMS = 40;

const HEADS: Readonly<Record<MailKind, string>> = {
  late: 'is due now and is with you',
  covered: 'is yours this time, because somebody is away',
  hop1: 'was missed and is now yours',
  hop2: 'was missed twice over and is now yours',
  hop3: 'was missed by everybody before you and is now yours',
  gave: 'was missed and has been handed on',
  ended: 'was missed for good: its window is over',
  nag: 'is still missed',
  cannot: 'cannot be done as defined',
  recovered: 'has been settled',
  unseen: 'passed while Runsheet did not run',
};

const ASKS_PROOF: ReadonlySet<string> = new Set(['late', 'covered', 'hop1', 'hop2', 'hop3', 'nag']);

function nameOf(run: Run): string {
  return run.location === '' ? run.terms.title : `${run.terms.title} (${run.location})`;
}

function stepLines(run: Run, context: RenderContext): readonly string[] {
  const steps = context.stepsOf.get(run.id) ?? [];
  const own = run.terms.proof === '' || run.terms.proof === 'none' ? [] : [`Proof: ${run.terms.proof}`];
  const open = steps.filter((step) => step.status !== 'Done');
  return [
    ...open.map((step) => `${step.order}. ${step.step}${step.needs === '' || step.needs === 'none' ? '' : ` - proof: ${step.needs}`}`),
    ...own,
  ];
}

function itemLines(entry: OutboxEntry, context: RenderContext): readonly string[] {
  const { run: id, kind } = readMailKey(entry.key);
  const run = context.runs.get(id);
  if (run === undefined || kind === '') return [`${entry.about}: open the file to see it.`];
  const again = entry.key.endsWith(`:${AGAIN}`) ? ' (repeated: the first mail may not have arrived)' : '';
  const note = run.note === '' ? [] : [`Note: ${run.note}`];
  const steps = ASKS_PROOF.has(kind) ? stepLines(run, context) : [];
  return [`${nameOf(run)}, due ${sayMoment(run.due)}, ${HEADS[kind]}${again}.`, run.why, ...note, ...steps].map((line) =>
    oneLine(line, LINE_LENGTH),
  );
}

function subjectOf(group: MessageGroup, context: RenderContext): string {
  const only = group.entries[0];
  const runs = new Set(group.entries.map((entry) => entry.about));
  const run = runs.size === 1 && only !== undefined ? context.runs.get(only.about) : undefined;
  const subject =
    run === undefined
      ? `${runs.size === 1 ? 'one thing' : `${runs.size} things`} to look at, ${sayDay(dateOf(context.now))}`
      : `${nameOf(run)}, due ${sayMoment(run.due)}`;
  return oneLine(context.company === '' ? subject : `${context.company}: ${subject}`, SUBJECT_LENGTH);
}

const HELD =
  'You get this because it is with you now. Tick Done and give the proof in the Runs tab; ticked without its proof it stays open.';
const TOLD = 'You get this because you have a part in this work. There is nothing to do unless it says so.';

function footerOf(group: MessageGroup): string {
  return group.entries.some((entry) => ASKS_PROOF.has(readMailKey(entry.key).kind)) ? HELD : TOLD;
}

function paragraph(lines: readonly string[]): string {
  const [head = '', ...rest] = lines.map(escapeHtml);
  return `<p><strong>${head}</strong>${rest.map((line) => `<br>${line}`).join('')}</p>`;
}

/** Styles stand on the elements, because mail programs drop style sheets. */
function page(items: readonly (readonly string[])[], url: string, footer: string): string {
  const anchor = url === '' ? '' : `<p><a href="${escapeHtml(url)}">Open the file</a></p>`;
  const body = `${items.map(paragraph).join('')}${anchor}<p style="color:#5f6368;font-size:13px">${escapeHtml(footer)}</p>`;
  return `<div style="font:15px/1.5 Arial,sans-serif;max-width:36em">${body}</div>`;
}

/** One mail for a group of rows, as things stand now: plain text and HTML, cell text always as text. */
export function renderMessage(group: MessageGroup, context: RenderContext): Message {
  const shown = group.entries.slice(0, MOST_ITEMS).map((entry) => itemLines(entry, context));
  const rest = group.entries.length - shown.length;
  const items = rest > 0 ? [...shown, [`And ${rest} more: open the file to see them.`]] : shown;
  const url = /^https?:\/\//.test(context.url) ? context.url : '';
  const link = url === '' ? [] : [`Open the file: ${url}`];
  const footer = footerOf(group);
  const text = [...items.map((lines) => lines.join('\n')), ...link, footer].join('\n\n');
  return { to: group.to, subject: subjectOf(group, context), text, html: page(items, url, footer) };
}
