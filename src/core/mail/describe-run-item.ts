import { callRun } from './call-run';
import { oneLine } from './escape-html';
import { AGAIN, readMailKey, type MailKind } from './mail-item';
import type { OutboxEntry } from './outbox';
import type { RenderContext } from './render-context';
import { sayFix } from '../patterns/read-fixes';
import type { Run } from '../runs/run';
import { sayMoment } from '../texts/say-time';

/** Kinds that ask the holder to finish the run. */
const ASKS: ReadonlySet<string> = new Set(['late', 'covered', 'given', 'hop1', 'hop2', 'hop3', 'stays', 'nag']);

const NOTE_LENGTH = 400;

interface Telling {
  readonly run: Run;
  readonly kind: MailKind;
  /** True where whoever reads it has the run. */
  readonly holds: boolean;
}

const holderOf = ({ assignee }: Run): string => assignee || 'nobody';

/** Who said that it cannot be done as defined: the run may have moved since. */
function refuserOf(run: Run): string {
  const { cannotHop = run.hop, from = '' } = run.terms;
  return cannotHop === run.hop || from === '' ? holderOf(run) : from;
}

/** A run that somebody moves on before it is missed. */
const PASSED_ON = 'was passed on before it was missed and is now yours';

/** What ended it, and who. */
function sayEnd({ status, terms, doneBy, doneAt }: Run): string {
  if (status === 'Excused') return terms.reason === undefined ? 'excused' : `excused: ${terms.reason.replace(/\.$/, '')}`;
  const when = doneAt === null ? '' : ` on ${sayMoment(doneAt)}`;
  return doneBy === '' ? 'done' : `done: ${doneBy} finished it${when}`;
}

/** What changed, after the name and the due time of the run. */
const HEADS: Readonly<Record<string, (telling: Telling) => string>> = {
  late: () => 'is due now and is with you',
  covered: () => 'is yours this time, because somebody is away',
  given: ({ run }) => `was handed to you by ${run.terms.giver ?? 'somebody'}`,
  hop1: ({ run }) => (run.terms.missed === undefined ? PASSED_ON : 'was missed and is now yours'),
  hop2: ({ run }) => (run.terms.missed === undefined ? PASSED_ON : 'was missed again and is now yours'),
  hop3: ({ run }) => (run.terms.missed === undefined ? PASSED_ON : 'was missed by everybody before you and is now yours'),
  stays: () => 'was missed and stays with you: there is nobody to move it to',
  stuck: ({ run }) => `has nobody left who could take it and is with ${holderOf(run)}`,
  gave: ({ run }) => `was ${run.terms.missed === undefined ? 'passed on' : 'missed'} and is now with ${holderOf(run)}`,
  ended: () => 'was missed for good: its window is over',
  nag: ({ run, holds }) => (holds ? 'is still missed and is with you' : `is still missed and is with ${holderOf(run)}`),
  cannot: ({ run }) => `cannot be done as defined, says ${refuserOf(run)}`,
  recovered: ({ run }) => `was missed and is now ${sayEnd(run)}`,
  unseen: () => 'passed while Runsheet did not run',
};

function askToFinish({ run, holds }: Telling): string {
  if (!holds) return `To do: see with ${holderOf(run)} that it gets done today.`;
  const proof = run.terms.proof === '' || run.terms.proof === 'none' ? '' : ' and give its proof';
  return `To do: finish it, then tick Done${proof} in the tab Runs, ID ${run.id}.`;
}

/** The one thing that whoever reads it can do. */
const ACTIONS: Readonly<Record<string, (telling: Telling) => string>> = {
  stuck: ({ run }) => `To do: find somebody who does it, or choose Excuse under Answer in the tab Runs, ID ${run.id}.`,
  gave: ({ run }) => `Nothing to do. If you have done it after all, tick Done in the tab Runs, ID ${run.id}.`,
  ended: ({ run }) =>
    `To do: ask ${run.terms.chain[0] || 'its owner'} what stopped it. If it cannot be done as it is written, change it in the tab Processes.`,
  cannot: ({ run }) =>
    `To do: settle with ${refuserOf(run)} how it can be done, or choose Excuse under Answer in the tab Runs, ID ${run.id}.`,
  recovered: () => 'Nothing to do.',
  unseen: () => 'Nobody was asked and it counts for nobody. To do: see whether it still has to be done.',
};

function stepLines(run: Run, context: RenderContext): readonly string[] {
  const needs = (proof: string): string => (proof === '' || proof === 'none' ? '' : `proof: ${proof}`);
  const open = (context.stepsOf.get(run.id) ?? []).filter((step) => step.status !== 'Done');
  const own = needs(run.terms.proof).replace('proof', 'Proof');
  return [
    ...(open.length > 0 || own !== '' ? ['Still missing:'] : []),
    ...open.map((step) => `${step.order}. ${[step.step, needs(step.needs)].filter((part) => part !== '').join(' - ')}`),
    ...(own === '' ? [] : [own]),
  ];
}

/** Whose note it is, as far as anybody can tell: further on it may be of any of those before. */
function noteLead({ run, kind }: Telling): string {
  const { from = '', giver = '' } = run.terms;
  if (kind === 'given' && giver !== '') return `Note handed on by ${giver}`;
  return kind === 'hop1' && from !== '' ? `Note from ${from}` : 'Note';
}

/** The note of a run travels with it to whoever has it next. */
function noteLines(telling: Telling): readonly string[] {
  const { note } = telling.run;
  return note === '' || telling.kind === 'recovered' ? [] : [`${noteLead(telling)}: ${oneLine(note, NOTE_LENGTH)}`];
}

/** True where the mail is to somebody who has the run and is to finish it. */
export function asksToFinish(entry: OutboxEntry, context: RenderContext): boolean {
  const { about, kind, to } = readMailKey(entry.key);
  const run = context.runs.get(about);
  if (run === undefined || !ASKS.has(kind)) return false;
  const holder = context.directory.resolve(run.assignee, run.location);
  return holder.kind === 'person' && (holder.person.email || holder.person.name) === to;
}

/** What a mail says of a run: what changed, why, what is still to be shown, and what to do. */
export function describeRunItem(entry: OutboxEntry, kind: MailKind, run: Run, context: RenderContext): readonly string[] {
  const telling = { run, kind, holds: asksToFinish(entry, context) };
  const again = entry.key.endsWith(`:${AGAIN}`) ? ' (repeated: the first mail may not have arrived)' : '';
  const head = `${callRun(run)}, ${HEADS[kind]?.(telling) ?? 'has changed'}${again}.`;
  const why = kind === 'recovered' ? [] : [run.why];
  const fix = context.fixes.get(run.process);
  const prior = fix === undefined || !telling.holds ? [] : [`Last fix: ${sayFix(fix)}.`];
  const steps = telling.holds ? stepLines(run, context) : [];
  return [head, ...why, ...noteLines(telling), ...prior, ...steps, (ACTIONS[kind] ?? askToFinish)(telling)];
}
