/** One item of the menu: its text and the top-level function it calls. */
export interface MenuItem {
  readonly text: string;
  readonly handler: string;
}

/** Adds the menu under Extensions; allowed in every authorization mode, so it does nothing else. */
export function buildMenu(items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createAddonMenu();
  items.forEach((item) => menu.addItem(item.text, item.handler));
  menu.addToUi();
}

/** Shows a message the person closes. */
export function showMessage(title: string, text: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
}

/** Asks yes or no; closing the dialog is no. */
export function askYesNo(title: string, text: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, text, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Opens a page of the project beside the sheet. Google gives it 300 pixels. */
export function showSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

/** True where a person works in the file: a menu or the sidebar, not a cell and not a trigger. */
export function hasPerson(): boolean {
  try {
    SpreadsheetApp.getUi();
    return true;
  } catch {
    return false;
  }
}
