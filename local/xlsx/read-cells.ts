import type { CellModel, RowModel, Worksheet } from 'exceljs';
import type { Tab } from '../store/tab';
import type { StoredCell, StoredValue } from '../store/types';
import { cellName, parseArea } from './address';
import type { Look } from './look';
import { isDateFormat } from './number-formats';
import type { StyleSheet } from './style-sheet';

/** What reading cells needs to know of the whole file and of the sheet. */
export interface CellContext {
  readonly styles: StyleSheet;
  readonly date1904: boolean;
  /** Formatted texts of the file: plain text to the XML of its runs. */
  readonly rich: ReadonlyMap<string, string>;
  /** Hyperlink elements by cell name. */
  readonly links: ReadonlyMap<string, string>;
  /** Notes by cell name. */
  readonly notes: ReadonlyMap<string, string>;
}

/** Days between the two date systems of the file format. */
export const days1904 = 1462;

const blankTail = 1000;

/** Fills a tab with the cells of a sheet as exceljs read them. */
export function readCells(sheet: Worksheet, tab: Tab, context: CellContext): void {
  const rows = decodeRows(sheet);
  const last = rows.reduce((row, model) => (model.cells.some(hasValue) ? model.number : row), 0);
  for (const row of rows) {
    for (const model of row.cells) placeCell(sheet, tab, model, row.number <= last + blankTail, context);
  }
  placeBareNotes(tab, context.notes);
}

// `eachRow` passes over rows that hold looks only, or makes a million empty ones.
function decodeRows(sheet: Worksheet): RowModel[] {
  const model: object = sheet.model;
  return hasRows(model) ? model.rows : [];
}

function hasRows(model: object): model is { readonly rows: RowModel[] } {
  return 'rows' in model && Array.isArray(model.rows);
}

function hasValue(model: CellModel): boolean {
  return model.value !== undefined || model.formula !== undefined || model.sharedFormula !== undefined || model.result !== undefined;
}

function placeCell(sheet: Worksheet, tab: Tab, model: CellModel, keepBlank: boolean, context: CellContext): void {
  const name = String(model.address);
  const at = parseArea(name);
  if (at === null) return;
  const cell = decodeCell(sheet, model, name, context);
  const blank = cell.value === '' && cell.formula === undefined;
  if (blank && (!keepBlank || (cell.look === undefined && cell.note === undefined))) return;
  tab.setCell(at.row, at.column, cell);
}

function decodeCell(sheet: Worksheet, model: CellModel, name: string, context: CellContext): StoredCell {
  const xf = styleIndex(model);
  const format = context.styles.formatOf(xf);
  const formula = readFormula(sheet, model, name);
  const value = shiftEpoch(decodeValue(formula === undefined ? model.value : model.result), format, context.date1904);
  const look = decodeLookOf(model, xf, value, formula, context.links.get(name), context.rich);
  const note = context.notes.get(name);
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(format === undefined ? {} : { format }),
    ...(note === undefined ? {} : { note }),
    ...(look === undefined ? {} : { look }),
  };
}

// The copy exceljs read holds the index of the style as a quoted number format.
function styleIndex(model: CellModel): number {
  return Number(/^"(\d+)"$/.exec(model.style?.numFmt ?? '')?.[1] ?? 0);
}

function readFormula(sheet: Worksheet, model: CellModel, name: string): string | undefined {
  const text = model.formula ?? (model.sharedFormula === undefined ? undefined : sharedFormula(sheet, name));
  return text === undefined || text === '' ? undefined : `=${text.replace(/_xlfn\.(_xlws\.)?/g, '')}`;
}

function sharedFormula(sheet: Worksheet, name: string): string | undefined {
  try {
    return sheet.getCell(name).formula;
  } catch {
    // A copy whose original is missing keeps its value.
    return undefined;
  }
}

function decodeValue(value: unknown): StoredValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value !== 'object' || value === null) return '';
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map((run: { text?: string }) => run.text ?? '').join('');
  return '';
}

function shiftEpoch(value: StoredValue, format: string | undefined, date1904: boolean): StoredValue {
  return date1904 && typeof value === 'number' && isDateFormat(format) ? value + days1904 : value;
}

function decodeLookOf(
  model: CellModel,
  xf: number,
  value: StoredValue,
  formula: string | undefined,
  link: string | undefined,
  rich: ReadonlyMap<string, string>,
): Look | undefined {
  const runs = typeof value === 'string' && isRich(model.value) ? rich.get(value) : undefined;
  const array = formula === undefined ? undefined : arraySize(model, formula);
  if (xf === 0 && link === undefined && runs === undefined && array === undefined) return undefined;
  return {
    xf,
    ...(link === undefined ? {} : { link }),
    ...(runs === undefined ? {} : { rich: { text: String(value), xml: runs } }),
    ...(array === undefined ? {} : { array }),
  };
}

function isRich(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'richText' in value;
}

function arraySize(model: CellModel, formula: string): Look['array'] {
  if (!('shareType' in model) || model.shareType !== 'array' || !('ref' in model)) return undefined;
  const area = parseArea(String(model.ref));
  return area === null ? undefined : { formula, rows: area.rows, columns: area.columns };
}

function placeBareNotes(tab: Tab, notes: ReadonlyMap<string, string>): void {
  for (const [name, note] of notes) {
    const at = parseArea(name);
    if (at === null) continue;
    const cell = tab.cell(at.row, at.column);
    if (cell?.note === undefined) tab.setCell(at.row, at.column, { ...(cell ?? { value: '' }), note });
  }
}

/** Name of a cell for maps keyed by it. */
export const keyOf = cellName;
