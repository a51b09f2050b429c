import { lacking, type FormPlan } from './form-plan';
import { judgeDraft } from './judge-draft';
import { findTwin, idOfDraft, writeDraft, type WrittenDraft } from './write-draft';
import type { ProcessDraft } from '../contract/setup';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { LogLine, RowAppend } from '../plan/plan';
import type { SweepInput } from '../plan/sweep-input';
import { cellText } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import type { Row } from '../tables/row';
import { quote } from '../texts/issue-texts';
import { sayCount } from '../texts/say-list';
import { sayMoment } from '../texts/say-time';
import { dateOf } from '../time/arith';

/** A process to be written with its steps; its sentence is complete once it is known where it stands. */
export interface ProcessPlan extends FormPlan {
  readonly id: string;
  /** When it is first due, in words. */
  readonly first: string;
}

const NO_STEPS = 'There is no tab Steps of Runsheet in this file. Set up the tabs again, or leave the steps out.';

/** Steps that do not stand there yet: an earlier press may have been cut short. */
function newSteps({ id, steps }: WrittenDraft, rows: readonly Row[]): readonly RowAppend[] {
  const known = new Set(
    rows.filter(({ cells }) => cellText(cells['process'] ?? '').startsWith(id)).map(({ title }) => title.toLowerCase()),
  );
  return steps.filter(({ values }) => !known.has(String(values['step'] ?? '').toLowerCase()));
}

function logged({ id, process, steps }: WrittenDraft, who: string): LogLine {
  const { process: title = '', cadence = '', owner = '' } = process.values;
  const parts = [cadence, `owner ${String(owner)}`, ...(steps.length === 0 ? [] : [sayCount(steps.length, 'step')])];
  return { who, what: 'process made', row: id, before: '', after: String(title), reason: parts.join(', ') };
}

/** Decides what is written for a draft. Steps come before their process: one that is there has them all. */
export function planProcess(
  draft: ProcessDraft,
  input: SweepInput,
  workbook: DecodedWorkbook,
  who: string,
  processes: RawTable,
): ProcessPlan {
  const view = judgeDraft(draft, input);
  const first = view.next[0] === undefined ? '' : ` It is first due ${sayMoment(view.next[0])}.`;
  const rows = workbook.tables['processes'] ?? [];
  const twin = findTwin(draft, rows);
  const id = twin?.same === true ? twin.row.id : idOfDraft(draft, { processes, rows, today: dateOf(input.now) });
  const lacks =
    view.gaps.length === 0 && input.raws['steps'] === undefined && draft.steps.length > 0
      ? [{ field: 'steps', says: NO_STEPS }]
      : view.gaps;
  if (lacks.length > 0) return { ...lacking(lacks), id, first };
  const written = writeDraft(draft, id);
  const steps = newSteps(written, workbook.tables['steps'] ?? []);
  const appends = twin === null ? [...steps, written.process] : steps;
  const log = appends.length === 0 ? [] : [logged(written, who)];
  const title = quote(String(written.process.values['process'] ?? ''));
  const says = [`Process ${id} ${title} ${appends.length === 0 ? 'is there already' : 'was made'}`];
  return { gaps: [], changes: [], appends, log, says, id, first };
}
