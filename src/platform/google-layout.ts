import { gridSize, sheetByName } from './active-spreadsheet';
import { wordRules } from './google-colours';
import { buildValidation, validationKey } from './google-validation';
import { groupRuns } from './group-runs';
import { PROTECTION_SAYS, warnColumns } from './google-protection';
import { HEADER_BACKGROUND } from './tones';
import type { ColumnOffer, TabLayout } from '../app/ports';
import { lettersOf } from '../core/tables/column-letters';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const USUAL_WIDTH = 125;
const PERIOD_FORMAT = 'yyyy-mm-dd';

function applyHeader(sheet: Sheet, layout: TabLayout): void {
  const { columns, firstColumn, extraColumns, headerRow = 1 } = layout;
  const header = sheet.getRange(headerRow, firstColumn, 1, columns.length + extraColumns);
  header.setFontWeight('bold').setBackground(HEADER_BACKGROUND);
  header.setNotes([[...columns.map((column) => column.help ?? ''), ...Array.from({ length: extraColumns }, () => '')]]);
  if (extraColumns > 0) sheet.getRange(headerRow, firstColumn + columns.length, 1, extraColumns).setNumberFormat(PERIOD_FORMAT);
}

function applyFormats(sheet: Sheet, layout: TabLayout): void {
  const formats = layout.columns.map((column) => column.format ?? null);
  const { headerRow = 1 } = layout;
  [...new Set(formats)].forEach((format) => {
    if (format === null) return;
    const runs = groupRuns(formats).filter((run) => run.value === format);
    const places = runs.map(({ first, count }) => {
      const from = layout.firstColumn + first;
      return `${lettersOf(from - 1)}${headerRow + 1}:${lettersOf(from + count - 2)}${layout.rows + headerRow}`;
    });
    sheet.getRangeList(places).setNumberFormat(format);
  });
}

function applyValidations(sheet: Sheet, layout: TabLayout): void {
  const { columns, offers, headerRow = 1 } = layout;
  groupRuns(columns.map((column) => validationKey(column, offers[column.key]))).forEach(({ first, count }) => {
    const column = columns[first];
    if (column === undefined) return;
    const range = sheet.getRange(headerRow + 1, layout.firstColumn + first, layout.rows, count);
    range.setDataValidation(buildValidation(column, offers[column.key]));
  });
}

function applyProtection(sheet: Sheet, layout: TabLayout): void {
  const runs = groupRuns(layout.columns.map((column) => (column.writer === 'engine' ? true : null)));
  const places = runs.map(({ first, count }) => {
    const from = layout.firstColumn + first;
    return `${lettersOf(from - 1)}:${lettersOf(from + count - 2)}`;
  });
  if (places.length > 0) warnColumns(sheet, layout.firstColumn, layout.columns.length, places);
}

/** Removes the protections that `applyLayout` made on a tab, and no others. */
export function dropWarnings(tab: string): void {
  const protections = sheetByName(tab).getProtections(SpreadsheetApp.ProtectionType.RANGE);
  protections.filter((one) => one.getDescription() === PROTECTION_SAYS).forEach((one) => one.remove());
}

function applyColours(sheet: Sheet, layout: TabLayout): void {
  if (layout.colours.length === 0) return;
  const rules = layout.colours.flatMap((colour) => {
    const index = layout.columns.findIndex((column) => column.key === colour.column);
    const letter = lettersOf(layout.firstColumn + index - 1);
    return index === -1 ? [] : wordRules(sheet.getRange(`${letter}${(layout.headerRow ?? 1) + 1}:${letter}`), colour.equals, colour.tone);
  });
  // Setting rules replaces those that are there, and on a tab that was there before they are the team's, but for what an earlier try left.
  const isOurs = (range: GoogleAppsScript.Spreadsheet.Range): boolean => range.getColumn() >= layout.firstColumn;
  const kept = layout.firstColumn === 1 ? [] : sheet.getConditionalFormatRules().filter((rule) => !rule.getRanges().every(isOurs));
  sheet.setConditionalFormatRules([...kept, ...rules]);
}

function applyWidths(sheet: Sheet, layout: TabLayout): void {
  const { columns, firstColumn, extraColumns } = layout;
  sheet.setColumnWidths(firstColumn, columns.length + extraColumns, USUAL_WIDTH);
  groupRuns(columns.map((column) => column.width ?? null)).forEach((run) =>
    sheet.setColumnWidths(firstColumn + run.first, run.count, run.value),
  );
  groupRuns(columns.map((column) => (column.hidden === true ? true : null))).forEach((run) =>
    sheet.hideColumns(firstColumn + run.first, run.count),
  );
}

/** Lays dropdowns on the columns of a tab in which no cell has a rule. */
export function addOffers(tab: string, offers: readonly ColumnOffer[]): void {
  const sheet = sheetByName(tab);
  const rows = gridSize(sheet).rows - 1;
  if (rows < 1) return;
  offers.forEach(({ column, at, range }) => {
    const cells = sheet.getRange(2, at, rows, 1);
    const isFree = cells.getDataValidations().every(([rule]) => rule === null);
    if (isFree) cells.setDataValidation(buildValidation(column, range));
  });
}

/** Gives a tab its looks: formats, header, notes, dropdowns, protection with a warning, colours, widths. About twenty calls, whatever the rows. */
export function applyLayout(tab: string, layout: TabLayout): void {
  const sheet = sheetByName(tab);
  const rows = Math.min(layout.rows, gridSize(sheet).rows - (layout.headerRow ?? 1));
  const fitting = { ...layout, rows };
  applyFormats(sheet, fitting);
  applyHeader(sheet, fitting);
  applyValidations(sheet, fitting);
  applyProtection(sheet, fitting);
  applyColours(sheet, fitting);
  applyWidths(sheet, fitting);
  if (layout.firstColumn === 1) sheet.setFrozenRows(1);
  if (layout.frozenColumns > 0) sheet.setFrozenColumns(layout.frozenColumns);
  if (layout.hidden) sheet.hideSheet();
}
