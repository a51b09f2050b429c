import type { Ports } from '../../ports';
import { refuseWith, type Outcome } from '../start-checks';
import { oneLine } from '../../../core/mail/escape-html';
import { indexOfLetters } from '../../../core/tables/column-letters';
import { quote } from '../../../core/texts/issue-texts';

/** Puts the cursor on a cell of any tab. Tabs that are hidden stay so. */
export function showPlace({ workbook }: Ports, sheet: string, row: number, letter: string): Outcome {
  const tab = workbook.tabs().find(({ name }) => name === sheet);
  if (tab === undefined) return refuseWith(`There is no tab ${quote(sheet)} any more. Scan the file again.`);
  if (tab.hidden) return refuseWith(`The tab ${quote(sheet)} is hidden. Show it (View, Hidden sheets), then choose again.`);
  workbook.selectCell(tab.name, Math.max(1, Math.floor(row)), Math.max(0, indexOfLetters(letter)) + 1);
  return { ok: true, says: [`${oneLine(sheet, 200)}, row ${row}.`] };
}
