import { asksToFinish } from './describe-run-item';
import type { LetterAction } from './letter';
import { readMailKey } from './mail-item';
import type { OutboxEntry } from './outbox';
import type { OwnReport } from './own-work';
import type { RenderContext } from './render-context';
import type { Standing } from './standing';
import { reword } from '../contract/reword';
import type { Run } from '../runs/run';

/** What the button says, and the row it leads to. */
interface Target {
  readonly says: string;
  readonly table: string;
  /** `''` for the whole tab. */
  readonly id: string;
}

const HOME: Target = { says: 'Open Home', table: 'home', id: '' };
const RUNS: Target = { says: 'Open the runs', table: 'runs', id: '' };

const NOBODY: ReadonlyMap<string, OwnReport> = new Map();

const needs = (proof: string): boolean => proof !== '' && proof !== 'none';

function wantsProof(run: Run, { stepsOf }: RenderContext): boolean {
  return needs(run.terms.proof) || (stepsOf.get(run.id) ?? []).some((step) => step.status !== 'Done' && needs(step.needs));
}

function runTarget(entry: OutboxEntry, run: Run, context: RenderContext): Target {
  const asks = asksToFinish(entry, context) && wantsProof(run, context);
  return { says: asks ? 'Give the proof' : 'Open the run', table: 'runs', id: run.id };
}

const OPENS: Readonly<Record<string, string>> = { scorecard: 'Open the measurable', rocks: 'Open the Rock', goals: 'Open the goal' };

function standingTarget({ id, table, status }: Standing, { words }: RenderContext): Target {
  return { says: status === 'No data' ? 'Enter the number' : reword(OPENS[table] ?? HOME.says, words), table, id };
}

function targetOf(entry: OutboxEntry, context: RenderContext): Target {
  const { about, kind, to } = readMailKey(entry.key);
  const { only } = (kind === 'daily' ? context.own.daily() : kind === 'midweek' ? context.own.midweek() : NOBODY).get(to) ?? {};
  if (only !== undefined) return { says: 'Open the row', ...only };
  const run = context.runs.get(about);
  if (run !== undefined) return runTarget(entry, run, context);
  const standing = context.standings.get(about);
  if ((kind === 'turned' || kind === 'better') && standing !== undefined) return standingTarget(standing, context);
  const row = context.reminded.get(about);
  if (row === undefined) return HOME;
  return row.kind === 'todo'
    ? { says: 'Open the to-do', table: 'todos', id: about }
    : { says: reword('Open the Rock', context.words), table: 'rocks', id: about };
}

/** The target that fits everything in a mail. */
function commonTarget(entries: readonly OutboxEntry[], context: RenderContext): Target {
  const [first] = entries;
  const abouts = new Set(entries.map(({ about }) => about));
  if (first !== undefined && abouts.size === 1) return targetOf(first, context);
  return [...abouts].every((about) => context.runs.has(about)) ? RUNS : HOME;
}

/** The one thing to press: it leads to the row a mail is about, to the runs where it is about several, else to Home. */
export function chooseAction(entries: readonly OutboxEntry[], context: RenderContext): LetterAction | null {
  if (!/^https?:\/\//.test(context.url)) return null;
  const { says, table, id } = commonTarget(entries, context);
  const place = context.placeOf(table, id);
  return { says: place === '' ? 'Open the file' : says, url: `${context.url.replace(/#.*$/, '')}${place}` };
}
