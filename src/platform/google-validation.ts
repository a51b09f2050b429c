import { activeSpreadsheet } from './active-spreadsheet';
import type { ColumnSpec } from '../core/tables/spec';

type Validation = GoogleAppsScript.Spreadsheet.DataValidation;

function listOf(values: readonly string[], allowInvalid: boolean, help: string): Validation {
  return SpreadsheetApp.newDataValidation()
    .requireValueInList([...values], true)
    .setAllowInvalid(allowInvalid)
    .setHelpText(help)
    .build();
}

/** What a column is checked by, as text that is equal where the validation is; `null` where there is none. Only what the team writes. */
export function validationKey(column: ColumnSpec, offer: string | undefined): string | null {
  if (column.writer === 'engine') return null;
  if (offer !== undefined) return `range ${offer}`;
  if (column.kind === 'yesno') return column.tick === true ? 'tick' : 'yesno';
  if (column.kind === 'date') return 'date';
  return column.choices === undefined ? null : `${column.kind} ${column.choices.join('\n')}`;
}

/** The validation of a column. A choice refuses other values; everywhere else other values only get a mark. */
export function buildValidation(column: ColumnSpec, offer: string | undefined): Validation {
  const builder = SpreadsheetApp.newDataValidation();
  const help = column.help ?? '';
  if (offer !== undefined) {
    return builder.requireValueInRange(activeSpreadsheet().getRange(offer), true).setAllowInvalid(true).setHelpText(help).build();
  }
  // Never insertCheckboxes: that writes FALSE into every row, and the rows would count as used.
  if (column.tick === true) return builder.requireCheckbox().setAllowInvalid(true).build();
  if (column.kind === 'yesno') return listOf(['yes', 'no'], true, help);
  if (column.kind === 'date') return builder.requireDate().setAllowInvalid(true).setHelpText(help).build();
  return listOf(column.choices ?? [], column.kind !== 'choice', help);
}
