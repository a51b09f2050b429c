import { gridSize, sheetByName } from './active-spreadsheet';

/** Said by the protection of a column that the engine writes. */
export const PROTECTION_SAYS = 'Runsheet fills this in. What you write here is replaced at the next check.';

/** Takes columns back that were added at the end of a tab. What stands above `row` is the team's and stays. */
export function clearColumns(tab: string, row: number, column: number, columns: number): void {
  const sheet = sheetByName(tab);
  const size = gridSize(sheet);
  const cells = sheet.getRange(row, column, size.rows - row + 1, columns);
  sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .filter((protection) => protection.getDescription() === PROTECTION_SAYS)
    .filter((protection) => {
      const range = protection.getRange();
      return range.getColumn() >= column && range.getLastColumn() < column + columns;
    })
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
