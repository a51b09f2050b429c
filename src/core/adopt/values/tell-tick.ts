import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { foldText } from './fold-text';
import { isWord, type ValueLexicon } from './value-lexicon';

const YES = new Set(['x', 'v', '✓', '✔', '√', '☑', '☒', '✅', '●', '■', 'true', '1']);
const NO = new Set(['✗', '✘', '❌', '☐', '□', 'false', '0', '○ ']);
const CIRCLES = new Set(['○', '◯', '〇']);
const EAST_ASIAN = new Set(['ja', 'zh', 'ko']);

/** Whether a cell is ticked; `null` where it is no tick at all. In East Asia a circle is a yes and a cross a no. */
export function tellTick(cell: Cell, lexicon: ValueLexicon, language: string): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (isDateCell(cell)) return null;
  const text = cellText(cell).replace(/\ufe0f/g, '');
  if (text.length > 20) return null;
  if (CIRCLES.has(text)) return EAST_ASIAN.has(language);
  if (text === '×') return !EAST_ASIAN.has(language);
  const folded = foldText(text);
  if (YES.has(folded) || isWord(lexicon, 'yes', folded)) return true;
  return NO.has(folded) || isWord(lexicon, 'no', folded) ? false : null;
}
