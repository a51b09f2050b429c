import { appendRows } from './append-rows';
import type { AdoptAnswer } from './adopt-answer';
import type { FoundDraft } from './find-draft';
import { finishAdoption } from './finish-adoption';
import { keepAdoption } from './keep-adoption';
import { planBinding } from './plan-binding';
import type { Adopting } from './read-adopting';
import { applyBind } from '../../adopt/bind-apply';
import type { Ports } from '../../ports';
import type { BindPlan } from '../../../core/adopt/bind/bind-plan';
import type { AdoptionRecord } from '../../../core/adopt/plan/adoption-record';
import { keepFields } from '../../../core/adopt/plan/recall-fields';
import { nobodyIn } from '../../../core/adopt/plan/nobody-in';
import { addPeople, recordRows, sayPeople } from '../../../core/adopt/plan/add-people';
import { makeBindView } from '../../../core/adopt/view/make-adopt-view';
import type { AdoptDraft } from '../../../core/contract/adopt';
import { makeId } from '../../../core/ids/make-id';

const GONE = 'The tab Columns is no longer there. Set up the tabs again and adopt once more.';

/** Persons that the tab names and People does not know. */
function newPeople({ found, workbook, context }: Adopting, { adopted }: FoundDraft): ReturnType<typeof addPeople> {
  if (found.read.raws['people'] === undefined) return [];
  return addPeople(adopted.rows, context.specs, workbook.directory, nobodyIn(context.words));
}

function recordOf(
  { table, source, reading }: FoundDraft,
  people: ReturnType<typeof addPeople>,
  { found, context }: Adopting,
  { added }: BindPlan,
): AdoptionRecord {
  const { now } = found.input;
  return {
    id: makeId('A', ['bind', source.sheet, table, now], new Set()),
    ...{ at: now, way: 'bind' as const, done: false, file: '', sheet: source.sheet, tabId: source.tabId },
    ...{ letter: source.letter, table, fields: keepFields(reading, table) },
    ...{
      rows: recordRows(people, {}, context.specs),
      columns: {},
      added: { [added.tab]: added.columns.map(({ header }) => header) },
      periods: [],
    },
  };
}

function write(ports: Ports, adopting: Adopting, draft: FoundDraft, plan: BindPlan, who: string): string | null {
  const people = newPeople(adopting, draft);
  const record = keepAdoption(ports.store, recordOf(draft, people, adopting, plan));
  if (people.length > 0)
    appendRows(
      ports.workbook,
      adopting.found.read,
      'people',
      people.map(({ values }) => values),
      [],
    );
  if (!applyBind(ports, plan)) return null;
  finishAdoption(ports, adopting.found, record, who);
  return record.id;
}

/** Whether it is only shown, who asked, and what is said of it so far. */
export interface BindHow {
  readonly dry: boolean;
  readonly who: string;
  readonly says: readonly string[];
}

/** Lets the engine work on the tab of the team, or with `dry` shows what that would write. The caller holds the lock. */
export function bindDraft(ports: Ports, adopting: Adopting, draft: FoundDraft, asked: AdoptDraft, how: BindHow): AdoptAnswer {
  const result = planBinding(ports, adopting, draft.table, draft, asked.engine);
  if (!result.ok) return { ok: false, says: result.says.join(' ') };
  const people = sayPeople(newPeople(adopting, draft));
  const facts = { dry: how.dry, says: [...how.says, ...people], writes: result.plan.says };
  if (how.dry) return { ok: true, view: makeBindView(draft.adopted, facts) };
  const adoption = write(ports, adopting, draft, result.plan, how.who);
  return adoption === null ? { ok: false, says: GONE } : { ok: true, view: makeBindView(draft.adopted, { ...facts, adoption }) };
}
