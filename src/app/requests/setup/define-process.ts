import { placesOf, sendForm, type FormOutcome } from './write-form';
import { refuseWith } from '../start-checks';
import type { Ports } from '../../ports';
import { readInput } from '../../sweep/read-input';
import type { DraftView, ProcessDraft } from '../../../core/contract/setup';
import { judgeDraft } from '../../../core/setup/judge-draft';
import { planProcess, type ProcessPlan } from '../../../core/setup/plan-process';
import { lacking } from '../../../core/setup/form-plan';
import { NOT_SET_UP } from '../../../core/texts/start-texts';

/** What a draft still lacks and when it would run; reads only. */
export function checkProcess(ports: Ports, draft: ProcessDraft): DraftView {
  return judgeDraft(draft, readInput(ports).input);
}

const NOTHING: ProcessPlan = { ...lacking([]), id: '', first: '' };
const LOST = 'The new row is not where it was written. Look at the tab and define it again if it is not there.';

/** Writes a process with its steps, as the person at the keyboard. With a gap nothing is written; a second press writes nothing. */
export function defineProcess(ports: Ports, draft: ProcessDraft): FormOutcome & { readonly rows?: readonly string[] } {
  let plan = NOTHING;
  const outcome = sendForm(
    ports,
    ({ found: { input }, workbook, who }) => {
      const { processes } = input.raws;
      if (processes !== undefined) plan = planProcess(draft, input, workbook, who, processes);
      return plan;
    },
    ({ found }) => {
      if (plan.id === '') return refuseWith(NOT_SET_UP);
      const place = placesOf(ports, found, [{ table: 'processes', values: {} }]).get(plan.id);
      if (place === undefined) return refuseWith(LOST);
      return { ok: true, says: plan.says.map((says) => `${says}: ${place}.${plan.first}`) };
    },
  );
  if (outcome.gaps.length > 0) return { ...outcome, ok: false, says: outcome.gaps.map(({ says }) => says) };
  return outcome.ok ? { ...outcome, rows: [plan.id] } : outcome;
}
