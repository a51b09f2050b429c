import { loadLibrary } from '../../formulas/load-model';
import type { StoredCell, StoredValue } from '../../store/types';
import { gridFormat } from './grid-format';

/** What the grid is given for a cell. */
export interface GridContent {
  /** As typed: a formula with its `=`, or a value; a text the grid would take for something else has an apostrophe before it. */
  readonly content: string;
  /** `''` where automatic. */
  readonly format: string;
}

/** How the grid gets a cell so that it shows what the file says. `formula` tells whether its formula is given, or its value. */
export function gridContent(cell: StoredCell, formula: boolean, locale: string): GridContent {
  const format = gridFormat(cell.format, cell.value, locale);
  if (formula && cell.formula !== undefined) return { content: cell.formula, format };
  const { value } = cell;
  if (typeof value !== 'string') return { content: plainContent(value), format };
  if (!needsApostrophe(value, format)) return { content: value, format };
  // Under the text format the grid shows the apostrophe.
  return { content: `'${value}`, format: format === '@' ? '' : format };
}

function plainContent(value: Exclude<StoredValue, string>): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value.error;
}

function needsApostrophe(text: string, format: string): boolean {
  if (/^[='#]/.test(text)) return true;
  if (format === '@' || text === '') return false;
  const { helpers, DEFAULT_LOCALE } = loadLibrary();
  return /^\s*(true|false)\s*$/i.test(text) || helpers.isNumber(text, DEFAULT_LOCALE) || helpers.isDateTime(text, DEFAULT_LOCALE);
}
