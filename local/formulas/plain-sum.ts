import { parseArea } from '../xlsx/address';
import type { FormulaCell } from './formula-inputs';

const term = '(?:\\d+(?:\\.\\d+)?|\\$?[A-Za-z]{1,3}\\$?\\d{1,7})';
const sum = new RegExp(`^=\\s*${term}(?:\\s*[+-]\\s*${term})+\\s*$`);
const signed = new RegExp(`([+-]?)\\s*(${term})`, 'g');

function valueOf(text: string, { tab }: FormulaCell): number | null {
  if (/^\d/.test(text)) return Number(text);
  const at = parseArea(text);
  const cell = at === null ? null : tab.cell(at.row, at.column);
  if (cell === null || cell?.formula !== undefined) return null;
  if (cell === undefined || cell.value === '') return 0;
  return typeof cell.value === 'number' ? cell.value : null;
}

/**
 * The value of a formula that does no more than add and subtract numbers and cells of its own tab in which numbers stand; `null`
 * for any other. Home has one such formula, and the library that computes the others takes longer to load than a heartbeat.
 */
export function computeSum(one: FormulaCell): number | null {
  if (!sum.test(one.formula)) return null;
  let total = 0;
  for (const [, sign, text = ''] of one.formula.matchAll(signed)) {
    const value = valueOf(text, one);
    if (value === null) return null;
    total = sign === '-' ? total - value : total + value;
  }
  return total;
}
