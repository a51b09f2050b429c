/** A milestone: Done; Overdue (today > Due); Due (today = Due); Open. */
export function judgeMilestone(row: { readonly due: string | null; readonly doneOn: string | null }, today: string): string {
  if (row.doneOn !== null && row.doneOn <= today) return 'Done';
  if (row.due === null || today < row.due) return 'Open';
  return today > row.due ? 'Overdue' : 'Due';
}

/** A to-do: Done; Overdue (today > Due); Open. */
export function judgeTodo(row: { readonly due: string | null; readonly doneOn: string | null }, today: string): string {
  const status = judgeMilestone(row, today);
  return status === 'Due' ? 'Open' : status;
}
