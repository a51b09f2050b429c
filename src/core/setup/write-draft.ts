import type { ProcessDraft, StepDraft } from '../contract/setup';
import { makeId } from '../ids/make-id';
import { linkText } from '../links/resolve-links';
import { oneLine } from '../mail/escape-html';
import type { RowAppend } from '../plan/plan';
import type { Cell } from '../tables/cell';
import type { RawTable } from '../tables/raw-table';
import { textOf, type Row } from '../tables/row';
import type { LocalDate } from '../time/local';

/** A draft as it would stand in Processes and Steps. */
export interface WrittenDraft {
  readonly id: string;
  readonly process: RowAppend;
  readonly steps: readonly RowAppend[];
}

/** The tabs a process goes into, and what stands there. */
export interface DraftScope {
  readonly processes: RawTable;
  readonly rows: readonly Row[];
  readonly today: LocalDate;
}

const LONGEST = 200;
const line = (text: string): string => oneLine(text, LONGEST);

/** Steps in which anything was typed. */
export function usedSteps({ steps }: ProcessDraft): readonly StepDraft[] {
  return steps.filter(({ step, proof }) => line(step) !== '' || line(proof) !== '');
}

/** The id a draft gets: from tab, title and day, so that a second press on that day makes the same one, and none that is taken. */
export function idOfDraft(draft: ProcessDraft, { processes, rows, today }: DraftScope): string {
  return makeId('P', [processes.tab, line(draft.process).toLowerCase(), today], new Set(rows.map((row) => row.id)));
}

/** The rows of a draft. */
export function writeDraft(draft: ProcessDraft, id: string): WrittenDraft {
  const title = line(draft.process);
  const values = {
    ...{ id, process: title, owner: line(draft.owner), backup: line(draft.backup), fallback: line(draft.fallback) },
    ...{ cadence: oneLine(draft.cadence, LONGEST * 2), due_at: line(draft.dueAt), location: line(draft.location) },
    ...{ proof: line(draft.proof), serves: line(draft.serves) },
  };
  const steps = usedSteps(draft).map((step, at): RowAppend => {
    const own = { process: linkText({ id, title }), order: at + 1, step: line(step.step), proof: line(step.proof) };
    return { table: 'steps', values: step.required ? own : { ...own, required: 'no' } };
  });
  return { id, process: { table: 'processes', values }, steps };
}

const SAID = ['owner', 'backup', 'fallback', 'cadence', 'location', 'proof'];

/** The process that has the name of a draft, and whether it says the same, because an earlier press wrote it. */
export function findTwin(draft: ProcessDraft, rows: readonly Row[]): { readonly row: Row; readonly same: boolean } | null {
  const { values } = writeDraft(draft, '').process;
  const plain = (text: Cell | undefined): string =>
    String(text ?? '')
      .trim()
      .toLowerCase();
  const row = rows.find(({ title }) => plain(title) === plain(values['process']));
  return row === undefined ? null : { row, same: SAID.every((column) => plain(textOf(row, column)) === plain(values[column])) };
}
