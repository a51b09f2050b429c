import type { Ports } from '../../ports';
import { refuseWith, type Outcome } from '../start-checks';
import { quote } from '../../../core/texts/issue-texts';

const LETTERS = /^[A-Z]{1,3}$/;

/** Puts the cursor of whoever asks on a cell of any tab. */
export function showCell({ workbook }: Ports, place: { readonly tab: string; readonly row: number; readonly column: string }): Outcome {
  const { tab, row, column } = place;
  const found = workbook.tabs().find(({ name }) => name === tab);
  if (found === undefined) return refuseWith(`There is no tab ${quote(tab)} any more. Look again.`);
  if (found.hidden) return refuseWith(`The tab ${tab} is hidden. Show it (View, Hidden sheets), then choose again.`);
  const letters = LETTERS.test(column) ? column : 'A';
  const index = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  try {
    workbook.selectCell(tab, Math.max(1, Math.floor(row)), index);
  } catch {
    return refuseWith(`${tab} has no cell ${letters}${row} any more. Look again.`);
  }
  return { ok: true, says: [`${tab}, ${letters}${row}.`] };
}
