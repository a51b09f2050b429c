import { issueAt } from '../../texts/issue-texts';
import { cellText, type Cell } from '../../tables/cell';
import type { AdoptReject } from '../adopted-table';
import { cleanLine } from './clean-cell';

const LONGEST_VALUE = 200;

/** A reject with its sentence, which begins with the place. `column` is `''` where the whole row is left out. */
export function makeReject(
  sheet: string,
  row: number,
  column: string,
  cell: Cell,
  refusal: { readonly code: string; readonly says: string },
): AdoptReject {
  const { code, says } = refusal;
  const value = cleanLine(cellText(cell)).slice(0, LONGEST_VALUE);
  return { row, column, value, code, message: issueAt(code, { tab: sheet, row, column }, says).message, whole: column === '' };
}
