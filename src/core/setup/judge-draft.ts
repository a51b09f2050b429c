import { nextDues } from './next-dues';
import { placeDraft } from './place-draft';
import { findTwin, idOfDraft, usedSteps, writeDraft } from './write-draft';
import type { DraftView, FieldGap, ProcessDraft } from '../contract/setup';
import { isAway } from '../people/is-away';
import { chainIssues } from '../plan/chain-issues';
import { decodeWorkbook, type DecodedWorkbook } from '../plan/decode-workbook';
import { namesIn } from '../plan/person-issues';
import { decodeProcesses } from '../plan/plan-processes';
import type { SweepInput } from '../plan/sweep-input';
import { loadWorkbookRules } from '../rules/workbook-rules';
import { judgeProcess } from '../runs/judge-process';
import { processIssues, type Process } from '../runs/process';
import type { Issue } from '../tables/issue';
import { quote, withoutPlace } from '../texts/issue-texts';
import { sayDay } from '../texts/say-time';
import { dateOf } from '../time/arith';

/** Fields of the wizard by the header they are written under. */
const FIELDS: ReadonlyMap<string, keyof ProcessDraft> = new Map<string, keyof ProcessDraft>([
  ['Process', 'process'],
  ['Owner', 'owner'],
  ['Backup', 'backup'],
  ['Fallback', 'fallback'],
  ['Cadence', 'cadence'],
  ['Due at', 'dueAt'],
  ['Location', 'location'],
  ['Proof', 'proof'],
  ['Serves', 'serves'],
]);

/** A title stands in for one that is still missing, so that the rest can be judged. */
const UNNAMED = 'New process';

const gap = (field: string, says: string): FieldGap => ({ field, says });

/** Where an issue of the placed rows belongs in the form; `null` where it is of another row. */
function fieldOf(
  { tab, row, column }: Issue,
  placed: { readonly process: Process; readonly steps: number; readonly stepTab: string },
): string | null {
  const { process, steps, stepTab } = placed;
  if (tab === process.row.tab && row === process.row.row) return FIELDS.get(column) ?? 'process';
  if (tab !== stepTab || row < steps) return null;
  return `steps.${row - steps}.${column === 'Proof' ? 'proof' : 'step'}`;
}

function partGaps(process: Process, missing: string): readonly FieldGap[] {
  return [
    ...(process.backup === '' && missing.includes('a backup') ? [gap('backup', 'Name who gets it when the owner has missed it.')] : []),
    ...(missing.includes('a proof') ? [gap('proof', 'Choose what proves that it was done, here or in a step that is required.')] : []),
    ...(process.undated === '' ? [] : [gap('cadence', process.undated)]),
  ];
}

/** Places of the chain that would be passed on the first day because whoever holds them is away and nobody covers. */
function awayGaps(process: Process, first: string, { directory }: DecodedWorkbook): readonly FieldGap[] {
  const location = process.locations[0] ?? '';
  const places = [process.owner, process.backup, process.fallback].map((text, at) => ({
    text,
    field: ['owner', 'backup', 'fallback'][at] ?? '',
  }));
  return places.flatMap(({ text, field }) => {
    const found = directory.resolve(namesIn(text)[0] ?? '', location);
    if (found.kind !== 'person' || !isAway(found.person, dateOf(first))) return [];
    const cover = directory.resolve(found.person.cover, location);
    if (cover.kind === 'person' && !isAway(cover.person, dateOf(first))) return [];
    return [gap(field, `${found.person.name} is away on ${sayDay(dateOf(first))} and nobody covers for them. Name somebody who is here.`)];
  });
}

function nameGaps(draft: ProcessDraft, twin: ReturnType<typeof findTwin>): readonly FieldGap[] {
  if (draft.process.trim() === '') return [gap('process', 'Say what has to happen, in a few words.')];
  if (twin === null || twin.same) return [];
  const { tab, row, title } = twin.row;
  return [gap('process', `${quote(title)} is there already (${tab}, row ${row}). Give this one another name.`)];
}

function endGaps(process: Process, next: readonly string[], { settings }: DecodedWorkbook): readonly FieldGap[] {
  const isOver = process.cadence !== null && !process.cadence.floating && next.length === 0;
  const hasEnd = process.fallback !== '' || settings.businessOwner !== '';
  return [
    ...(isOver ? [gap('cadence', 'No date is left. Write one that goes on, such as every Friday.')] : []),
    ...(hasEnd ? [] : [gap('fallback', 'Name who gets it when owner and backup have missed it.')]),
  ];
}

function firstOfEach(gaps: readonly FieldGap[]): readonly FieldGap[] {
  return gaps.filter(({ field }, at) => gaps.findIndex((other) => other.field === field) === at);
}

function stepGaps(draft: ProcessDraft): readonly FieldGap[] {
  return usedSteps(draft).flatMap(({ step }, at) => (step.trim() === '' ? [gap(`steps.${at}.step`, 'Say what to do in this step.')] : []));
}

/**
 * What a draft still lacks, and when it would run: it is placed in the file and judged by what judges the row once it is written.
 * Fields of steps are called `steps.0.proof`, counted without blank ones.
 */
export function judgeDraft(draft: ProcessDraft, input: SweepInput): DraftView {
  const { processes, steps } = input.raws;
  if (processes === undefined) return { gaps: [], cadence: '', next: [] };
  const rows = decodeWorkbook(input).tables['processes'] ?? [];
  const named = draft.process.trim() === '' ? { ...draft, process: UNNAMED } : draft;
  const id = idOfDraft(named, { processes, rows, today: dateOf(input.now) });
  const placed = placeDraft(input, writeDraft(named, id));
  const workbook = decodeWorkbook(placed.input);
  const process = decodeProcesses(workbook, input.now).find((one) => one.process.row.row === placed.process)?.process;
  if (process === undefined) return { gaps: [], cadence: '', next: [] };
  const { rules } = loadWorkbookRules(input.ruleFiles, workbook.tables['rules'] ?? [], input.raws);
  const circumstances = { today: dateOf(input.now), directory: workbook.directory, rules, fixes: new Map<string, never>() };
  const next = nextDues(process, { now: input.now, zone: input.zone, settings: workbook.settings });
  const issues = [
    ...workbook.issues,
    ...processIssues(process, workbook.tables['steps'] ?? []),
    ...chainIssues(process, workbook.directory),
  ];
  const stepTab = steps?.tab ?? '';
  const found = issues.flatMap((issue) => {
    const field = fieldOf(issue, { process, steps: placed.steps, stepTab });
    return field === null ? [] : [gap(field, withoutPlace(issue))];
  });
  const missing = String(judgeProcess(process, [], circumstances).facts['missing'] ?? '');
  const away = next[0] === undefined ? [] : awayGaps(process, next[0], workbook);
  const gaps = [
    ...nameGaps(draft, findTwin(draft, rows)),
    ...found,
    ...partGaps(process, missing),
    ...endGaps(process, next, workbook),
    ...away,
    ...stepGaps(draft),
  ];
  return { gaps: firstOfEach(gaps), cadence: process.cadence?.inWords ?? '', next };
}
