import type { AdoptAnswer } from './adopt-answer';
import { applyCopy } from './apply-copy';
import { bindDraft, type BindHow } from './bind';
import { listGone, readRecords, REMEMBERED } from '../../../core/adopt/plan/adoption-record';
import { keepFields } from '../../../core/adopt/plan/recall-fields';
import { nobodyIn } from '../../../core/adopt/plan/nobody-in';
import { findDraft, type FoundDraft } from './find-draft';
import { readAdopting, type Adopting } from './read-adopting';
import { resumeBinding } from './resume-binding';
import type { Ports } from '../../ports';
import { installTemplates } from '../../install/install';
import { specOf } from '../../sweep/read-tables';
import { bindTable } from '../../../core/tables/bind-table';
import { tableSpecs } from '../../templates';
import { decodeTable } from '../../../core/tables/decode-table';
import type { CopyInput } from '../../../core/adopt/plan/copy-input';
import { planCopy, type CopyPlan } from '../../../core/adopt/plan/plan-copy';
import { makeAdoptView, makeBindView } from '../../../core/adopt/view/make-adopt-view';
import type { AdoptTable } from '../../../core/adopt/table-reading';
import type { AdoptDraft } from '../../../core/contract/adopt';
import type { RawTable } from '../../../core/tables/raw-table';
import { FILE_BUSY } from '../../../core/texts/start-texts';
import { addDays, startOfWeek } from '../../../core/time/arith';
import type { TableSpec } from '../../../core/tables/spec';

const LOCK_WAIT_MS = 5000;
const UNKNOWN = '(unverified)';

/** Tables that go with another into the file. */
const WITH: Readonly<Partial<Record<AdoptTable, readonly string[]>>> = {
  rocks: ['milestones'],
  processes: ['steps'],
  scorecard: ['scorecard_history'],
};

const refused = (says: string): AdoptAnswer => ({ ok: false, says });

/** A table that is not in the file yet, as it will be once its tab is made. */
function emptyTable(spec: TableSpec, { context }: Adopting): RawTable {
  const running = startOfWeek(context.today, context.weekStartsOn);
  const weeks = Array.from({ length: spec.periods ?? 0 }, (_week, turn) => ({ local: `${addDays(running, -7 * turn)}T00:00` }));
  return bindTable(spec, spec.tab, [[...spec.columns.map(({ header }) => header), ...weeks]], []);
}

function tablesFor(table: AdoptTable): readonly string[] {
  return [table, 'people', ...(WITH[table] ?? [])];
}

/** Templates whose tabs are missing, by key; those of the default set come with the first of them. */
function missingTemplates(table: AdoptTable, { found }: Adopting): readonly string[] {
  const needed = ['settings', ...tablesFor(table)].filter((key) => found.read.raws[key] === undefined);
  return [...new Set(needed.flatMap((key) => tableSpecs[key]?.template ?? []))];
}

function inputFor(adopting: Adopting, { table, reading, adopted, siblings, source }: FoundDraft, again: boolean): CopyInput {
  const { found, workbook, context } = adopting;
  const raws = Object.fromEntries(tablesFor(table).map((key) => [key, found.input.raws[key] ?? emptyTable(specOf(key), adopting)]));
  const history = raws['scorecard_history'];
  const rows = { ...workbook.tables, ...(history === undefined ? {} : { scorecard_history: decodeTable(history).rows }) };
  return {
    ...{
      table,
      adopted,
      siblings,
      fields: keepFields(reading, table),
      source,
      raws,
      rows,
      directory: workbook.directory,
      settings: workbook.settings,
    },
    now: found.input.now,
    nobody: nobodyIn(context.words),
    gone: listGone(readRecords(found.input.properties), source, (key) => new Set((workbook.tables[key] ?? []).map(({ id }) => id))),
    again,
  };
}

function missingSays(table: AdoptTable, adopting: Adopting): readonly string[] {
  const tabs = tablesFor(table).filter((key) => adopting.found.read.raws[key] === undefined);
  return tabs.map((key) => `The tab ${specOf(key).tab} is not there yet; it is made first.`);
}

function preview(ports: Ports, draft: AdoptDraft): AdoptAnswer {
  const adopting = readAdopting(ports);
  const found = findDraft(ports, adopting, draft);
  if (!found.ok) return refused(found.says);
  if (draft.way === 'bind') return bindDraft(ports, adopting, found.draft, draft, { dry: true, who: '', says: [] });
  const plan = planCopy(inputFor(adopting, found.draft, draft.again === true));
  return {
    ok: true,
    view: makeAdoptView(plan, found.draft.adopted, adopting.context.specs, { dry: true, says: missingSays(found.draft.table, adopting) }),
  };
}

/** What an earlier press left half done is completed, or taken back before it is done anew. */
function writeBinding(ports: Ports, adopting: Adopting, found: FoundDraft, draft: AdoptDraft, how: BindHow): AdoptAnswer {
  const resumed = resumeBinding(ports, adopting, found, how.who);
  if (resumed === 'cleared') return writeLocked(ports, draft, how.says);
  if (resumed === null) return bindDraft(ports, adopting, found, draft, how);
  return { ok: true, view: makeBindView(found.adopted, { dry: false, says: how.says, writes: [], adoption: resumed }) };
}

function writeLocked(ports: Ports, draft: AdoptDraft, made: readonly string[]): AdoptAnswer {
  const adopting = readAdopting(ports);
  const found = findDraft(ports, adopting, draft);
  if (!found.ok) return refused(found.says);
  const who = ports.identity.active().toLowerCase() || UNKNOWN;
  if (draft.way === 'bind') return writeBinding(ports, adopting, found.draft, draft, { dry: false, who, says: made });
  const input = inputFor(adopting, found.draft, draft.again === true);
  const plan: CopyPlan = planCopy(input);
  const applied = applyCopy(ports, adopting.found, plan, who);
  if (!applied.ok) return applied;
  const known = new Set(readRecords(ports.store.all()).map(({ id }) => id));
  const isForgotten = readRecords(adopting.found.input.properties).some(({ id }) => !known.has(id));
  const says = isForgotten ? [...made, `The oldest adoption cannot be taken back any more. ${REMEMBERED}`] : made;
  return {
    ok: true,
    view: makeAdoptView(plan, found.draft.adopted, adopting.context.specs, { dry: false, says, adoption: applied.adoption }),
  };
}

/** What is not there yet is made first; the tabs of the default set come with the first of them. */
function makeTabs(ports: Ports, draft: AdoptDraft): { readonly ok: boolean; readonly says: readonly string[] } {
  const adopting = readAdopting(ports);
  const found = findDraft(ports, adopting, draft);
  if (!found.ok) return { ok: false, says: [found.says] };
  const missing = draft.way === 'bind' ? [] : missingTemplates(found.draft.table, adopting);
  const made: string[] = [];
  if (adopting.found.read.raws['settings'] === undefined) made.push(...installTemplates(ports, { sample: false }).says);
  const result = missing.length === 0 ? null : installTemplates(ports, { templates: missing, sample: false });
  if (result?.ok === false) return { ok: false, says: result.says };
  const tabs = result === null ? [] : result.created.map((tab) => `The tab ${tab} was made.`);
  return { ok: true, says: [...made, ...tabs] };
}

/** Takes a table of the team over, or with `dry` shows what that would do. The team's own tab is never written. */
export function adoptTable(ports: Ports, draft: AdoptDraft, dry: boolean): AdoptAnswer {
  if (dry) return preview(ports, draft);
  const made = makeTabs(ports, draft);
  if (!made.ok) return refused(made.says.join(' '));
  if (!ports.lock.acquire(LOCK_WAIT_MS)) return refused(FILE_BUSY);
  try {
    return writeLocked(ports, draft, made.says);
  } finally {
    ports.lock.release();
  }
}
