import type { ProcessDraft } from '../../../src/core/contract/setup';

/** A draft in which nothing is typed yet. */
export const NO_DRAFT: ProcessDraft = {
  ...{ process: '', owner: '', backup: '', fallback: '', cadence: '', dueAt: '', location: '', proof: '', serves: '', steps: [] },
};

const LAST_HOUR = 23;

/** The full hour after the next one: enough time to do it, and still today. */
function nextFullHours(now: string): string {
  const hour = Number(now.slice(11, 13)) + 2;
  return hour > LAST_HOUR ? '23:59' : `${String(hour).padStart(2, '0')}:00`;
}

/** A first process that is due today, whichever day it is, so that its run can be opened at once. `now` is local ISO. */
export function suggestDraft(now: string, owner: string, backup: string): ProcessDraft {
  const weekday = new Date(`${now.slice(0, 10)}T00:00Z`).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  return {
    ...NO_DRAFT,
    ...{ process: 'Look at the week’s numbers', owner, backup, cadence: isWeekend ? 'every day' : 'weekdays' },
    ...{ dueAt: nextFullHours(now), proof: 'text 20' },
  };
}
