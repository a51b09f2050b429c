import { activeSpreadsheet, gridSize, sheetByName } from './active-spreadsheet';
import { clearColumns, isProtected } from './google-protection';
import { addOffers, applyLayout, dropWarnings } from './google-layout';
import { applyPage } from './google-page';
import { fromCell, toCells, trimRows } from './google-cells';
import type { FileZone } from './google-zone';
import type { CellArea, TabInfo, Workbook } from '../app/ports';
import type { Cell } from '../core/tables/cell';

/** Rows added beyond what is needed, so that not every append has to grow the grid. */
const SPARE_ROWS = 50;

type Values = readonly (readonly Cell[])[];

function listTabs(): readonly TabInfo[] {
  return activeSpreadsheet()
    .getSheets()
    .map((sheet) => ({ name: sheet.getName(), id: sheet.getSheetId(), hidden: sheet.isSheetHidden() }));
}

function listSizes(): ReturnType<Workbook['sizes']> {
  return activeSpreadsheet()
    .getSheets()
    .map((sheet) => {
      const { rows, columns } = gridSize(sheet);
      return { tab: sheet.getName(), cells: rows * columns };
    });
}

/** Times a tab is read where somebody inserts rows or columns in the moment between asking for its size and its cells. */
const MOST_READS = 3;

function readTab(tab: string, zone: FileZone): Cell[][] {
  const sheet = sheetByName(tab);
  for (let left = MOST_READS; ; left -= 1) {
    const range = sheet.getDataRange();
    const values: unknown[][] = range.getValues();
    const now = left > 1 ? sheet.getDataRange() : range;
    if (now.getNumRows() <= values.length && now.getNumColumns() <= (values[0]?.length ?? 0)) return trimRows(toCells(values, zone));
  }
}

function readMerges(tab: string): CellArea[] {
  return sheetByName(tab)
    .getDataRange()
    .getMergedRanges()
    .map((range) => ({ row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() }));
}

function readTail(tab: string, count: number, zone: FileZone): ReturnType<Workbook['tail']> {
  const used = sheetByName(tab).getDataRange();
  const firstRow = Math.max(1, used.getNumRows() - count + 1);
  const values: unknown[][] = sheetByName(tab)
    .getRange(firstRow, 1, used.getNumRows() - firstRow + 1, used.getNumColumns())
    .getValues();
  return { firstRow, rows: trimRows(toCells(values, zone)) };
}

type PartArguments = Parameters<Workbook['part']>;

function readPart(zone: FileZone, ...[tab, row, count, column = 1, columns]: PartArguments): Cell[][] {
  const sheet = sheetByName(tab);
  const used = sheet.getDataRange();
  const rows = Math.min(count, used.getNumRows() - row + 1);
  if (rows < 1) return [];
  const values: unknown[][] = sheet.getRange(row, column, rows, columns ?? used.getNumColumns() - column + 1).getValues();
  return toCells(values, zone);
}

function writeBlock(tab: string, row: number, column: number, values: Values, zone: FileZone): void {
  const range = sheetByName(tab).getRange(row, column, values.length, values[0]?.length ?? 0);
  range.setValues(values.map((line) => line.map((cell) => fromCell(cell, zone))));
}

function appendRows(tab: string, lastRow: number, column: number, values: Values, zone: FileZone): void {
  if (values.length === 0) return;
  const sheet = sheetByName(tab);
  const { rows } = gridSize(sheet);
  const missing = lastRow + values.length - rows;
  if (missing > 0) sheet.insertRowsAfter(rows, missing + SPARE_ROWS);
  writeBlock(tab, lastRow + 1, column, values, zone);
}

function ensureColumns(tab: string, count: number): void {
  const sheet = sheetByName(tab);
  const { columns } = gridSize(sheet);
  if (count > columns) sheet.insertColumnsAfter(columns, count - columns);
}

function addTab(name: string, rows: number, columns: number): void {
  const file = activeSpreadsheet();
  const sheet = file.insertSheet(name, file.getNumSheets());
  const grid = gridSize(sheet);
  if (grid.rows > rows) sheet.deleteRows(rows + 1, grid.rows - rows);
  if (grid.columns > columns) sheet.deleteColumns(columns + 1, grid.columns - columns);
  ensureColumns(name, columns);
}

function selectedCell(): ReturnType<Workbook['selectedCell']> {
  const range: GoogleAppsScript.Spreadsheet.Range | null = activeSpreadsheet().getActiveRange();
  return range === null ? null : { tab: range.getSheet().getName(), row: range.getRow(), column: range.getColumn() };
}

/** The open spreadsheet. Times of the file are read and written through `zone`, which is asked for at the first date only. */
export function makeWorkbook(zone: FileZone): Workbook {
  return {
    fingerprint: () => activeSpreadsheet().getId(),
    locale: () => activeSpreadsheet().getSpreadsheetLocale(),
    url: () => activeSpreadsheet().getUrl(),
    tabs: listTabs,
    sizes: listSizes,
    read: (tab) => readTab(tab, zone),
    formulas: (tab) => sheetByName(tab).getDataRange().getFormulas(),
    formats: (tab) => sheetByName(tab).getDataRange().getNumberFormats(),
    merges: readMerges,
    isProtected,
    tail: (tab, count) => readTail(tab, count, zone),
    part: (...place) => readPart(zone, ...place),
    write: (tab, row, column, values) => writeBlock(tab, row, column, values, zone),
    writeFormula: (tab, row, column, formula) => void sheetByName(tab).getRange(row, column).setFormula(formula),
    notes: (tab, row, column, rows, columns) => sheetByName(tab).getRange(row, column, rows, columns).getNotes(),
    writeNotes: (tab, row, column, notes) => {
      const range = sheetByName(tab).getRange(row, column, notes.length, notes[0]?.length ?? 0);
      range.setNotes(notes.map((line) => [...line]));
    },
    append: (tab, lastRow, values, column = 1) => appendRows(tab, lastRow, column, values, zone),
    deleteRows: (tab, row, count) => void sheetByName(tab).deleteRows(row, count),
    addTab,
    deleteTab: (name) => activeSpreadsheet().deleteSheet(sheetByName(name)),
    ensureColumns,
    applyLayout,
    clearColumns,
    addOffers,
    applyPage,
    setHidden: (name, hidden) => void (hidden ? sheetByName(name).hideSheet() : sheetByName(name).showSheet()),
    dropWarnings,
    showTab: (name) => void sheetByName(name).activate(),
    selectCell: (tab, row, column) => void sheetByName(tab).getRange(row, column).activate(),
    selectedCell,
    flush: () => SpreadsheetApp.flush(),
  };
}
