import { cleanLine, isBlankCell } from './clean-cell';
import { cellText } from '../../tables/cell';
import type { ColumnPlan } from './draft-rows';
import { addTo, type RowDraft } from './row-draft';

/** A percentage typed as progress is a way from 0 to 100, unless the table has a target of its own or milestones say how far the row is. */
export function finishProgress(draft: RowDraft, plan: ColumnPlan): RowDraft {
  const current = plan.mapped.find(({ field, concept }) => field === 'current' && concept === 'progress');
  const value = draft.values.get('current');
  if (current === undefined || value === undefined || plan.mapped.some(({ field }) => field === 'target')) return draft;
  if (draft.under.length > 0)
    return addTo(draft, {
      without: ['current'],
      kept: [[current.name, value]],
      notes: [`${current.name}: stays beside the row, because milestones say how far it is.`],
    });
  return addTo(draft, {
    values: { [draft.values.has('rock') ? 'from' : 'start']: 0, target: 100, ...(draft.values.has('rock') ? { unit: '%' } : {}) },
  });
}

/** What the owner says, from a column of states that stands for nothing else. */
export function finishOwnerSays(draft: RowDraft, plan: ColumnPlan): RowDraft {
  const status = plan.beside.find(({ concept }) => concept === 'status');
  const cell = status?.cells[draft.at] ?? '';
  if (status === undefined || draft.values.has('owner_says') || isBlankCell(cell)) return draft;
  return addTo(draft, { values: { owner_says: cleanLine(cellText(cell)) } });
}
