import { useState } from 'preact/hooks';
import { isActionResult } from '../../../messages/read-results';
import type { Session } from '../../../state/use-session';

/** Leads into the team's tab. */
export interface Place {
  /** Where the cursor was put, to be said. */
  readonly says: string;
  show(row: number, letter?: string): void;
}

/** Puts the cursor of the sheet on a row of that tab and says where that is; what went wrong is said above the views. */
export function usePlace(session: Session, sheet: string): Place {
  const [says, setSays] = useState('');
  const show = async (row: number, letter: string): Promise<void> => {
    const reply = await session.request({ request: 'show-place', sheet, row, column: letter }, isActionResult);
    setSays(reply.ok ? (reply.value.says[0] ?? '') : '');
  };
  return { says, show: (row, letter = 'A') => void show(row, letter) };
}
