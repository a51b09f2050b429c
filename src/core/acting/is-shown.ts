import { parseAmount } from '../status/parse-amount';
import { cellText, type Cell } from '../tables/cell';

/** True where the cell still holds what was shown, as text or as the number it stands for. */
export function isShown(was: string | undefined, cell: Cell, decimalComma: boolean): boolean {
  if (was === undefined || was.trim() === cellText(cell)) return true;
  return typeof cell === 'number' && parseAmount(was, decimalComma)?.value === cell;
}
