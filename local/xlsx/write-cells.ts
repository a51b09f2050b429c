import type { Tab } from '../store/tab';
import type { StoredCell, StoredValue } from '../store/types';
import { cellName, areaName } from './address';
import { decodeLook } from './look';
import { isDateFormat } from './number-formats';
import { longestText } from './long-texts';
import { days1904 } from './read-cells';
import { toFileFormula } from './write-formula';
import { attributesOf, escapeXml, withAttributes } from './xml';

/** What writing cells needs to know of the whole file. */
export interface WriteContext {
  readonly date1904: boolean;
  /** Index of the style for a cell, added to the file where new. */
  readonly styleOf: (cell: StoredCell) => number;
  /** Takes the whole text of a cell that is too long for the file and gives what the file gets. */
  readonly shorten: (text: string) => string;
}

const fileErrors = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!']);

/** The `sheetData` element of a tab; heights and the like of its rows come from the old one. */
export function renderCells(tab: Tab, oldData: string, context: WriteContext): string {
  const rows = new Map<number, string[]>();
  tab.forEachCell((cell, row, column) => {
    const xml = renderCell(cell, row, column, context);
    if (xml === '') return;
    const line = rows.get(row);
    if (line === undefined) rows.set(row, [xml]);
    else line.push(xml);
  });
  const heads = rowHeads(oldData, tab);
  const numbers = [...new Set([...rows.keys(), ...heads.keys()])].sort((a, b) => a - b);
  const lines = numbers.map((row) => `${heads.get(row) ?? `<row r="${row}">`}${(rows.get(row) ?? []).join('')}</row>`);
  return `<sheetData>${lines.join('')}</sheetData>`;
}

function rowHeads(data: string, tab: Tab): Map<number, string> {
  const heads = new Map<number, string>();
  for (const [tag] of data.matchAll(/<row\s[^>]*>/g)) {
    const attributes = attributesOf(tag);
    const row = Number(attributes['r'] ?? 0);
    const looks = Object.keys(attributes).some(
      (name) => name !== 'r' && name !== 'spans' && name !== 'x14ac:dyDescent' && name !== 'hidden',
    );
    if (row > 0 && looks) heads.set(row, withAttributes(tag.replace(/\/>$/, '>'), { spans: null, hidden: null }));
  }
  tab.hiddenRows.forEach((row) => heads.set(row, withAttributes(heads.get(row) ?? `<row r="${row}">`, { hidden: '1' })));
  return heads;
}

function renderCell(cell: StoredCell, row: number, column: number, context: WriteContext): string {
  const style = context.styleOf(cell);
  const head = `<c r="${cellName(row, column)}"${style === 0 ? '' : ` s="${style}"`}`;
  const value = toFileEpoch(cell, context.date1904);
  if (cell.formula !== undefined) return `${head}${renderFormulaCell(cell, cell.formula, value, row, column)}</c>`;
  if (value === '') return style === 0 ? '' : `${head}/>`;
  if (typeof value === 'string') return `${head} t="inlineStr">${renderText(cell, context.shorten(value))}</c>`;
  return `${head}${typeAttribute(value)}>${renderValue(value)}</c>`;
}

function toFileEpoch(cell: StoredCell, date1904: boolean): StoredValue {
  return date1904 && typeof cell.value === 'number' && isDateFormat(cell.format) ? cell.value - days1904 : cell.value;
}

function renderFormulaCell(cell: StoredCell, formula: string, value: StoredValue, row: number, column: number): string {
  const { array } = decodeLook(cell.look);
  const block = array?.formula === formula ? ` t="array" ref="${areaName({ row, column, rows: array.rows, columns: array.columns })}"` : '';
  const result = typeof value === 'string' ? value.slice(0, longestText) : value;
  return `${typeAttribute(result)}><f${block}>${escapeXml(toFileFormula(formula))}</f>${renderValue(result)}`;
}

function typeAttribute(value: StoredValue): string {
  if (typeof value === 'string') return ' t="str"';
  if (typeof value === 'boolean') return ' t="b"';
  return typeof value === 'number' ? '' : ' t="e"';
}

function renderValue(value: StoredValue): string {
  if (typeof value === 'string') return value === '' ? '' : `<v${spaceAttribute(value)}>${escapeXml(value)}</v>`;
  if (typeof value === 'boolean') return `<v>${value ? 1 : 0}</v>`;
  if (typeof value === 'number') return `<v>${value}</v>`;
  return `<v>${fileErrors.has(value.error) ? value.error : '#VALUE!'}</v>`;
}

function renderText(cell: StoredCell, text: string): string {
  const { rich } = decodeLook(cell.look);
  if (rich !== undefined && rich.text === cell.value) return `<is>${rich.xml}</is>`;
  return `<is><t${spaceAttribute(text)}>${escapeXml(text)}</t></is>`;
}

function spaceAttribute(text: string): string {
  return /^\s|\s$|[\n\t]|\s\s/.test(text) ? ' xml:space="preserve"' : '';
}
