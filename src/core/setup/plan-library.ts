import { lacking, type FormPlan } from './form-plan';
import type { Library, LibraryMeasurable, LibraryProcess } from './library';
import { idOfDraft, writeDraft } from './write-draft';
import { judgeOwner } from '../chain/judge-made';
import { makeId } from '../ids/make-id';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { LogLine, RowAppend } from '../plan/plan';
import type { SweepInput } from '../plan/sweep-input';
import { quote } from '../texts/issue-texts';
import { dateOf } from '../time/arith';

/** What somebody chose from the library. */
export interface LibraryChoice {
  readonly keys: readonly string[];
  /** Who is to own it. */
  readonly owner?: string;
}

/** What a choice is judged with. */
export interface LibraryContext {
  readonly library: Library;
  readonly input: SweepInput;
  readonly workbook: DecodedWorkbook;
  readonly who: string;
}

/** One thing of the library as rows, or why it is left out. */
interface Item {
  readonly appends: readonly RowAppend[];
  readonly log: readonly LogLine[];
  readonly says: string;
}

const left = (says: string): Item => ({ appends: [], log: [], says });
const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function made(what: string, id: string, title: string, who: string, appends: readonly RowAppend[]): Item {
  return { appends, log: [{ who, what: `${what} made`, row: id, before: '', after: title, reason: 'from the library' }], says: '' };
}

function measurableRow(item: LibraryMeasurable, owner: string, { input, workbook, who }: LibraryContext): Item {
  const raw = input.raws['scorecard'];
  if (raw === undefined) return left(`${quote(item.title)} was left out: there is no Scorecard in this file. Add that tab first.`);
  const rows = workbook.tables['scorecard'] ?? [];
  const twin = rows.find(({ title }) => sameName(title, item.title));
  if (twin !== undefined) return left(`${quote(item.title)} is there already: ${twin.tab}, row ${twin.row}.`);
  const { title, goal, unit, every } = item;
  const id = makeId('K', [raw.tab, title.toLowerCase(), dateOf(input.now)], new Set(rows.map((row) => row.id)));
  return made('measurable', id, title, who, [{ table: 'scorecard', values: { id, measurable: title, owner, goal, unit, every } }]);
}

/** The business owner stands in as its backup where that is somebody else, so that a miss reaches somebody from the first day. */
function backupFor(owner: string, { workbook: { directory, settings } }: LibraryContext): string {
  const [doer, boss] = [directory.resolve(owner, ''), directory.resolve(settings.businessOwner, '')];
  return doer.kind === 'person' && boss.kind === 'person' && doer.person !== boss.person ? boss.person.name || boss.person.email : '';
}

function processRow(item: LibraryProcess, owner: string, context: LibraryContext): Item {
  const { input, workbook, who } = context;
  const raw = input.raws['processes'];
  if (raw === undefined) return left(`${quote(item.title)} was left out: there is no Processes in this file. Add that tab first.`);
  const rows = workbook.tables['processes'] ?? [];
  const twin = rows.find(({ title }) => sameName(title, item.title));
  if (twin !== undefined) return left(`${quote(item.title)} is there already: ${twin.tab}, row ${twin.row}.`);
  const { title, cadence, dueAt, proof, steps } = item;
  const backup = backupFor(owner, context);
  const draft = { process: title, owner, backup, fallback: '', cadence, dueAt, location: '', proof, serves: '', steps };
  const id = idOfDraft(draft, { processes: raw, rows, today: dateOf(input.now) });
  const written = writeDraft(draft, id);
  const lacks = backup === '' ? `${quote(title)} has no backup yet: name one in ${raw.tab}.` : '';
  return { ...made('process', id, title, who, [...written.steps, written.process]), says: lacks };
}

/** Adds what was chosen, each once: what has its name already is left as it is, and what has no tab is left out with a sentence. */
export function planLibrary({ keys, owner = '' }: LibraryChoice, context: LibraryContext): FormPlan {
  if (owner.trim() === '') return lacking([{ field: 'owner', says: 'Choose who is to own it.' }]);
  const judged = judgeOwner(owner, '', context.workbook.directory);
  if (!judged.ok) return lacking([{ field: 'owner', says: judged.says }]);
  const { measurables, processes } = context.library;
  const chosen = new Set(keys);
  const items = [
    ...measurables.filter(({ key }) => chosen.has(key)).map((item) => measurableRow(item, judged.value, context)),
    ...processes.filter(({ key }) => chosen.has(key)).map((item) => processRow(item, judged.value, context)),
  ];
  if (items.length === 0) return lacking([{ field: 'keys', says: 'Choose at least one.' }]);
  return {
    gaps: [],
    changes: [],
    appends: items.flatMap(({ appends }) => appends),
    log: items.flatMap(({ log }) => log),
    says: items.flatMap(({ says }) => (says === '' ? [] : [says])),
  };
}
