import { quote } from '../../texts/issue-texts';
import { cellText, isDateCell, type Cell } from '../../tables/cell';
import { isSheetError } from '../../tables/decode-value';
import { BLANK, refuse, take, type CellReading } from './cell-reading';
import { isBlankCell } from './clean-cell';
import type { ColumnOutcome } from './column-outcome';
import { decideDecimal, type DecimalDecision } from './decide-decimal';
import { parseNumberText, type NumberText } from './parse-number-text';
import { readNothing, saysNothing } from './say-nothing-there';
import type { ColumnToRead, TableAround } from './table-around';

/** The number of a text once it is known how its column writes them; `null` where that leaves it open. */
export function numberOf(text: NumberText, { decimal, torn }: DecimalDecision): number | null {
  if (text.withPoint === text.withComma) return text.withPoint;
  return torn ? null : decimal === ',' ? text.withComma : text.withPoint;
}

/**
 * The one unit that all numbers with a unit have, `''` where they have none or several.
 * @param shown what cells with numbers show beside them, by place
 */
export function commonUnit(texts: readonly (NumberText | null)[], cells: readonly Cell[], shown: readonly string[] = []): string {
  const formatted = shown.some((unit) => unit !== '')
    ? cells.flatMap((cell, at) => (typeof cell === 'number' ? [shown[at] ?? ''] : []))
    : [];
  const units = new Set([...texts.flatMap((text) => (text === null ? [] : [text.unit])), ...formatted]);
  return units.size === 1 ? ([...units][0] ?? '') : '';
}

function readCell(cell: Cell, text: NumberText | null, decision: DecimalDecision, unit: string, { lexicon }: TableAround): CellReading {
  if (isBlankCell(cell)) return BLANK;
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? take(cell) : refuse('bad-number', `${quote(String(cell))} is not a number; type digits only.`);
  const written = cellText(cell);
  if (isSheetError(written)) return refuse('cell-error', `the cell shows ${quote(written)}; mend its formula.`);
  const value = text === null ? null : numberOf(text, decision);
  if (text !== null && value === null)
    return refuse(
      'ambiguous-number',
      `${quote(written)} may be two numbers, and the column writes them both ways; type digits with a point.`,
    );
  if (text !== null && value !== null)
    return take(value, ...(text.unit === unit || text.unit === '%' ? [] : [`${quote(written)} is taken as ${String(value)}.`]));
  if (!isDateCell(cell) && saysNothing(written, lexicon)) return readNothing(written);
  return refuse('bad-number', `${quote(written)} is not a number; type digits only.`);
}

/** Reads a column of numbers, with thousands, decimals, currencies and units as people write them. Percentages are ratios. */
export function readNumbers({ name, cells, units }: ColumnToRead, around: TableAround): ColumnOutcome {
  const texts = cells.map((cell) => (typeof cell === 'string' ? parseNumberText(cell) : null));
  const decision = decideDecimal(texts, (at) => cellText(cells[at] ?? ''), around.context.locale);
  const unit = commonUnit(texts, cells, units);
  const readings = cells.map((cell, at) => readCell(cell, texts[at] ?? null, decision, unit, around));
  const shown = texts.some((text) => text !== null && (text.decimal !== null || text.withPoint !== text.withComma));
  return {
    readings,
    notices: decision.says === '' ? [] : [`${name} ${decision.says}`],
    format: { ...(shown ? { decimal: decision.decimal } : {}), ...(unit === '' ? {} : { unit }) },
  };
}
