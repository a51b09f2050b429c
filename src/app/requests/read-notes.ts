import type { Workbook } from '../ports';
import type { RawTable } from '../../core/tables/raw-table';

/** The notes of a row of the Scorecard by the first day of their period, `''` where none; one call. `row` is its sheet row. */
export function readPeriodNotes(
  workbook: Workbook,
  { tab, binding }: RawTable,
  row: number,
): readonly { readonly period: string; readonly text: string }[] {
  const indexes = binding.periods.map(({ index }) => index);
  if (indexes.length === 0) return [];
  const first = Math.min(...indexes);
  const [notes = []] = workbook.notes(tab, row, first + 1, 1, Math.max(...indexes) - first + 1);
  return binding.periods.map(({ index, start }) => ({ period: start, text: notes[index - first] ?? '' }));
}
