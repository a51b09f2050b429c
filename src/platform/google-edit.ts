import type { Edit } from '../core/edit/edit';

type Range = GoogleAppsScript.Spreadsheet.Range;

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'getSheet' in value && typeof value.getSheet === 'function';
}

/**
 * What a simple trigger tells of an edit; `null` where it may not open the file (authorization mode NONE), or where a cell or the
 * sidebar called instead of Google. Values in the event are not looked at: Google leaves them out for every edit of several cells.
 */
export function readEditEvent(event: unknown): Edit | null {
  if (typeof event !== 'object' || event === null || !('range' in event) || !('authMode' in event)) return null;
  const { range, authMode } = event;
  if (authMode === ScriptApp.AuthMode.NONE || !isRange(range)) return null;
  return {
    tab: range.getSheet().getName(),
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}
