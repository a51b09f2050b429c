import { gridSize, sheetByName } from './active-spreadsheet';
import { lettersOf } from '../core/tables/column-letters';

/** Said by the protection of a column that the engine writes. */
export const PROTECTION_SAYS = 'Runsheet fills this in. What you write here is replaced at the next check.';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** What protects some of these columns and no others. */
function protectionsWithin(sheet: Sheet, column: number, columns: number): readonly Protection[] {
  return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((protection) => {
    const range = protection.getRange();
    return range.getColumn() >= column && range.getLastColumn() < column + columns;
  });
}

function columnsOf(protection: Protection): string {
  const range = protection.getRange();
  return `${lettersOf(range.getColumn() - 1)}:${lettersOf(range.getLastColumn() - 1)}`;
}

const isOurs = (protection: Protection): boolean => protection.getDescription() === PROTECTION_SAYS;

/**
 * Warns whoever types into these whole columns of a block of `columns` from `column` on. What an earlier try left there goes first, also
 * where that was cut off before it said what it is.
 */
export function warnColumns(sheet: Sheet, column: number, columns: number, places: readonly string[]): void {
  protectionsWithin(sheet, column, columns)
    .filter((one) => isOurs(one) || (one.getDescription() === '' && places.includes(columnsOf(one))))
    .forEach((one) => one.remove());
  places.forEach((place) => sheet.getRange(place).protect().setWarningOnly(true).setDescription(PROTECTION_SAYS));
}

/** Takes columns back that were added at the end of a tab. What stands above `row` is the team's and stays. */
export function clearColumns(tab: string, row: number, column: number, columns: number): void {
  const sheet = sheetByName(tab);
  const size = gridSize(sheet);
  const cells = sheet.getRange(row, column, size.rows - row + 1, columns);
  protectionsWithin(sheet, column, columns)
    .filter(isOurs)
    .forEach((protection) => protection.remove());
  cells.clearDataValidations();
  cells.clearNote();
  cells.clear();
}

/** True where whoever runs this may not write everywhere in the tab. */
export function isProtected(tab: string): boolean {
  const sheet = sheetByName(tab);
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType;
  return [RANGE, SHEET].some((type) =>
    sheet.getProtections(type).some((protection) => !protection.isWarningOnly() && !protection.canEdit()),
  );
}
