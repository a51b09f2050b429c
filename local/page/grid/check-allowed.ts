import type { CommandResult } from '@odoo/o-spreadsheet';

/** The grid's own words for yes and no: its list of results exists for the type checker only. */
export function checkAllowed(allowed: boolean): CommandResult {
  return (allowed ? 'Success' : 'CancelledForUnknownReason') as CommandResult;
}
