type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Said where there is no open file. */
export const NO_FILE = 'Runsheet works inside a spreadsheet only, and no spreadsheet is open here.';

/** The file this runs in; throws a plain sentence where there is none, as in a trigger that lost its document. */
export function activeSpreadsheet(): Spreadsheet {
  const file: Spreadsheet | null = SpreadsheetApp.getActiveSpreadsheet();
  if (file === null) throw new Error(NO_FILE);
  return file;
}

/** A tab by name; throws a plain sentence where it is gone. */
export function sheetByName(name: string): Sheet {
  const sheet: Sheet | null = activeSpreadsheet().getSheetByName(name);
  if (sheet === null) throw new Error(`The tab "${name}" is no longer there. Install Runsheet again or rename the tab back.`);
  return sheet;
}

/** Rows and columns of the grid, blank ones included; a range tells them without asking the service. */
export function gridSize(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  return { rows: sheet.getRange('A:A').getNumRows(), columns: sheet.getRange('1:1').getNumColumns() };
}
