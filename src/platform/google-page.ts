import { activeSpreadsheet, sheetByName } from './active-spreadsheet';
import { formulaRule, wordRules } from './google-colours';
import { ALARM } from './tones';
import type { PageBlock, PageLayout } from '../core/home/layout';
import { lettersOf } from '../core/tables/column-letters';

function toA1(block: PageBlock): string {
  const first = `${lettersOf(block.column - 1)}${block.row}`;
  return `${first}:${lettersOf(block.column + block.columns - 2)}${block.row + block.rows - 1}`;
}

/** Gives a page without a header row its looks. The file recalculates hourly, or NOW() would stand still while nobody edits. */
export function applyPage(tab: string, page: PageLayout): void {
  const sheet = sheetByName(tab);
  page.widths.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
  sheet.getRangeList(page.bold.map(toA1)).setFontWeight('bold');
  sheet.getRangeList(page.left.map(toA1)).setHorizontalAlignment('left');
  page.formats.forEach(({ block, format }) => sheet.getRange(toA1(block)).setNumberFormat(format));
  sheet.setConditionalFormatRules([
    ...page.alarms.map(({ block, formula }) => formulaRule(sheet.getRange(toA1(block)), formula, ALARM)),
    ...page.colours.flatMap(({ block, equals, tone }) => wordRules(sheet.getRange(toA1(block)), equals, tone)),
  ]);
  activeSpreadsheet().setRecalculationInterval(SpreadsheetApp.RecalculationInterval.HOUR);
}
