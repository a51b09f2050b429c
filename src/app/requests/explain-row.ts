import { readPeriodNotes } from './read-notes';
import type { Ports, Workbook } from '../ports';
import { readProduct } from '../product-data';
import { readInput, type ReadInput } from '../sweep/read-input';
import { planSweep, type SweepPlan } from '../../core/plan/plan-sweep';
import type { Explanation } from '../../core/status/explain-status';
import { explainWhy } from '../../core/why/explain-why';
import { listNotes } from '../../core/why/list-notes';

/** Notes stand in the sheet as it is, where the weeks may still have to move on. */
function notesOf(workbook: Workbook, { read }: ReadInput, plan: SweepPlan, id: string): Pick<Explanation, 'notes'> {
  const { tables } = plan.workbook;
  const row = tables['scorecard']?.find((one) => one.id === id);
  const raw = read.raws['scorecard'];
  if (row === undefined || raw === undefined) return {};
  return { notes: listNotes(id, readPeriodNotes(workbook, raw, row.row), tables['scorecard_history'] ?? []) };
}

/** Why the row or run with that id has its status and what would change it; reads, decides and writes nothing. `null` where nothing with a status has it. */
export function explainRow(ports: Ports, id: string): Explanation | null {
  const read = readInput(ports);
  const input = { ...read.input, ruleFiles: readProduct(ports).ruleFiles };
  const plan = planSweep(input);
  const explanation = explainWhy(plan, input, id);
  return explanation === null ? null : { ...explanation, ...notesOf(ports.workbook, read, plan, explanation.id) };
}
