import { planFocus, type Focus } from './plan-focus';
import type { DecodedWorkbook } from '../plan/decode-workbook';
import type { Run } from '../runs/run';
import type { Status } from '../status/status';
import type { LocalDate } from '../time/local';
import { wordsOf } from '../words/vocabulary';

/** What of a plan focus follows from. */
export interface Focused {
  readonly currentRuns: readonly Run[];
  readonly statuses: readonly Status[];
  readonly workbook: Pick<DecodedWorkbook, 'tables' | 'directory' | 'settings'>;
}

/** The focus of everybody as a plan has it. */
export function focusOf({ currentRuns, statuses, workbook }: Focused, today: LocalDate): Focus {
  const { tables, directory, settings } = workbook;
  const { calendar, vocabulary } = settings;
  const words = wordsOf(vocabulary);
  return planFocus({ runs: currentRuns, statuses, tables, directory, today, yearStartsIn: calendar.yearStartsIn, words });
}
